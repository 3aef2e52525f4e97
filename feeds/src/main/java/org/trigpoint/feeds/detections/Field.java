package org.trigpoint.feeds.detections;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a line may say, each with its name in JSON and in a table; an empty name is said in another way there. */
enum Field {
    TYPE("type", "type", true),
    TIME("time", "time", true),
    SENSOR("sensor", "sensor", true),
    SCENE("scene", "scene", true),
    LAT("lat", "lat_deg", false),
    LON("lon", "lon_deg", false),
    SIGMA("sigmaMeters", "sigma_m", false),
    COV_EE("", "cov_ee_m2", false),
    COV_EN("", "cov_en_m2", false),
    COV_NN("", "cov_nn_m2", false),
    SIGMA_MAJOR("sigmaMajorMeters", "sigma_major_m", false),
    SIGMA_MINOR("sigmaMinorMeters", "sigma_minor_m", false),
    ORIENTATION("orientationDeg", "orientation_deg", false),
    EAST("eastMps", "east_mps", false),
    NORTH("northMps", "north_mps", false),
    SIGMA_MPS("sigmaMps", "sigma_mps", false),
    SPEED("speedMps", "speed_mps", false),
    COURSE("courseDeg", "course_deg", false),
    SENSOR_LAT("sensorLat", "sensor_lat_deg", false),
    SENSOR_LON("sensorLon", "sensor_lon_deg", false),
    BEARING("bearingDeg", "bearing_deg", false),
    BEARING_SIGMA("bearingSigmaDeg", "bearing_sigma_deg", false),
    RANGE("rangeMeters", "range_m", false),
    RANGE_SIGMA("rangeSigmaMeters", "range_sigma_m", false),
    LENGTH("lengthMeters", "length_m", false),
    KIND("kind", "kind", true),
    CONFIDENCE("confidence", "confidence", false),
    CHIP("chip", "chip", true),
    EXPLAINED("explained", "explained", true),
    FROM("from", "from", true),
    UNTIL("until", "until", true),
    AREA("area", "area_wkt", true),
    /** Of a sector in JSON; a table says it as the place of the sensor. */
    SECTOR_LAT("", "", false),
    SECTOR_LON("", "", false),
    NEAR("", "near_m", false),
    FAR("", "far_m", false),
    FROM_DEG("", "from_deg", false),
    SWEEP("", "sweep_deg", false),
    SEEN("seen", "seen_prob", false),
    FALSE_RATE("falsePerKm2", "false_per_km2", false),
    FLIGHT("flightDeg", "flight_deg", false),
    LOOK("lookDeg", "look_deg", false),
    SHIFT("shiftSeconds", "shift_s", false);

    private static final Map<String, Field> BY_JSON = new TreeMap<>();
    private static final Map<String, Field> BY_COLUMN = new TreeMap<>();
    /** The same, made once: values() copies. */
    private static final Field[] ALL = values();

    static {
        for (Field field : ALL) {
            if (!field.json.isEmpty()) {
                BY_JSON.put(field.json, field);
            }
            if (!field.column.isEmpty()) {
                BY_COLUMN.put(field.column, field);
            }
        }
    }

    private final String json;
    private final String column;
    private final boolean text;

    Field(String json, String column, boolean text) {
        this.json = json;
        this.column = column;
        this.text = text;
    }

    static int count() {
        return ALL.length;
    }

    static Field at(int ordinal) {
        return ALL[ordinal];
    }

    /** The field of a name in an object; null for one that means nothing here. */
    static @Nullable Field ofJson(String name) {
        return BY_JSON.get(name);
    }

    /** The field of a column, in capitals or not; null for one that means nothing here. */
    static @Nullable Field ofColumn(String name) {
        return BY_COLUMN.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** True when it holds text (times too), else a number. */
    boolean isText() {
        return text;
    }
}
