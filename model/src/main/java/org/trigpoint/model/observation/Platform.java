package org.trigpoint.model.observation;

/**
 * What kind of thing an identity's number says it is; for an MMSI by the format of the number (ITU-R M.585).
 *
 * <p>Ordinals are stored: add at the end only.
 */
public enum Platform {
    UNKNOWN,
    /** An individual ship: MID first. */
    SHIP,
    /** A group of ships: 0, then the MID. */
    GROUP,
    /** A coast station: 00, then the MID. */
    COAST_STATION,
    /** A search-and-rescue aircraft: 111. */
    SAR_AIRCRAFT,
    /** An aid to navigation that stands there: 99. */
    AID,
    /** An aid to navigation that exists as a message only: 99, sixth digit 6, or so flagged. */
    VIRTUAL_AID,
    /** A craft that belongs to a parent ship: 98. */
    CRAFT_OF_PARENT,
    /** A search-and-rescue transmitter: 970. */
    SART,
    /** A man-overboard device: 972. */
    MAN_OVERBOARD,
    /** An emergency position-indicating beacon with AIS: 974. */
    EPIRB,
    /** A handheld VHF radio: 8. */
    HANDHELD,
    /** A default, factory or malformed number: it does not say what it is. */
    UNASSIGNED;

    /** True for the devices that call for help. */
    public boolean isDistressDevice() {
        return this == SART || this == MAN_OVERBOARD || this == EPIRB;
    }

    /** True for what stands still by its nature. */
    public boolean isFixed() {
        return this == COAST_STATION || this == AID || this == VIRTUAL_AID;
    }
}
