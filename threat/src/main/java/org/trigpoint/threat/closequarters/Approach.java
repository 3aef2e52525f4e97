package org.trigpoint.threat.closequarters;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.track.TrackId;

/** Two ships of which it was foreseen that they come close. Times are the ships' own unless said otherwise. */
final class Approach {
    static final int MOST_STAMPS = 32;

    final TrackId low;
    final TrackId high;
    final long fromEpochMicros;
    /** Of the newest look. */
    long lookedEpochMicros;
    /** Arrival of the newest look. */
    long heardEpochMicros;
    /** Looks in a row that foresaw it. */
    int held;
    /** Closest that was foreseen last, between centres, and what is too close then. */
    double foreseenMeters;

    double limitMeters;
    double foreseenSeconds;
    /** Closest that was seen. */
    double closestMeters = Double.MAX_VALUE;

    long closestEpochMicros;
    boolean said;
    final List<Stamp> stamps = new ArrayList<>(2);

    Approach(TrackId low, TrackId high, long fromEpochMicros) {
        this.low = low;
        this.high = high;
        this.fromEpochMicros = fromEpochMicros;
        lookedEpochMicros = fromEpochMicros;
    }

    void note(Stamp one, Stamp other) {
        if (stamps.size() + 2 <= MOST_STAMPS) {
            stamps.add(one);
            stamps.add(other);
        }
    }

    void saw(double meters, long epochMicros) {
        if (meters < closestMeters) {
            closestMeters = meters;
            closestEpochMicros = epochMicros;
        }
    }

    /** True when they were seen after they had been at their closest: until then nobody knows how close they came. */
    boolean isPassed() {
        return closestEpochMicros < lookedEpochMicros;
    }
}
