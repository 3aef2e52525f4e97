package org.trigpoint.feeds.klv.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of a UAS datalink local set into the records of its parts, in the units of these. */
final class UasParts {
    private static final double PASCALS_OF_MILLIBAR = 100;
    private static final double METERS_OF_KILOMETER = 1_000;
    private static final double HZ_OF_MEGAHERTZ = 1e6;
    private static final double PERCENT_OF_ALL = 100;

    private final UasItems items;

    UasParts(UasItems items) {
        this.items = items;
    }

    UasMission mission() {
        return new UasMission(
                text(UasTag.MISSION_ID),
                integer(UasTag.OPERATIONAL_MODE),
                text(UasTag.OPERATIONAL_BASE),
                text(UasTag.STREAM_DESIGNATOR),
                text(UasTag.BROADCAST_SOURCE),
                text(UasTag.COMMUNICATIONS_METHOD),
                number(UasTag.TRANSMISSION_FREQUENCY) * HZ_OF_MEGAHERTZ,
                integer(UasTag.EVENT_START_TIME_UTC),
                integer(UasTag.TAKE_OFF_TIME),
                integer(UasTag.TIME_AIRBORNE),
                number(UasTag.RANGE_TO_RECOVERY_LOCATION) * METERS_OF_KILOMETER,
                integer(UasTag.LEAP_SECONDS),
                integer(UasTag.CORRECTION_OFFSET),
                number(UasTag.ONBOARD_MI_STORAGE_PERCENT_FULL) / PERCENT_OF_ALL,
                integer(UasTag.ONBOARD_MI_STORAGE_CAPACITY));
    }

    UasPlatform platform() {
        return new UasPlatform(
                text(UasTag.PLATFORM_TAIL_NUMBER),
                text(UasTag.PLATFORM_DESIGNATION),
                text(UasTag.PLATFORM_CALL_SIGN),
                number(UasTag.PLATFORM_HEADING_ANGLE),
                number(UasTag.PLATFORM_MAGNETIC_HEADING),
                number(UasTag.PLATFORM_COURSE_ANGLE),
                items.number(UasTag.PLATFORM_PITCH_ANGLE_FULL, UasTag.PLATFORM_PITCH_ANGLE),
                items.number(UasTag.PLATFORM_ROLL_ANGLE_FULL, UasTag.PLATFORM_ROLL_ANGLE),
                items.number(UasTag.PLATFORM_ANGLE_OF_ATTACK_FULL, UasTag.PLATFORM_ANGLE_OF_ATTACK),
                items.number(UasTag.PLATFORM_SIDESLIP_ANGLE_FULL, UasTag.PLATFORM_SIDESLIP_ANGLE),
                number(UasTag.PLATFORM_TRUE_AIRSPEED),
                number(UasTag.PLATFORM_INDICATED_AIRSPEED),
                number(UasTag.PLATFORM_GROUND_SPEED),
                number(UasTag.PLATFORM_VERTICAL_SPEED),
                number(UasTag.ALTITUDE_AGL),
                number(UasTag.RADAR_ALTIMETER),
                number(UasTag.PLATFORM_FUEL_REMAINING),
                integer(UasTag.PROPULSION_UNIT_SPEED),
                integer(UasTag.WEAPON_LOAD),
                integer(UasTag.WEAPON_FIRED),
                integer(UasTag.PLATFORM_STATUS),
                integer(UasTag.NUMBER_OF_NAVSATS_IN_VIEW),
                integer(UasTag.POSITIONING_METHOD_SOURCE));
    }

    UasSensor sensor() {
        return new UasSensor(
                text(UasTag.IMAGE_SOURCE_SENSOR),
                number(UasTag.SENSOR_LATITUDE),
                number(UasTag.SENSOR_LONGITUDE),
                number(UasTag.SENSOR_TRUE_ALTITUDE),
                items.number(UasTag.SENSOR_ELLIPSOID_HEIGHT_EXTENDED, UasTag.SENSOR_ELLIPSOID_HEIGHT),
                number(UasTag.SENSOR_NORTH_VELOCITY),
                number(UasTag.SENSOR_EAST_VELOCITY),
                number(UasTag.SENSOR_HORIZONTAL_FIELD_OF_VIEW),
                number(UasTag.SENSOR_VERTICAL_FIELD_OF_VIEW),
                number(UasTag.SENSOR_RELATIVE_AZIMUTH_ANGLE),
                number(UasTag.SENSOR_RELATIVE_ELEVATION_ANGLE),
                number(UasTag.SENSOR_RELATIVE_ROLL_ANGLE),
                number(UasTag.SENSOR_AZIMUTH_RATE),
                number(UasTag.SENSOR_ELEVATION_RATE),
                number(UasTag.SENSOR_ROLL_RATE),
                number(UasTag.ZOOM_PERCENTAGE) / PERCENT_OF_ALL,
                integer(UasTag.SENSOR_FIELD_OF_VIEW_NAME),
                integer(UasTag.SENSOR_CONTROL_MODE),
                integer(UasTag.LASER_PRF_CODE));
    }

    UasFrame frame() {
        return new UasFrame(
                text(UasTag.IMAGE_COORDINATE_SYSTEM),
                number(UasTag.FRAME_CENTER_LATITUDE),
                number(UasTag.FRAME_CENTER_LONGITUDE),
                number(UasTag.FRAME_CENTER_ELEVATION),
                number(UasTag.FRAME_CENTER_HEIGHT_ABOVE_ELLIPSOID),
                number(UasTag.SLANT_RANGE),
                number(UasTag.GROUND_RANGE),
                items.number(UasTag.TARGET_WIDTH_EXTENDED, UasTag.TARGET_WIDTH),
                corners());
    }

    private List<Corner> corners() {
        List<Corner> corners = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            int step = 2 * (number - 1);
            UasTag fullLat = tag(UasTag.CORNER_LATITUDE_POINT_1_FULL, step);
            UasTag fullLon = tag(UasTag.CORNER_LONGITUDE_POINT_1_FULL, step);
            boolean full = items.has(fullLat) && items.has(fullLon);
            double lat = full
                    ? number(fullLat)
                    : Coordinates.lat(
                            number(UasTag.FRAME_CENTER_LATITUDE),
                            number(tag(UasTag.OFFSET_CORNER_LATITUDE_POINT_1, step)));
            double lon = full
                    ? number(fullLon)
                    : Coordinates.lon(
                            number(UasTag.FRAME_CENTER_LONGITUDE),
                            number(tag(UasTag.OFFSET_CORNER_LONGITUDE_POINT_1, step)));
            if (!Double.isNaN(lat) && !Double.isNaN(lon)) {
                corners.add(new Corner(number, lat, lon));
            }
        }
        return corners;
    }

    private static UasTag tag(UasTag first, int step) {
        UasTag tag = UasTag.find(first.number() + step);
        if (tag == null) {
            throw new IllegalArgumentException("There is no item " + step + " behind " + first);
        }
        return tag;
    }

    UasTarget target() {
        return new UasTarget(
                text(UasTag.TARGET_ID),
                number(UasTag.TARGET_LOCATION_LATITUDE),
                number(UasTag.TARGET_LOCATION_LONGITUDE),
                number(UasTag.TARGET_LOCATION_ELEVATION),
                number(UasTag.TARGET_ERROR_ESTIMATE_CE90),
                number(UasTag.TARGET_ERROR_ESTIMATE_LE90),
                number(UasTag.TARGET_TRACK_GATE_WIDTH),
                number(UasTag.TARGET_TRACK_GATE_HEIGHT));
    }

    UasAir air() {
        return new UasAir(
                integer(UasTag.ICING_DETECTED),
                number(UasTag.WIND_DIRECTION),
                number(UasTag.WIND_SPEED),
                number(UasTag.STATIC_PRESSURE) * PASCALS_OF_MILLIBAR,
                number(UasTag.DIFFERENTIAL_PRESSURE) * PASCALS_OF_MILLIBAR,
                items.number(UasTag.DENSITY_ALTITUDE_EXTENDED, UasTag.DENSITY_ALTITUDE),
                integer(UasTag.OUTSIDE_AIR_TEMPERATURE),
                number(UasTag.RELATIVE_HUMIDITY) / PERCENT_OF_ALL,
                number(UasTag.AIRFIELD_BAROMETRIC_PRESSURE) * PASCALS_OF_MILLIBAR,
                number(UasTag.AIRFIELD_ELEVATION));
    }

    UasOtherPlatform otherPlatform() {
        return new UasOtherPlatform(
                text(UasTag.ALTERNATE_PLATFORM_NAME),
                number(UasTag.ALTERNATE_PLATFORM_LATITUDE),
                number(UasTag.ALTERNATE_PLATFORM_LONGITUDE),
                number(UasTag.ALTERNATE_PLATFORM_ALTITUDE),
                items.number(
                        UasTag.ALTERNATE_PLATFORM_ELLIPSOID_HEIGHT_EXTENDED,
                        UasTag.ALTERNATE_PLATFORM_ELLIPSOID_HEIGHT),
                number(UasTag.ALTERNATE_PLATFORM_HEADING));
    }

    private double number(UasTag tag) {
        return items.number(tag);
    }

    private @Nullable Long integer(UasTag tag) {
        return items.integer(tag);
    }

    private @Nullable String text(UasTag tag) {
        return items.text(tag);
    }
}
