package org.trigpoint.picture;

import java.util.ArrayDeque;

/**
 * Small numbers for tracks, from 1. A number comes back only when no viewer can still know it for another track: after as many
 * settlings as the {@link ChangeLog} keeps.
 */
final class Handles {
    private record Freed(int handle, long tick) {}

    private final ArrayDeque<Freed> freed = new ArrayDeque<>();
    private int next = 1;

    int take(long tick) {
        Freed oldest = freed.peek();
        if (oldest != null && tick - oldest.tick() > ChangeLog.KEPT) {
            freed.remove();
            return oldest.handle();
        }
        return next++;
    }

    void free(int handle, long tick) {
        freed.add(new Freed(handle, tick));
    }
}
