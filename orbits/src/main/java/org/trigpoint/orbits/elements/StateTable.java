package org.trigpoint.orbits.elements;

import java.util.List;

/**
 * Where one satellite is, at times one behind the other, as whoever flies or tracks it computed.
 *
 * @param name of the satellite
 * @param designator as the file has it, mostly international
 * @param frame of the states
 * @param timeSystem of all times here
 * @param startMicros of the span that may be used, in microseconds since 1970-01-01 of the time system
 * @param stopMicros its end
 * @param states two at the least, later and later
 */
public record StateTable(
        String name,
        String designator,
        Frame frame,
        TimeSystem timeSystem,
        long startMicros,
        long stopMicros,
        List<State> states) {
    /** Frames about the earth's middle that can be turned into that of the ground without files of earth orientation. */
    public enum Frame {
        TEME,
        TOD,
        EME2000,
        GCRF,
        ITRF
    }

    /** What the clock counts. */
    public enum TimeSystem {
        UTC,
        TAI,
        TT,
        GPS
    }

    /** Position and velocity in the frame of the table, at a time of its time system. */
    public record State(
            long atMicros, double xMeters, double yMeters, double zMeters, double vxMps, double vyMps, double vzMps) {}

    public StateTable {
        states = List.copyOf(states);
        if (states.size() < 2) {
            throw new IllegalArgumentException(states.size() + " states are less than 2");
        }
    }
}
