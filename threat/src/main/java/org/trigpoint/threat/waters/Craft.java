package org.trigpoint.threat.waters;

import org.jspecify.annotations.Nullable;

/** A craft as a cell knows it: by its newest legs. */
public final class Craft {
    Leg last;

    @Nullable
    Leg before;

    /** Arrival of the newest. */
    long heardEpochMicros;

    Craft(Leg last, long heardEpochMicros) {
        this.last = last;
        this.heardEpochMicros = heardEpochMicros;
    }

    /** Its newest leg. */
    public Leg last() {
        return last;
    }

    /** The one before it, null when there is none. */
    public @Nullable Leg before() {
        return before;
    }

    /** Arrival of the newest leg, epoch microseconds. */
    public long heardEpochMicros() {
        return heardEpochMicros;
    }
}
