package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * OPEN_DRONE_ID_SYSTEM (12904): where the operator is, and the area of the flight.
 *
 * @param targetSystem whom it is for, 0 for all
 * @param targetComponent idem
 * @param from identity or MAC address of another aircraft that was heard, hexadecimal; null for the sender itself
 * @param operatorLocationType MAV_ODID_OPERATOR_LOCATION_TYPE: 0 take-off, 1 live, 2 fixed
 * @param classificationType MAV_ODID_CLASSIFICATION_TYPE: 0 undeclared, 1 European Union
 * @param operatorLatDeg WGS 84 latitude of the operator, north positive
 * @param operatorLonDeg WGS 84 longitude of the operator, east positive
 * @param operatorAltEllipsoidMeters altitude of the operator above the WGS 84 ellipsoid
 * @param aircraftCount aircraft in the area
 * @param areaRadiusMeters radius of the area
 * @param ceilingMeters top of the area above the WGS 84 ellipsoid
 * @param floorMeters bottom of the area above the WGS 84 ellipsoid
 * @param categoryEu MAV_ODID_CATEGORY_EU: 1 open, 2 specific, 3 certified
 * @param classEu MAV_ODID_CLASS_EU: class plus 1
 * @param utcEpochMillis when it was said, milliseconds since 1970
 */
public record OpenDroneIdSystem(
        int targetSystem,
        int targetComponent,
        @Nullable String from,
        int operatorLocationType,
        int classificationType,
        double operatorLatDeg,
        double operatorLonDeg,
        double operatorAltEllipsoidMeters,
        int aircraftCount,
        double areaRadiusMeters,
        double ceilingMeters,
        double floorMeters,
        @Nullable Integer categoryEu,
        @Nullable Integer classEu,
        @Nullable Long utcEpochMillis)
        implements MavlinkMessage {}
