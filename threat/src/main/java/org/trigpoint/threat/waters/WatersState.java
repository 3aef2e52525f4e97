package org.trigpoint.threat.waters;

/** A cell: its craft, and what each rule keeps, in the order of the rules. */
final class WatersState {
    final Waters waters;
    final Object[] slots;
    /** When the next minute is over; Long.MAX_VALUE when none is counted. */
    long minuteEpochMicros = Long.MAX_VALUE;

    WatersState(long cell, int rules) {
        waters = new Waters(cell);
        slots = new Object[rules];
    }
}
