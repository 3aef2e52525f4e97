package org.trigpoint.feeds.gnss.message;

import org.jspecify.annotations.Nullable;

/**
 * GLL: a place.
 *
 * @param talker who speaks
 * @param timeOfDaySeconds since midnight UTC
 * @param valid false when the receiver warns of it
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param mode how it was found (NMEA 2.3)
 */
public record Gll(
        String talker,
        double timeOfDaySeconds,
        boolean valid,
        double latDeg,
        double lonDeg,
        @Nullable FixMode mode) implements NmeaSentence {}
