package org.trigpoint.threat.closequarters;

import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/** The approaches of a cell. */
final class Approaches {
    private record Pair(TrackId low, TrackId high) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byLow = low.compareTo(other.low);
            return byLow != 0 ? byLow : high.compareTo(other.high);
        }
    }

    private final TreeMap<Pair, Approach> approaches = new TreeMap<>();

    @Nullable
    Approach find(TrackId low, TrackId high) {
        return approaches.get(new Pair(low, high));
    }

    void put(Approach approach) {
        approaches.put(new Pair(approach.low, approach.high), approach);
    }

    void remove(Approach approach) {
        approaches.remove(new Pair(approach.low, approach.high));
    }

    /** All, by their tracks; may be removed from. */
    Collection<Approach> all() {
        return approaches.values();
    }
}
