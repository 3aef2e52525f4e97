package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/**
 * The entries by track id: open addressing with linear probing (D. E. Knuth, The Art of Computer Programming 3, 6.4, algorithms L
 * and R), at most half full. The ids stand in a column of longs, so a lookup touches no object but the entry that it finds.
 */
final class TrackTable {
    private static final int SMALLEST = 64;

    private long[] ids = new long[2 * SMALLEST];
    private @Nullable TrackEntry[] slots = new @Nullable TrackEntry[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    @Nullable
    TrackEntry find(TrackId id) {
        return slots[indexOf(id.high(), id.low())];
    }

    /** Where this id is, or the empty slot where it would be. */
    private int indexOf(long high, long low) {
        int mask = slots.length - 1;
        int index = home(high, low);
        while (slots[index] != null && !(ids[2 * index] == high && ids[2 * index + 1] == low)) {
            index = (index + 1) & mask;
        }
        return index;
    }

    /** The slot where a search for this id begins. */
    private int home(long high, long low) {
        long mix = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mix ^ (mix >>> 32)) & (slots.length - 1);
    }

    /** Adds an entry whose id is not in the table. */
    void add(TrackEntry entry) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        place(entry, entry.track.id().high(), entry.track.id().low());
        size++;
    }

    private void place(TrackEntry entry, long high, long low) {
        int index = indexOf(high, low);
        slots[index] = entry;
        ids[2 * index] = high;
        ids[2 * index + 1] = low;
    }

    private void grow() {
        @Nullable TrackEntry[] slotsBefore = slots;
        long[] idsBefore = ids;
        slots = new @Nullable TrackEntry[2 * slotsBefore.length];
        ids = new long[2 * idsBefore.length];
        for (int i = 0; i < slotsBefore.length; i++) {
            TrackEntry entry = slotsBefore[i];
            if (entry != null) {
                place(entry, idsBefore[2 * i], idsBefore[2 * i + 1]);
            }
        }
    }

    /** Takes an id out if it is in, and moves back those that stand further than they must. */
    void remove(TrackId id) {
        int mask = slots.length - 1;
        int gap = indexOf(id.high(), id.low());
        if (slots[gap] == null) {
            return;
        }
        size--;
        for (int i = (gap + 1) & mask; slots[i] != null; i = (i + 1) & mask) {
            int distance = (i - home(ids[2 * i], ids[2 * i + 1])) & mask;
            if (distance >= ((i - gap) & mask)) {
                slots[gap] = slots[i];
                ids[2 * gap] = ids[2 * i];
                ids[2 * gap + 1] = ids[2 * i + 1];
                gap = i;
            }
        }
        slots[gap] = null;
    }

    /** All entries, in no order that means anything. */
    List<TrackEntry> all() {
        List<TrackEntry> all = new ArrayList<>(size);
        Arrays.stream(slots).filter(Objects::nonNull).forEach(all::add);
        return all;
    }
}
