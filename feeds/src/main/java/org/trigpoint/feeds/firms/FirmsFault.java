package org.trigpoint.feeds.firms;

/** Why a row is refused. */
enum FirmsFault {
    TOO_LONG("too-long"),
    HEADER("header"),
    NO_HEADER("no-header"),
    QUOTE("quote"),
    COLUMNS("columns"),
    POSITION("position"),
    PIXEL("pixel"),
    TIME("time"),
    SATELLITE("satellite"),
    CONFIDENCE("confidence"),
    REPEAT("repeat");

    private final String code;

    FirmsFault(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
