package org.trigpoint.feeds.mavlink.frame;

/** Why bytes are no MAVLink message. The codes are what users see and count; docs/feeds/mavlink.md explains each. */
public enum MavlinkFault {
    JUNK("junk"),
    CRC("crc"),
    TRUNCATED("truncated"),
    LENGTH("length"),
    INCOMPATIBLE("incompatible"),
    UNSIGNED("unsigned"),
    SIGNATURE("bad-signature");

    private final String code;

    MavlinkFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
