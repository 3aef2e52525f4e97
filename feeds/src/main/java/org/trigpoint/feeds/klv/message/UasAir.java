package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * The air around the platform of a UAS datalink set (MISB ST 0601), and at its airfield.
 *
 * @param icing item 34: 0 detector off, 1 no ice, 2 ice
 * @param windFromDeg item 35: from where it blows, from true north
 * @param windMps item 36
 * @param staticPressurePascals item 37
 * @param differentialPressurePascals item 49
 * @param densityAltitudeMeters items 103, 38
 * @param temperatureCelsius item 39
 * @param relativeHumidityRatio item 55: 0 to 1
 * @param airfieldPressurePascals item 53
 * @param airfieldElevationMeters item 54: above mean sea level
 */
public record UasAir(
        @Nullable Long icing,
        double windFromDeg,
        double windMps,
        double staticPressurePascals,
        double differentialPressurePascals,
        double densityAltitudeMeters,
        @Nullable Long temperatureCelsius,
        double relativeHumidityRatio,
        double airfieldPressurePascals,
        double airfieldElevationMeters) {}
