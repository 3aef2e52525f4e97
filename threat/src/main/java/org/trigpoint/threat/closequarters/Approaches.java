package org.trigpoint.threat.closequarters;

import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.Craft;

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
    Approach find(Craft one, Craft other) {
        if (approaches.isEmpty()) {
            return null;
        }
        TrackId track = one.last().track();
        TrackId theirs = other.last().track();
        return approaches.get(track.compareTo(theirs) < 0 ? new Pair(track, theirs) : new Pair(theirs, track));
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
