package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.coverage.Coverage;

/**
 * Where craft are heard, for every audience, as it was told last. A cell of which nothing is known any more is forgotten.
 *
 * <p>Safe for any thread; every call is short.
 */
public final class CoverageBook {
    private record Place(int audience, long cell) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byAudience = Integer.compare(audience, other.audience);
            return byAudience != 0 ? byAudience : Long.compare(cell, other.cell);
        }
    }

    private final TreeMap<Place, Coverage> all = new TreeMap<>();

    /** Takes what is told of a cell; what was known before what is there changes nothing. */
    public synchronized void apply(Coverage coverage) {
        Place place = new Place(coverage.audience(), coverage.cell());
        Coverage before = all.get(place);
        if (before != null && before.knownEpochMicros() > coverage.knownEpochMicros()) {
            return;
        }
        if (coverage.state() == Coverage.State.UNKNOWN) {
            all.remove(place);
        } else {
            all.put(place, coverage);
        }
    }

    /** Cells in an area that this viewer may know of, by row from the south, so many at most. */
    public synchronized List<Coverage> within(Box box, Viewer viewer, int most) {
        List<Coverage> within = new ArrayList<>();
        for (Coverage coverage : all.values()) {
            if (within.size() == most) {
                break;
            }
            if (Visible.visible(coverage, viewer) && Cell.box(coverage.cell()).intersects(box)) {
                within.add(coverage);
            }
        }
        return within;
    }

    /** All that is known, by audience and cell. */
    public synchronized List<Coverage> all() {
        return List.copyOf(all.values());
    }

    /** Forgets all, as before a jump in a replay. */
    public synchronized void clear() {
        all.clear();
    }
}
