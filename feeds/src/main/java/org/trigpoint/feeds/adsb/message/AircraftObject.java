package org.trigpoint.feeds.adsb.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver knows of one aircraft, as readsb and dump1090 write it in {@code aircraft.json}, and readsb in traces (readsb,
 * README-json). All are as its names say there, in its units; {@code seen} are the seconds since the last message.
 *
 * @param hex address as written, ~ before one that is no ICAO address; absent in traces
 * @param type where the best of the data came from, such as {@code adsb_icao}
 * @param flight flight or registration
 * @param registration from a table, not sent by the aircraft
 * @param aircraftType from a table
 * @param description from a table
 * @param category of the emitter
 * @param squawk Mode A code
 * @param emergency emergency or priority, in words
 * @param position where it is
 * @param motion how it moves
 * @param quality what these are worth
 * @param autopilot what its crew has set
 * @param mlat names of what came from multilateration
 * @param tisb names of what came from ground stations
 * @param messages how many were received
 * @param seenSeconds since the last message
 * @param rssiDb mean signal, below full scale
 * @param alert the Mode A code has changed
 * @param ident the ident switch is active
 */
public record AircraftObject(
        @Nullable String hex,
        @Nullable String type,
        @Nullable String flight,
        @Nullable String registration,
        @Nullable String aircraftType,
        @Nullable String description,
        @Nullable String category,
        @Nullable String squawk,
        @Nullable String emergency,
        Position position,
        @Nullable Motion motion,
        @Nullable Quality quality,
        @Nullable Autopilot autopilot,
        @Nullable List<String> mlat,
        @Nullable List<String> tisb,
        @Nullable Double messages,
        @Nullable Double seenSeconds,
        @Nullable Double rssiDb,
        @Nullable Double alert,
        @Nullable Double ident)
        implements AdsbMessage {
    public AircraftObject {
        mlat = mlat == null ? null : List.copyOf(mlat);
        tisb = tisb == null ? null : List.copyOf(tisb);
    }

    /**
     * Where it is.
     *
     * @param latDeg north positive
     * @param lonDeg east positive
     * @param onGround true when the altitude is given as the word ground
     * @param barometricFeet barometric altitude
     * @param geometricFeet above the ellipsoid
     * @param seenSeconds since the position
     */
    public record Position(
            @Nullable Double latDeg,
            @Nullable Double lonDeg,
            boolean onGround,
            @Nullable Double barometricFeet,
            @Nullable Double geometricFeet,
            @Nullable Double seenSeconds) {}

    /**
     * How it moves, and the air around it.
     *
     * @param groundSpeedKn over ground
     * @param trackDeg over ground, from true north
     * @param trackDegPerSecond turn
     * @param rollDeg right positive
     * @param magneticHeadingDeg from magnetic north
     * @param trueHeadingDeg from true north
     * @param indicatedAirspeedKn through the air
     * @param trueAirspeedKn through the air
     * @param machRatio of the speed of sound
     * @param barometricRateFeetPerMinute up positive
     * @param geometricRateFeetPerMinute up positive
     * @param windFromDeg where the wind comes from
     * @param windKn its speed
     * @param outsideCelsius temperature of the air
     * @param totalCelsius the same, with the heat of the speed
     */
    public record Motion(
            @Nullable Double groundSpeedKn,
            @Nullable Double trackDeg,
            @Nullable Double trackDegPerSecond,
            @Nullable Double rollDeg,
            @Nullable Double magneticHeadingDeg,
            @Nullable Double trueHeadingDeg,
            @Nullable Double indicatedAirspeedKn,
            @Nullable Double trueAirspeedKn,
            @Nullable Double machRatio,
            @Nullable Double barometricRateFeetPerMinute,
            @Nullable Double geometricRateFeetPerMinute,
            @Nullable Double windFromDeg,
            @Nullable Double windKn,
            @Nullable Double outsideCelsius,
            @Nullable Double totalCelsius) {}

    /**
     * What position and velocity are worth.
     *
     * @param version of ADS-B
     * @param nic navigation integrity category
     * @param containmentMeters the position is within, by its integrity
     * @param nicBaro the barometric altitude was checked
     * @param nacp navigation accuracy category of position
     * @param nacv navigation accuracy category of velocity
     * @param sil source integrity level
     * @param silType what its probability is of: perhour, persample, unknown
     * @param gva geometric vertical accuracy
     * @param sda system design assurance
     */
    public record Quality(
            @Nullable Double version,
            @Nullable Double nic,
            @Nullable Double containmentMeters,
            @Nullable Double nicBaro,
            @Nullable Double nacp,
            @Nullable Double nacv,
            @Nullable Double sil,
            @Nullable String silType,
            @Nullable Double gva,
            @Nullable Double sda) {}

    /**
     * What its crew has set.
     *
     * @param pressureHpa altimeter setting
     * @param controlPanelFeet altitude on the control panel
     * @param flightManagementFeet altitude of the flight management system
     * @param headingDeg from north
     * @param modes engaged, in readsb's words
     */
    public record Autopilot(
            @Nullable Double pressureHpa,
            @Nullable Double controlPanelFeet,
            @Nullable Double flightManagementFeet,
            @Nullable Double headingDeg,
            @Nullable List<String> modes) {
        public Autopilot {
            modes = modes == null ? null : List.copyOf(modes);
        }
    }
}
