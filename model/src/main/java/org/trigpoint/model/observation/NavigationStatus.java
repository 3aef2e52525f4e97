package org.trigpoint.model.observation;

/** What a ship says it is doing (ITU-R M.1371, message 1); the ordinal is the value on the air, 15 for not said. */
public enum NavigationStatus {
    UNDER_WAY_USING_ENGINE,
    AT_ANCHOR,
    NOT_UNDER_COMMAND,
    RESTRICTED_MANOEUVRABILITY,
    CONSTRAINED_BY_DRAUGHT,
    MOORED,
    AGROUND,
    FISHING,
    UNDER_WAY_SAILING,
    RESERVED_HIGH_SPEED,
    RESERVED_WING_IN_GROUND,
    TOWING_ASTERN,
    PUSHING_AHEAD,
    RESERVED_13,
    DISTRESS_ACTIVE,
    UNDEFINED;

    private static final NavigationStatus[] BY_CODE = values();

    /** The status of this value on the air, 0 to 15. */
    public static NavigationStatus ofCode(int code) {
        return BY_CODE[code];
    }
}
