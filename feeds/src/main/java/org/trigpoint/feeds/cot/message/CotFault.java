package org.trigpoint.feeds.cot.message;

/** Why a raw message is no event, or what was wrong with one. The codes are what users see; docs/feeds/cot.md explains each. */
public enum CotFault {
    JUNK("junk"),
    TOO_LONG("too-long"),
    TRUNCATED("truncated"),
    ENCODING("encoding"),
    DOCTYPE("doctype"),
    XML("xml"),
    DEPTH("depth"),
    NOT_EVENT("not-event"),
    UID("uid"),
    TYPE("type"),
    PROTOBUF("protobuf"),
    TAK_VERSION("tak-version"),
    TEXT("text"),
    EMPTY("empty"),
    TIME("time"),
    POINT("point"),
    PHONE("phone"),
    UNKNOWN_FIELD("unknown-field");

    private final String code;

    CotFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
