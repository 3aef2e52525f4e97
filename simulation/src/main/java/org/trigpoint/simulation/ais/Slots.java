package org.trigpoint.simulation.ais;

import org.trigpoint.simulation.chance.Draws;

/** Puts reports into slots: near their nominal time, never at a time that two stations share by habit. */
final class Slots {
    /** The selection interval is a fifth of the reporting interval (ITU-R M.1371-5, Annex 2, § 3.3.4.2.4). */
    private static final double HALF_SELECTION_RATIO = 0.1;

    private static final long MINUTE_MICROS = 60_000_000;

    private Slots() {}

    /** The begin of a slot within the selection interval about a nominal time. */
    static long near(long nominalEpochMicros, long intervalMicros, Draws draws) {
        double half = Math.min(intervalMicros * HALF_SELECTION_RATIO, 3_000_000);
        return begin(nominalEpochMicros + (long) draws.between(-half, half));
    }

    /** The begin of the slot that holds this time. */
    static long begin(long epochMicros) {
        long minute = Math.floorDiv(epochMicros, MINUTE_MICROS) * MINUTE_MICROS;
        return minute + CommunicationState.startMicros(CommunicationState.slotOf(epochMicros));
    }
}
