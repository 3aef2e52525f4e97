package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.interference.Interference;

/**
 * Where positioning is disturbed, for every audience, as it was told last. A cell without aircraft is forgotten.
 *
 * <p>Safe for any thread; every call is short.
 */
public final class InterferenceBook {
    private record Place(int audience, long cell) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byAudience = Integer.compare(audience, other.audience);
            return byAudience != 0 ? byAudience : Long.compare(cell, other.cell);
        }
    }

    private final TreeMap<Place, Interference> all = new TreeMap<>();

    /** Takes what is told of a cell; what was known before what is there changes nothing. */
    public synchronized void apply(Interference interference) {
        Place place = new Place(interference.audience(), interference.cell());
        Interference before = all.get(place);
        if (before != null && before.knownEpochMicros() > interference.knownEpochMicros()) {
            return;
        }
        if (interference.level() == Interference.Level.NONE) {
            all.remove(place);
        } else {
            all.put(place, interference);
        }
    }

    /** Cells in an area that this viewer may know of, by row from the south, so many at most. */
    public synchronized List<Interference> within(Box box, Viewer viewer, int most) {
        List<Interference> within = new ArrayList<>();
        for (Interference interference : all.values()) {
            if (within.size() == most) {
                break;
            }
            if (Visible.visible(interference, viewer)
                    && Cell.box(interference.cell()).intersects(box)) {
                within.add(interference);
            }
        }
        return within;
    }

    /** All that is known, by audience and cell. */
    public synchronized List<Interference> all() {
        return List.copyOf(all.values());
    }

    /** Forgets all, as before a jump in a replay. */
    public synchronized void clear() {
        all.clear();
    }
}
