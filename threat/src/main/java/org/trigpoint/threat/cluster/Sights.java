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

    void take(Leg leg, long nowEpochMicros) {
        heardEpochMicros = nowEpochMicros;
        legs.removeIf(each -> each.track().equals(leg.track()));
        if (legs.size() == MOST) {
            legs.removeFirst();
        }
        legs.add(leg);
    }
}
