package org.trigpoint.feeds.mavlink.dataflash;

/** Why bytes are no record of a log. The codes are what users see and count; docs/feeds/mavlink.md explains each. */
public enum LogFault {
    JUNK("junk"),
    TRUNCATED("truncated"),
    UNKNOWN_RECORD("unknown-record"),
    UNFOLLOWED("unfollowed"),
    FORMAT("format");

    private final String code;

    LogFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
