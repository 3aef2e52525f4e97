package org.trigpoint.feeds.sensorthings.message;

/** Why something is no message. The codes are what users see and count; docs/feeds/sensorthings.md explains each. */
public enum SensorThingsFault {
    COMMENT("comment"),
    FORMAT("format"),
    TOO_LONG("too-long"),
    JSON("json"),
    ENTITY("entity"),
    FIELD("field"),
    TIME("time"),
    RESULT("result"),
    GEOMETRY("geometry"),
    POSITION_RANGE("position-range"),
    DATA_ARRAY("data-array"),
    NO_PLACE("no-place");

    private final String code;

    SensorThingsFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
