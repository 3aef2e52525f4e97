package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type code 19: velocity in the air (RTCA DO-260B, 2.2.3.2.6).
 *
 * @param subtype 1 over ground, 2 the same beyond the speed of sound; 3 through the air, 4 the same beyond the speed of sound
 * @param intentChange intent changes
 * @param ifrCapable in versions 0 and 1: equipped for class A1 and above
 * @param nacv navigation accuracy category of velocity, 0 to 4; absent in rebroadcasts of ground stations
 * @param eastKn over ground, east positive
 * @param northKn over ground, north positive
 * @param groundSpeedKn over ground
 * @param trackDeg over ground, clockwise from true north
 * @param headingDeg clockwise from magnetic north unless an operational status says true north
 * @param airspeedKn through the air
 * @param trueAirspeed true for true, false for indicated airspeed
 * @param speedAtLeast one component or the airspeed is its greatest value or more
 * @param verticalRateFeetPerMinute up positive
 * @param verticalRateAtLeast climbs or sinks by that or more
 * @param verticalRateSource what the rate was measured by
 * @param geometricMinusBarometricFeet height above the ellipsoid less barometric altitude
 * @param differenceAtLeast differs by that or more
 */
public record AirborneVelocity(
        int subtype,
        boolean intentChange,
        boolean ifrCapable,
        @Nullable Integer nacv,
        @Nullable Double eastKn,
        @Nullable Double northKn,
        @Nullable Double groundSpeedKn,
        @Nullable Double trackDeg,
        @Nullable Double headingDeg,
        @Nullable Double airspeedKn,
        @Nullable Boolean trueAirspeed,
        boolean speedAtLeast,
        @Nullable Integer verticalRateFeetPerMinute,
        boolean verticalRateAtLeast,
        VerticalSource verticalRateSource,
        @Nullable Integer geometricMinusBarometricFeet,
        boolean differenceAtLeast)
        implements SquitterMessage {}
