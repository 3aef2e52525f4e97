package org.trigpoint.feeds.gnss.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * RMC: the least that a receiver says of place, motion and date.
 *
 * @param talker who speaks
 * @param date in UTC
 * @param timeOfDaySeconds since midnight UTC
 * @param valid false when the receiver warns of it
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param speedKn over ground
 * @param courseDeg over ground, true
 * @param variationDeg of the magnetic north from the true, east positive
 * @param mode how it was found (NMEA 2.3)
 * @param navigationalStatus {@code S} safe, {@code C} caution, {@code U} unsafe, {@code V} not for navigation (NMEA 4.1)
 */
public record Rmc(
        String talker,
        @Nullable LocalDate date,
        double timeOfDaySeconds,
        boolean valid,
        double latDeg,
        double lonDeg,
        double speedKn,
        double courseDeg,
        double variationDeg,
        @Nullable FixMode mode,
        @Nullable String navigationalStatus)
        implements NmeaSentence {}
