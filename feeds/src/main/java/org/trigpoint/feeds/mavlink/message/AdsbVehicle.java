package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * ADSB_VEHICLE (246): other traffic, as a receiver aboard heard it. What its flags do not call valid is absent.
 *
 * @param icaoAddress 24-bit address, six hexadecimal digits
 * @param latDeg WGS 84 latitude, north positive
 * @param lonDeg WGS 84 longitude, east positive
 * @param altMeters altitude, of the kind that the next component says
 * @param altitudeType ADSB_ALTITUDE_TYPE: 0 pressure (QNH), 1 geometric
 * @param courseDeg course over ground
 * @param speedMps speed over ground
 * @param climbMps vertical speed, up positive
 * @param callsign call sign
 * @param squawk transponder code, written as a decimal number
 * @param emitterType ADSB_EMITTER_TYPE: 1 light to 7 rotorcraft, 14 unmanned
 * @param heardSeconds seconds since it was last heard
 * @param simulated no real traffic: bit 64 of the flags
 * @param flags ADSB_FLAGS as bits
 */
public record AdsbVehicle(
        String icaoAddress,
        double latDeg,
        double lonDeg,
        double altMeters,
        int altitudeType,
        double courseDeg,
        double speedMps,
        double climbMps,
        @Nullable String callsign,
        @Nullable Integer squawk,
        int emitterType,
        int heardSeconds,
        boolean simulated,
        int flags)
        implements MavlinkMessage {}
