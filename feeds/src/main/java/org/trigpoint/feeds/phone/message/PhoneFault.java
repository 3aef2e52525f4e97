package org.trigpoint.feeds.phone.message;

/** Why something is no message. The codes are what users see and count; docs/feeds/phone.md explains each. */
public enum PhoneFault {
    COMMENT("comment"),
    FORMAT("format"),
    TOO_LONG("too-long"),
    JSON("json"),
    TYPE("type"),
    ENCRYPTED("encrypted"),
    DEVICE("device"),
    FIELD("field"),
    TIME("time"),
    POSITION("position"),
    POSITION_RANGE("position-range"),
    NOT_ENROLLED("not-enrolled"),
    OTHER("other");

    private final String code;

    PhoneFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
