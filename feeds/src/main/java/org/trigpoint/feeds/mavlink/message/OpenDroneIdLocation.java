package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * OPEN_DRONE_ID_LOCATION (12901): where an unmanned aircraft is.
 *
 * @param targetSystem whom it is for, 0 for all
 * @param targetComponent idem
 * @param from identity or MAC address of another aircraft that was heard, hexadecimal; null for the sender itself
 * @param status MAV_ODID_STATUS: 1 on ground, 2 airborne, 3 emergency, 4 remote identification fails
 * @param latDeg WGS 84 latitude, north positive
 * @param lonDeg WGS 84 longitude, east positive
 * @param pressureAltMeters altitude by pressure, against 1013.25 hPa
 * @param altEllipsoidMeters altitude above the WGS 84 ellipsoid
 * @param heightMeters height, of the kind that the next component says
 * @param heightReference MAV_ODID_HEIGHT_REF: 0 above take-off, 1 above ground
 * @param courseDeg course over ground
 * @param speedMps speed over ground
 * @param climbMps vertical speed, up positive
 * @param horizontalAccuracyMeters bound of the error of the place, 95 %
 * @param verticalAccuracyMeters bound of the error of the altitude, 95 %
 * @param pressureAltAccuracyMeters bound of the error of the altitude by pressure, 95 %
 * @param speedAccuracyMps bound of the error of the speed, 95 %
 * @param hourSeconds when it was measured, seconds after the full hour UTC
 * @param timeAccuracySeconds bound of the error of that time, 95 %
 */
public record OpenDroneIdLocation(
        int targetSystem,
        int targetComponent,
        @Nullable String from,
        int status,
        double latDeg,
        double lonDeg,
        double pressureAltMeters,
        double altEllipsoidMeters,
        double heightMeters,
        int heightReference,
        double courseDeg,
        double speedMps,
        double climbMps,
        double horizontalAccuracyMeters,
        double verticalAccuracyMeters,
        double pressureAltAccuracyMeters,
        double speedAccuracyMps,
        double hourSeconds,
        double timeAccuracySeconds)
        implements MavlinkMessage {}
