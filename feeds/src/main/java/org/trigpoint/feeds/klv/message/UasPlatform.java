package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * The aircraft of a UAS datalink set (MISB ST 0601). Where an item is sent with limited and with full range, the full one stands.
 *
 * @param tailNumber item 4
 * @param designation item 10: model
 * @param callSign item 59
 * @param headingDeg item 5: clockwise from true north
 * @param magneticHeadingDeg item 64
 * @param courseDeg item 112: direction of its way over ground
 * @param pitchDeg items 90, 6: nose up positive
 * @param rollDeg items 91, 7: right wing down positive
 * @param angleOfAttackDeg items 92, 50
 * @param sideslipDeg items 93, 52: nose left of the wind positive
 * @param trueAirspeedMps item 8
 * @param indicatedAirspeedMps item 9
 * @param groundSpeedMps item 56
 * @param verticalSpeedMps item 51: up positive
 * @param aboveGroundMeters item 113
 * @param radarAltitudeMeters item 114
 * @param fuelKilograms item 58
 * @param propulsionRpm item 111
 * @param weaponLoad item 60
 * @param weaponFired item 61
 * @param status item 125, by the code of the standard
 * @param satellites item 123: navigation satellites in view
 * @param positioningMethod item 124: bits of the standard
 */
public record UasPlatform(
        @Nullable String tailNumber,
        @Nullable String designation,
        @Nullable String callSign,
        double headingDeg,
        double magneticHeadingDeg,
        double courseDeg,
        double pitchDeg,
        double rollDeg,
        double angleOfAttackDeg,
        double sideslipDeg,
        double trueAirspeedMps,
        double indicatedAirspeedMps,
        double groundSpeedMps,
        double verticalSpeedMps,
        double aboveGroundMeters,
        double radarAltitudeMeters,
        double fuelKilograms,
        @Nullable Long propulsionRpm,
        @Nullable Long weaponLoad,
        @Nullable Long weaponFired,
        @Nullable Long status,
        @Nullable Long satellites,
        @Nullable Long positioningMethod) {}
