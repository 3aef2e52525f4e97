package org.trigpoint.threat.cluster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.Leg;

/** The newest leg of each of the tracks that an identity has lately had, the newest last. */
public final class Sights {
    static final int MOST = 4;

    final List<Leg> legs = new ArrayList<>(1);
    /** Of each of them, when it was heard first. */
    final List<Long> firstEpochMicros = new ArrayList<>(1);
    /** Arrival of the newest. */
    long heardEpochMicros;

    @Nullable
    Leg find(TrackId track) {
        for (Leg each : legs) {
            if (each.track().equals(track)) {
                return each;
            }
        }
        return null;
    }

    /** The newest of all, null before the first. */
    @Nullable
    Leg newest() {
        return legs.isEmpty() ? null : legs.getLast();
    }

    /** For how long the newest of all was heard by then, microseconds. */
    long newestLastedMicros() {
        return legs.getLast().untilEpochMicros() - firstEpochMicros.getLast();
    }

    void take(Leg leg, long nowEpochMicros) {
        heardEpochMicros = nowEpochMicros;
        long first = leg.fromEpochMicros();
        for (int i = legs.size() - 1; i >= 0; i--) {
            if (legs.get(i).track().equals(leg.track())) {
                first = firstEpochMicros.get(i);
                remove(i);
            }
        }
        if (legs.size() == MOST) {
            remove(0);
        }
        legs.add(leg);
        firstEpochMicros.add(first);
    }

    private void remove(int index) {
        legs.remove(index);
        firstEpochMicros.remove(index);
    }
}
