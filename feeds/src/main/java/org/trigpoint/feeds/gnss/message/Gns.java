package org.trigpoint.feeds.gnss.message;

import org.jspecify.annotations.Nullable;

/**
 * GNS: a fix of several systems, with its height.
 *
 * @param talker who speaks
 * @param timeOfDaySeconds since midnight UTC
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param modes a letter for each system: GPS, GLONASS, Galileo, BeiDou, QZSS, NavIC
 * @param mode of the first system that has one; {@code NONE} when none has
 * @param satellites in use
 * @param hdopRatio horizontal dilution of precision
 * @param altitudeMeters above mean sea level, as the receiver's model of the geoid has it
 * @param geoidSeparationMeters of that geoid above the ellipsoid
 * @param correctionAgeSeconds of differential corrections
 * @param correctionStation their station
 * @param navigationalStatus {@code S} safe, {@code C} caution, {@code U} unsafe, {@code V} not for navigation (NMEA 4.1)
 */
public record Gns(
        String talker,
        double timeOfDaySeconds,
        double latDeg,
        double lonDeg,
        @Nullable String modes,
        @Nullable FixMode mode,
        @Nullable Integer satellites,
        double hdopRatio,
        double altitudeMeters,
        double geoidSeparationMeters,
        double correctionAgeSeconds,
        @Nullable String correctionStation,
        @Nullable String navigationalStatus)
        implements NmeaSentence {}
