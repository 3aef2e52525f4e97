package org.trigpoint.feeds.ais.sentence;

/** Why a line is no observation. The codes are what users see and count; docs/feeds/ais.md explains each. */
public enum AisFault {
    BLANK("blank"),
    COMMENT("comment"),
    NOT_AIS("not-ais"),
    FORMAT("format"),
    LINE_LENGTH("line-length"),
    CHECKSUM("checksum"),
    CHECKSUM_MISSING("checksum-missing"),
    TAG_BLOCK("tag-block"),
    TAG_CHECKSUM("tag-checksum"),
    PART_NUMBER("part-number"),
    INCOMPLETE("incomplete"),
    PAYLOAD_EMPTY("payload-empty"),
    PAYLOAD_CHARACTER("payload-character"),
    FILL_BITS("fill-bits"),
    LENGTH("length"),
    TYPE("type"),
    MMSI_RANGE("mmsi-range"),
    POSITION_RANGE("position-range"),
    STATIC_PART("static-part");

    private final String code;

    AisFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
