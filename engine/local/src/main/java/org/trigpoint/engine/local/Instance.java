package org.trigpoint.engine.local;

import org.trigpoint.flow.Key;
import org.trigpoint.flow.StepContext;

/** One state of one step, with its alarm. */
final class Instance {
    final Key key;
    final Object state;

    /** The key again: comparing it here spares a memory access. */
    private final int audience;

    private final long keyHigh;
    private final long keyLow;

    /** When its alarm is due. */
    long alarmEpochMicros = StepContext.NO_ALARM;

    /** Where and under which time it stands in {@link Alarms}; −1 for not at all. The time is never after the alarm's. */
    int heapIndex = -1;

    long queuedEpochMicros = StepContext.NO_ALARM;

    /** The last stamp it emitted under, by the count that its shard keeps, and how many it emitted. */
    long stampSerial = -1;

    int nextOrdinal;

    /** Number of the last cut that it was encoded in or left out of. */
    int cut;

    /** Its step has forgotten it. */
    boolean gone;

    Instance(Key key, Object state) {
        this.key = key;
        this.state = state;
        audience = key.audience();
        keyHigh = key.high();
        keyLow = key.low();
    }

    boolean isOf(Key other) {
        return keyLow == other.low() && keyHigh == other.high() && audience == other.audience();
    }
}
