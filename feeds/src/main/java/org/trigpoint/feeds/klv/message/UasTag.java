package org.trigpoint.feeds.klv.message;

import static org.trigpoint.feeds.klv.message.SpecialValue.OFF_EARTH;
import static org.trigpoint.feeds.klv.message.SpecialValue.OUT_OF_RANGE;
import static org.trigpoint.feeds.klv.message.SpecialValue.RESERVED;
import static org.trigpoint.feeds.klv.message.UasKind.BYTES;
import static org.trigpoint.feeds.klv.message.UasKind.IMAPB;
import static org.trigpoint.feeds.klv.message.UasKind.INTEGER;
import static org.trigpoint.feeds.klv.message.UasKind.NATURAL;
import static org.trigpoint.feeds.klv.message.UasKind.SET;
import static org.trigpoint.feeds.klv.message.UasKind.SIGNED;
import static org.trigpoint.feeds.klv.message.UasKind.TEXT;
import static org.trigpoint.feeds.klv.message.UasKind.UNSIGNED;

import org.jspecify.annotations.Nullable;

/**
 * The items of the UAS datalink local set (MISB ST 0601.19, table 1): number, name, unit as encoded, and how the value is mapped.
 * Angles are in degrees, altitudes above mean sea level, heights above the WGS 84 ellipsoid.
 */
public enum UasTag {
    CHECKSUM(1, "Checksum", "", NATURAL),
    PRECISION_TIME_STAMP(2, "Precision Time Stamp", "us", NATURAL),
    MISSION_ID(3, "Mission ID", "", TEXT),
    PLATFORM_TAIL_NUMBER(4, "Platform Tail Number", "", TEXT),
    PLATFORM_HEADING_ANGLE(5, "Platform Heading Angle", "deg", UNSIGNED, 2, 0, 360),
    PLATFORM_PITCH_ANGLE(6, "Platform Pitch Angle", "deg", 2, 20, OUT_OF_RANGE),
    PLATFORM_ROLL_ANGLE(7, "Platform Roll Angle", "deg", 2, 50, OUT_OF_RANGE),
    PLATFORM_TRUE_AIRSPEED(8, "Platform True Airspeed", "m/s", NATURAL),
    PLATFORM_INDICATED_AIRSPEED(9, "Platform Indicated Airspeed", "m/s", NATURAL),
    PLATFORM_DESIGNATION(10, "Platform Designation", "", TEXT),
    IMAGE_SOURCE_SENSOR(11, "Image Source Sensor", "", TEXT),
    IMAGE_COORDINATE_SYSTEM(12, "Image Coordinate System", "", TEXT),
    SENSOR_LATITUDE(13, "Sensor Latitude", "deg", 4, 90, RESERVED),
    SENSOR_LONGITUDE(14, "Sensor Longitude", "deg", 4, 180, RESERVED),
    SENSOR_TRUE_ALTITUDE(15, "Sensor True Altitude", "m", UNSIGNED, 2, -900, 19_000),
    SENSOR_HORIZONTAL_FIELD_OF_VIEW(16, "Sensor Horizontal Field of View", "deg", UNSIGNED, 2, 0, 180),
    SENSOR_VERTICAL_FIELD_OF_VIEW(17, "Sensor Vertical Field of View", "deg", UNSIGNED, 2, 0, 180),
    SENSOR_RELATIVE_AZIMUTH_ANGLE(18, "Sensor Relative Azimuth Angle", "deg", UNSIGNED, 4, 0, 360),
    SENSOR_RELATIVE_ELEVATION_ANGLE(19, "Sensor Relative Elevation Angle", "deg", 4, 180, RESERVED),
    SENSOR_RELATIVE_ROLL_ANGLE(20, "Sensor Relative Roll Angle", "deg", UNSIGNED, 4, 0, 360),
    SLANT_RANGE(21, "Slant Range", "m", UNSIGNED, 4, 0, 5_000_000),
    TARGET_WIDTH(22, "Target Width", "m", UNSIGNED, 2, 0, 10_000),
    FRAME_CENTER_LATITUDE(23, "Frame Center Latitude", "deg", 4, 90, OFF_EARTH),
    FRAME_CENTER_LONGITUDE(24, "Frame Center Longitude", "deg", 4, 180, OFF_EARTH),
    FRAME_CENTER_ELEVATION(25, "Frame Center Elevation", "m", UNSIGNED, 2, -900, 19_000),
    OFFSET_CORNER_LATITUDE_POINT_1(26, "Offset Corner Latitude Point 1", "deg", 2, 0.075, OFF_EARTH),
    OFFSET_CORNER_LONGITUDE_POINT_1(27, "Offset Corner Longitude Point 1", "deg", 2, 0.075, OFF_EARTH),
    OFFSET_CORNER_LATITUDE_POINT_2(28, "Offset Corner Latitude Point 2", "deg", 2, 0.075, OFF_EARTH),
    OFFSET_CORNER_LONGITUDE_POINT_2(29, "Offset Corner Longitude Point 2", "deg", 2, 0.075, OFF_EARTH),
    OFFSET_CORNER_LATITUDE_POINT_3(30, "Offset Corner Latitude Point 3", "deg", 2, 0.075, OFF_EARTH),
    OFFSET_CORNER_LONGITUDE_POINT_3(31, "Offset Corner Longitude Point 3", "deg", 2, 0.075, OFF_EARTH),
    OFFSET_CORNER_LATITUDE_POINT_4(32, "Offset Corner Latitude Point 4", "deg", 2, 0.075, OFF_EARTH),
    OFFSET_CORNER_LONGITUDE_POINT_4(33, "Offset Corner Longitude Point 4", "deg", 2, 0.075, OFF_EARTH),
    ICING_DETECTED(34, "Icing Detected", "", NATURAL),
    WIND_DIRECTION(35, "Wind Direction", "deg", UNSIGNED, 2, 0, 360),
    WIND_SPEED(36, "Wind Speed", "m/s", UNSIGNED, 1, 0, 100),
    STATIC_PRESSURE(37, "Static Pressure", "mbar", UNSIGNED, 2, 0, 5_000),
    DENSITY_ALTITUDE(38, "Density Altitude", "m", UNSIGNED, 2, -900, 19_000),
    OUTSIDE_AIR_TEMPERATURE(39, "Outside Air Temperature", "degC", INTEGER),
    TARGET_LOCATION_LATITUDE(40, "Target Location Latitude", "deg", 4, 90, OFF_EARTH),
    TARGET_LOCATION_LONGITUDE(41, "Target Location Longitude", "deg", 4, 180, OFF_EARTH),
    TARGET_LOCATION_ELEVATION(42, "Target Location Elevation", "m", UNSIGNED, 2, -900, 19_000),
    TARGET_TRACK_GATE_WIDTH(43, "Target Track Gate Width", "px", UNSIGNED, 1, 0, 510),
    TARGET_TRACK_GATE_HEIGHT(44, "Target Track Gate Height", "px", UNSIGNED, 1, 0, 510),
    TARGET_ERROR_ESTIMATE_CE90(45, "Target Error Estimate - CE90", "m", UNSIGNED, 2, 0, 4_095),
    TARGET_ERROR_ESTIMATE_LE90(46, "Target Error Estimate - LE90", "m", UNSIGNED, 2, 0, 4_095),
    GENERIC_FLAG_DATA(47, "Generic Flag Data", "", NATURAL),
    SECURITY_LOCAL_SET(48, "Security Local Set", "", SET),
    DIFFERENTIAL_PRESSURE(49, "Differential Pressure", "mbar", UNSIGNED, 2, 0, 5_000),
    PLATFORM_ANGLE_OF_ATTACK(50, "Platform Angle of Attack", "deg", 2, 20, OUT_OF_RANGE),
    PLATFORM_VERTICAL_SPEED(51, "Platform Vertical Speed", "m/s", 2, 180, OUT_OF_RANGE),
    PLATFORM_SIDESLIP_ANGLE(52, "Platform Sideslip Angle", "deg", 2, 20, OUT_OF_RANGE),
    AIRFIELD_BAROMETRIC_PRESSURE(53, "Airfield Barometric Pressure", "mbar", UNSIGNED, 2, 0, 5_000),
    AIRFIELD_ELEVATION(54, "Airfield Elevation", "m", UNSIGNED, 2, -900, 19_000),
    RELATIVE_HUMIDITY(55, "Relative Humidity", "%", UNSIGNED, 1, 0, 100),
    PLATFORM_GROUND_SPEED(56, "Platform Ground Speed", "m/s", NATURAL),
    GROUND_RANGE(57, "Ground Range", "m", UNSIGNED, 4, 0, 5_000_000),
    PLATFORM_FUEL_REMAINING(58, "Platform Fuel Remaining", "kg", UNSIGNED, 2, 0, 10_000),
    PLATFORM_CALL_SIGN(59, "Platform Call Sign", "", TEXT),
    WEAPON_LOAD(60, "Weapon Load", "", NATURAL),
    WEAPON_FIRED(61, "Weapon Fired", "", NATURAL),
    LASER_PRF_CODE(62, "Laser PRF Code", "", NATURAL),
    SENSOR_FIELD_OF_VIEW_NAME(63, "Sensor Field of View Name", "", NATURAL),
    PLATFORM_MAGNETIC_HEADING(64, "Platform Magnetic Heading", "deg", UNSIGNED, 2, 0, 360),
    UAS_DATALINK_LS_VERSION_NUMBER(65, "UAS Datalink LS Version Number", "", NATURAL),
    TARGET_LOCATION_COVARIANCE_MATRIX(66, "Target Location Covariance Matrix", "", BYTES),
    ALTERNATE_PLATFORM_LATITUDE(67, "Alternate Platform Latitude", "deg", 4, 90, RESERVED),
    ALTERNATE_PLATFORM_LONGITUDE(68, "Alternate Platform Longitude", "deg", 4, 180, RESERVED),
    ALTERNATE_PLATFORM_ALTITUDE(69, "Alternate Platform Altitude", "m", UNSIGNED, 2, -900, 19_000),
    ALTERNATE_PLATFORM_NAME(70, "Alternate Platform Name", "", TEXT),
    ALTERNATE_PLATFORM_HEADING(71, "Alternate Platform Heading", "deg", UNSIGNED, 2, 0, 360),
    EVENT_START_TIME_UTC(72, "Event Start Time - UTC", "us", NATURAL),
    RVT_LOCAL_SET(73, "RVT Local Set", "", BYTES),
    VMTI_LOCAL_SET(74, "VMTI Local Set", "", SET),
    SENSOR_ELLIPSOID_HEIGHT(75, "Sensor Ellipsoid Height", "m", UNSIGNED, 2, -900, 19_000),
    ALTERNATE_PLATFORM_ELLIPSOID_HEIGHT(76, "Alternate Platform Ellipsoid Height", "m", UNSIGNED, 2, -900, 19_000),
    OPERATIONAL_MODE(77, "Operational Mode", "", NATURAL),
    FRAME_CENTER_HEIGHT_ABOVE_ELLIPSOID(78, "Frame Center Height Above Ellipsoid", "m", UNSIGNED, 2, -900, 19_000),
    SENSOR_NORTH_VELOCITY(79, "Sensor North Velocity", "m/s", 2, 327, OUT_OF_RANGE),
    SENSOR_EAST_VELOCITY(80, "Sensor East Velocity", "m/s", 2, 327, OUT_OF_RANGE),
    IMAGE_HORIZON_PIXEL_PACK(81, "Image Horizon Pixel Pack", "", BYTES),
    CORNER_LATITUDE_POINT_1_FULL(82, "Corner Latitude Point 1 (Full)", "deg", 4, 90, OFF_EARTH),
    CORNER_LONGITUDE_POINT_1_FULL(83, "Corner Longitude Point 1 (Full)", "deg", 4, 180, OFF_EARTH),
    CORNER_LATITUDE_POINT_2_FULL(84, "Corner Latitude Point 2 (Full)", "deg", 4, 90, OFF_EARTH),
    CORNER_LONGITUDE_POINT_2_FULL(85, "Corner Longitude Point 2 (Full)", "deg", 4, 180, OFF_EARTH),
    CORNER_LATITUDE_POINT_3_FULL(86, "Corner Latitude Point 3 (Full)", "deg", 4, 90, OFF_EARTH),
    CORNER_LONGITUDE_POINT_3_FULL(87, "Corner Longitude Point 3 (Full)", "deg", 4, 180, OFF_EARTH),
    CORNER_LATITUDE_POINT_4_FULL(88, "Corner Latitude Point 4 (Full)", "deg", 4, 90, OFF_EARTH),
    CORNER_LONGITUDE_POINT_4_FULL(89, "Corner Longitude Point 4 (Full)", "deg", 4, 180, OFF_EARTH),
    PLATFORM_PITCH_ANGLE_FULL(90, "Platform Pitch Angle (Full)", "deg", 4, 90, OUT_OF_RANGE),
    PLATFORM_ROLL_ANGLE_FULL(91, "Platform Roll Angle (Full)", "deg", 4, 90, OUT_OF_RANGE),
    PLATFORM_ANGLE_OF_ATTACK_FULL(92, "Platform Angle of Attack (Full)", "deg", 4, 90, OUT_OF_RANGE),
    PLATFORM_SIDESLIP_ANGLE_FULL(93, "Platform Sideslip Angle (Full)", "deg", 4, 180, OUT_OF_RANGE),
    MIIS_CORE_IDENTIFIER(94, "MIIS Core Identifier", "", BYTES),
    SAR_MOTION_IMAGERY_LOCAL_SET(95, "SAR Motion Imagery Local Set", "", BYTES),
    TARGET_WIDTH_EXTENDED(96, "Target Width Extended", "m", IMAPB, 0, 0, 1_500_000),
    RANGE_IMAGE_LOCAL_SET(97, "Range Image Local Set", "", BYTES),
    GEO_REGISTRATION_LOCAL_SET(98, "Geo-Registration Local Set", "", BYTES),
    COMPOSITE_IMAGING_LOCAL_SET(99, "Composite Imaging Local Set", "", BYTES),
    SEGMENT_LOCAL_SET(100, "Segment Local Set", "", BYTES),
    AMEND_LOCAL_SET(101, "Amend Local Set", "", BYTES),
    SDCC_FLP(102, "SDCC-FLP", "", BYTES),
    DENSITY_ALTITUDE_EXTENDED(103, "Density Altitude Extended", "m", IMAPB, 0, -900, 40_000),
    SENSOR_ELLIPSOID_HEIGHT_EXTENDED(104, "Sensor Ellipsoid Height Extended", "m", IMAPB, 0, -900, 40_000),
    ALTERNATE_PLATFORM_ELLIPSOID_HEIGHT_EXTENDED(
            105, "Alternate Platform Ellipsoid Height Extended", "m", IMAPB, 0, -900, 40_000),
    STREAM_DESIGNATOR(106, "Stream Designator", "", TEXT),
    OPERATIONAL_BASE(107, "Operational Base", "", TEXT),
    BROADCAST_SOURCE(108, "Broadcast Source", "", TEXT),
    RANGE_TO_RECOVERY_LOCATION(109, "Range To Recovery Location", "km", IMAPB, 0, 0, 21_000),
    TIME_AIRBORNE(110, "Time Airborne", "s", NATURAL),
    PROPULSION_UNIT_SPEED(111, "Propulsion Unit Speed", "rpm", NATURAL),
    PLATFORM_COURSE_ANGLE(112, "Platform Course Angle", "deg", IMAPB, 0, 0, 360),
    ALTITUDE_AGL(113, "Altitude AGL", "m", IMAPB, 0, -900, 40_000),
    RADAR_ALTIMETER(114, "Radar Altimeter", "m", IMAPB, 0, -900, 40_000),
    CONTROL_COMMAND(115, "Control Command", "", BYTES),
    CONTROL_COMMAND_VERIFICATION_LIST(116, "Control Command Verification List", "", BYTES),
    SENSOR_AZIMUTH_RATE(117, "Sensor Azimuth Rate", "deg/s", IMAPB, 0, -1_000, 1_000),
    SENSOR_ELEVATION_RATE(118, "Sensor Elevation Rate", "deg/s", IMAPB, 0, -1_000, 1_000),
    SENSOR_ROLL_RATE(119, "Sensor Roll Rate", "deg/s", IMAPB, 0, -1_000, 1_000),
    ONBOARD_MI_STORAGE_PERCENT_FULL(120, "On-board MI Storage Percent Full", "%", IMAPB, 0, 0, 100),
    ACTIVE_WAVELENGTH_LIST(121, "Active Wavelength List", "", BYTES),
    COUNTRY_CODES(122, "Country Codes", "", BYTES),
    NUMBER_OF_NAVSATS_IN_VIEW(123, "Number of NAVSATs in View", "", NATURAL),
    POSITIONING_METHOD_SOURCE(124, "Positioning Method Source", "", NATURAL),
    PLATFORM_STATUS(125, "Platform Status", "", NATURAL),
    SENSOR_CONTROL_MODE(126, "Sensor Control Mode", "", NATURAL),
    SENSOR_FRAME_RATE_PACK(127, "Sensor Frame Rate Pack", "", BYTES),
    WAVELENGTHS_LIST(128, "Wavelengths List", "", BYTES),
    TARGET_ID(129, "Target ID", "", TEXT),
    AIRBASE_LOCATIONS(130, "Airbase Locations", "", BYTES),
    TAKE_OFF_TIME(131, "Take-off Time", "us", NATURAL),
    TRANSMISSION_FREQUENCY(132, "Transmission Frequency", "MHz", IMAPB, 0, 1, 99_999),
    ONBOARD_MI_STORAGE_CAPACITY(133, "On-board MI Storage Capacity", "GB", NATURAL),
    ZOOM_PERCENTAGE(134, "Zoom Percentage", "%", IMAPB, 0, 0, 100),
    COMMUNICATIONS_METHOD(135, "Communications Method", "", TEXT),
    LEAP_SECONDS(136, "Leap Seconds", "s", INTEGER),
    CORRECTION_OFFSET(137, "Correction Offset", "us", INTEGER),
    PAYLOAD_LIST(138, "Payload List", "", BYTES),
    ACTIVE_PAYLOADS(139, "Active Payloads", "", BYTES),
    WEAPONS_STORES(140, "Weapons Stores", "", BYTES),
    WAYPOINT_LIST(141, "Waypoint List", "", BYTES),
    VIEW_DOMAIN(142, "View Domain", "", BYTES),
    METADATA_SUBSTREAM_ID(143, "Metadata Substream ID", "", BYTES);

    /** The highest number of an item. */
    public static final int LAST = 143;

    private static final @Nullable UasTag[] BY_NUMBER = new UasTag[LAST + 1];

    static {
        for (UasTag tag : values()) {
            BY_NUMBER[tag.number] = tag;
        }
    }

    private final int number;
    private final String label;
    private final String unit;
    private final UasKind kind;
    private final int bytes;
    private final double min;
    private final double max;
    private final SpecialValue leastMeans;

    UasTag(int number, String label, String unit, UasKind kind) {
        this(number, label, unit, kind, 0, 0, 0);
    }

    UasTag(int number, String label, String unit, int bytes, double max, SpecialValue leastMeans) {
        this(number, label, unit, SIGNED, bytes, -max, max, leastMeans);
    }

    UasTag(int number, String label, String unit, UasKind kind, int bytes, double min, double max) {
        this(number, label, unit, kind, bytes, min, max, RESERVED);
    }

    UasTag(
            int number,
            String label,
            String unit,
            UasKind kind,
            int bytes,
            double min,
            double max,
            SpecialValue leastMeans) {
        this.number = number;
        this.label = label;
        this.unit = unit;
        this.kind = kind;
        this.bytes = bytes;
        this.min = min;
        this.max = max;
        this.leastMeans = leastMeans;
    }

    /** The item with a number; null when there is none. */
    public static @Nullable UasTag find(int number) {
        return number > 0 && number <= LAST ? BY_NUMBER[number] : null;
    }

    /** Number of the item. */
    public int number() {
        return number;
    }

    /** Its name. */
    public String label() {
        return label;
    }

    /** Unit of its value as the standard has it; empty for none. */
    public String unit() {
        return unit;
    }

    UasKind kind() {
        return kind;
    }

    /** Length that it must have; 0 when it may have several. */
    int bytes() {
        return bytes;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /** What the least integer of a {@link UasKind#SIGNED} item stands for. */
    SpecialValue leastMeans() {
        return leastMeans;
    }
}
