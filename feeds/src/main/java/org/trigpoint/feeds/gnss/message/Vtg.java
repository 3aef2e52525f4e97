package org.trigpoint.feeds.gnss.message;

import org.jspecify.annotations.Nullable;

/**
 * VTG: motion over ground.
 *
 * @param talker who speaks
 * @param courseDeg true
 * @param magneticCourseDeg the same from magnetic north
 * @param speedKn as sent in knots
 * @param speedMps as sent in kilometres an hour
 * @param mode how it was found (NMEA 2.3)
 */
public record Vtg(
        String talker,
        double courseDeg,
        double magneticCourseDeg,
        double speedKn,
        double speedMps,
        @Nullable FixMode mode)
        implements NmeaSentence {}
