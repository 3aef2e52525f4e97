package org.trigpoint.feeds.gnss.message;

import org.jspecify.annotations.Nullable;

/**
 * GGA: a fix, with its height.
 *
 * @param talker who speaks
 * @param timeOfDaySeconds since midnight UTC
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param mode how it was found
 * @param satellites in use
 * @param hdopRatio horizontal dilution of precision
 * @param altitudeMeters above mean sea level, as the receiver's model of the geoid has it
 * @param geoidSeparationMeters of that geoid above the ellipsoid
 * @param correctionAgeSeconds of differential corrections
 * @param correctionStation their station
 */
public record Gga(
        String talker,
        double timeOfDaySeconds,
        double latDeg,
        double lonDeg,
        @Nullable FixMode mode,
        @Nullable Integer satellites,
        double hdopRatio,
        double altitudeMeters,
        double geoidSeparationMeters,
        double correctionAgeSeconds,
        @Nullable String correctionStation)
        implements NmeaSentence {}
