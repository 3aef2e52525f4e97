package org.trigpoint.engine.local;

import java.util.List;
import org.trigpoint.flow.Message;

/**
 * An epoch cut into slices of at most {@value #MOST} messages; an empty one is one slice.
 *
 * <p>After a slice the alarms before its last message's microsecond are due, for the next slice may go on in that microsecond;
 * after the last slice all that the epoch's progress says.
 */
record Slices(List<? extends Message<?>> epoch, long progressEpochMicros) {
    /** What all stages make of so many messages fits the processor's caches. */
    static final int MOST = 512;

    int count() {
        return Math.max(1, (epoch.size() + MOST - 1) / MOST);
    }

    boolean has(int slice) {
        return slice >= 0 && slice < count();
    }

    List<? extends Message<?>> messages(int slice) {
        return epoch.subList(slice * MOST, Math.min(epoch.size(), (slice + 1) * MOST));
    }

    long alarmsThroughEpochMicros(int slice) {
        if (slice == count() - 1) {
            return progressEpochMicros;
        }
        return epoch.get((slice + 1) * MOST - 1).stamp().arrivalEpochMicros() - 1;
    }
}
