package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * One row of a trace of readsb (README-json, {@code trace}); the head of its document says whose and since when.
 *
 * @param afterSeconds behind the time of the head
 * @param latDeg north positive
 * @param lonDeg east positive
 * @param onGround true when the altitude is given as the word ground
 * @param altitudeFeet barometric, unless the flags say otherwise
 * @param altitudeSource by the flags
 * @param groundSpeedKn over ground
 * @param trackDeg over ground; on the ground a heading
 * @param flags bits: 1 old, 2 begins a leg, 4 vertical rate geometric, 8 altitude geometric
 * @param verticalRateFeetPerMinute up positive
 * @param verticalRateSource by the flags
 * @param aircraft what else is known at this time
 * @param type where the position came from, such as {@code adsb_icao}
 * @param geometricFeet above the ellipsoid
 * @param geometricRateFeetPerMinute up positive
 * @param indicatedAirspeedKn through the air
 * @param rollDeg right positive
 */
public record TraceRow(
        double afterSeconds,
        double latDeg,
        double lonDeg,
        boolean onGround,
        @Nullable Double altitudeFeet,
        VerticalSource altitudeSource,
        @Nullable Double groundSpeedKn,
        @Nullable Double trackDeg,
        int flags,
        @Nullable Double verticalRateFeetPerMinute,
        VerticalSource verticalRateSource,
        @Nullable AircraftObject aircraft,
        @Nullable String type,
        @Nullable Double geometricFeet,
        @Nullable Double geometricRateFeetPerMinute,
        @Nullable Double indicatedAirspeedKn,
        @Nullable Double rollDeg)
        implements AdsbMessage {}
