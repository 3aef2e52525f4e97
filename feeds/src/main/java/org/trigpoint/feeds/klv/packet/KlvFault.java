package org.trigpoint.feeds.klv.packet;

import org.jspecify.annotations.Nullable;

/** Why bytes are no message, or what is odd about one. The codes are what users see and count; docs/feeds/klv.md explains each. */
public enum KlvFault {
    JUNK("junk"),
    LENGTH("length"),
    INCOMPLETE("incomplete"),
    KEY("key"),
    CHECKSUM("checksum"),
    CHECKSUM_MISSING("checksum-missing"),
    ITEM("item"),
    SYNC("sync"),
    PES("pes"),
    ACCESS_UNIT("access-unit"),
    PRIVATE("private"),
    ITEM_LENGTH("item-length"),
    ITEM_REPEATED("item-repeated"),
    SET("set"),
    TIME_MISSING("time-missing"),
    CONTINUITY("continuity"),
    TRANSPORT_ERROR("transport-error"),
    SCRAMBLED("scrambled"),
    TABLE("table");

    private static final KlvFault[] ALL = values();

    private final String code;

    KlvFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The one with a code; null when there is none. */
    public static @Nullable KlvFault find(String code) {
        for (KlvFault fault : ALL) {
            if (fault.code.equals(code)) {
                return fault;
            }
        }
        return null;
    }
}
