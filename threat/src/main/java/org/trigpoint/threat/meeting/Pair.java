package org.trigpoint.threat.meeting;

import org.trigpoint.model.track.TrackId;

/** Two tracks, the lower id first. */
record Pair(TrackId low, TrackId high) implements Comparable<Pair> {
    static Pair of(TrackId one, TrackId other) {
        return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
        int byLow = low.compareTo(other.low);
        return byLow != 0 ? byLow : high.compareTo(other.high);
    }
}
