package org.trigpoint.threat.zones;

import java.util.Arrays;

/** The entries of the smallest cells, one cell after the other; cells of the same zones without a test share theirs. */
final class Leaves {
    private final IntList entries = new IntList();
    /** Places of entries without a test, by their hash; 0 for none. */
    private int[] shared = new int[1 << 10];

    private int sharedCount;

    Leaves() {
        // No code is 0 but that of an empty cell.
        entries.add(0);
    }

    int size() {
        return entries.size();
    }

    int[] toArray() {
        return entries.toArray();
    }

    /** Puts entries, which are not empty, and gives the code of their cell. */
    int put(int[] all) {
        if (all.length == 1) {
            return ZoneTree.ONE | (all[0] >> 1);
        }
        for (int at = 0; at < all.length; at++) {
            if ((all[at] & 1) != 0) {
                return append(all);
            }
        }
        return share(all);
    }

    private int append(int[] all) {
        int place = entries.size();
        entries.add(all.length);
        entries.addAll(all, 0, all.length);
        return place;
    }

    private int share(int[] all) {
        int slot = slot(Arrays.hashCode(all));
        while (shared[slot] != 0) {
            if (isAt(shared[slot], all)) {
                return shared[slot];
            }
            slot = (slot + 1) & (shared.length - 1);
        }
        int place = append(all);
        shared[slot] = place;
        sharedCount++;
        if (2 * sharedCount > shared.length) {
            grow();
        }
        return place;
    }

    private int slot(int hash) {
        return (hash * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(shared.length));
    }

    private boolean isAt(int place, int[] all) {
        if (entries.get(place) != all.length) {
            return false;
        }
        for (int i = 0; i < all.length; i++) {
            if (entries.get(place + 1 + i) != all[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        int[] before = shared;
        shared = new int[2 * before.length];
        for (int place : before) {
            if (place != 0) {
                int slot = slot(Arrays.hashCode(entries.copy(place + 1, place + 1 + entries.get(place))));
                while (shared[slot] != 0) {
                    slot = (slot + 1) & (shared.length - 1);
                }
                shared[slot] = place;
            }
        }
    }
}
