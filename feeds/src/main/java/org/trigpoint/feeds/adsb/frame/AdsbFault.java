package org.trigpoint.feeds.adsb.frame;

/** Why a raw message tells nothing. The codes are what users see and count; docs/feeds/adsb.md explains each. */
public enum AdsbFault {
    JUNK("junk"),
    RAW_TYPE("raw-type"),
    LENGTH("length"),
    HEX("hex"),
    DOWNLINK_FORMAT("downlink-format"),
    PARITY("parity"),
    ADDRESS("address"),
    LINE_TYPE("line-type"),
    COLUMNS("columns"),
    NUMBER("number"),
    JSON("json"),
    NO_HEAD("no-head");

    private final String code;

    AdsbFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
