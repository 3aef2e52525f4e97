package org.trigpoint.feeds.gnss.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * ZDA: date and time.
 *
 * @param talker who speaks
 * @param date in UTC
 * @param timeOfDaySeconds since midnight UTC
 * @param zoneMinutes what has to be added to local time to get UTC
 */
public record Zda(
        String talker,
        @Nullable LocalDate date,
        double timeOfDaySeconds,
        @Nullable Integer zoneMinutes) implements NmeaSentence {}
