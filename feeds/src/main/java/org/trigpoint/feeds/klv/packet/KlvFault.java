package org.trigpoint.feeds.klv.packet;

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
    ITEM_LENGTH("item-length"),
    ITEM_REPEATED("item-repeated"),
    SET("set"),
    TIME_MISSING("time-missing"),
    CONTINUITY("continuity"),
    TRANSPORT_ERROR("transport-error"),
    SCRAMBLED("scrambled"),
    TABLE("table");

    private final String code;

    KlvFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
