package org.trigpoint.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Entries by handle. */
final class EntryTable {
    @SuppressWarnings("NullAway")
    private @Nullable TrackEntry[] entries = new TrackEntry[1_024];

    void put(TrackEntry entry) {
        if (entry.handle >= entries.length) {
            entries = Arrays.copyOf(entries, Math.max(entry.handle + 1, entries.length + entries.length / 2));
        }
        entries[entry.handle] = entry;
    }

    void remove(int handle) {
        entries[handle] = null;
    }

    @Nullable
    TrackEntry find(int handle) {
        return handle < entries.length ? entries[handle] : null;
    }
}
