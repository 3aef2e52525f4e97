package org.trigpoint.simulation.world;

/** What a craft does at a time. */
public enum Activity {
    UNDER_WAY,
    MOORED,
    ANCHORED,
    FISHING,
    SAILING,
    /** Goes with wind and water. */
    ADRIFT,
    /** The same, and says that it is not under command. */
    NOT_COMMANDED,
    LOITERING,
    DREDGING,
    TOWING,
    TOWED,
    /** At an anchor that does not hold. */
    DRAGGING,
    /** Under way with an anchor on the ground. */
    ANCHOR_DOWN,
    /** Lost its way at once, and lies. */
    AGROUND,
    /** Alongside another craft. */
    MEETING,
    /** Alongside, while a pilot climbs over. */
    BOARDING,
    /** Alongside, to give or take fuel. */
    BUNKERING,
    /** A vehicle that stands. */
    PARKED;

    /** True where a ship says that it does not go anywhere. */
    public boolean isStationary() {
        return this == MOORED || this == ANCHORED || this == DRAGGING || this == PARKED;
    }
}
