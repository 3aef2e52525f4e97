package org.trigpoint.simulation.world;

/** What the transmitter of a craft does. */
public enum TransmitterState {
    ON,
    OFF,
    /** It sends a position where the craft is not. */
    FAULTY,
    /** There is none. */
    NONE
}
