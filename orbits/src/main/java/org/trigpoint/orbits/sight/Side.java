package org.trigpoint.orbits.sight;

/** On which side of its way over the ground a satellite has something. */
public enum Side {
    LEFT,
    RIGHT;

    /** The other one. */
    public Side opposite() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
