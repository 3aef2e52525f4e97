package org.trigpoint.feeds.gnss.message;

/** Why something is no message. The codes are what users see and count; docs/feeds/gnss.md explains each. */
public enum GnssFault {
    COMMENT("comment"),
    FORMAT("format"),
    AIS("ais"),
    SENTENCE_TYPE("sentence-type"),
    TOO_LONG("too-long"),
    CHECKSUM("checksum"),
    CHECKSUM_MISSING("checksum-missing"),
    FIELD("field"),
    TIME("time"),
    POSITION("position"),
    POSITION_RANGE("position-range"),
    XML("xml"),
    DTD("dtd"),
    DOCUMENT("document"),
    NO_GEOMETRY("no-geometry"),
    JSON("json"),
    TYPE("type"),
    NO_FIX("no-fix"),
    INCOMPLETE("incomplete"),
    MARK("mark");

    private final String code;

    GnssFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
