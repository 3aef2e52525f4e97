package org.trigpoint.simulation.world;

/** What a craft does at a time. */
public enum Activity {
    UNDER_WAY,
    MOORED,
    ANCHORED,
    FISHING,
    SAILING;

    /** True where a ship says that it does not go anywhere. */
    public boolean isStationary() {
        return this == MOORED || this == ANCHORED;
    }
}
