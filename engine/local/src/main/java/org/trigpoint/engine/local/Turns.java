package org.trigpoint.engine.local;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;

/**
 * What the shards have to do in one phase, turn by turn, each turn once. A member takes those of its own shard from the first on; when
 * there is none left it helps the others, from their last on. So a phase ends for all at about the same time, though one shard has
 * more to do than another, or has lost the processor for a while.
 */
final class Turns {
    /** Numbers of two shards stand in other cache lines. */
    private static final int APART = 16;

    /** Turns that are left, by shard: the first in the upper half, the end in the lower. */
    private final AtomicLongArray left;

    private final int shards;
    private final int each;

    /** @param each how many turns a shard has in every phase */
    Turns(int shards, int each) {
        this.shards = shards;
        this.each = each;
        left = new AtomicLongArray(shards * APART);
    }

    /** Begins a phase, while no member is in one. */
    void begin() {
        for (int shard = 0; shard < shards; shard++) {
            left.set(shard * APART, each);
        }
    }

    /** Takes turns for a member until none is left: number of the shard × turns of each + number of the turn. */
    void take(int member, IntConsumer turn) {
        for (int i = 0; i < shards; i++) {
            int shard = (member + i) % shards;
            for (int taken = take(shard, i == 0); taken >= 0; taken = take(shard, i == 0)) {
                turn.accept(shard * each + taken);
            }
        }
    }

    private int take(int shard, boolean first) {
        while (true) {
            long now = left.get(shard * APART);
            int from = (int) (now >>> 32);
            int end = (int) now;
            if (from >= end) {
                return -1;
            }
            long then = first ? pack(from + 1, end) : pack(from, end - 1);
            if (left.compareAndSet(shard * APART, now, then)) {
                return first ? from : end - 1;
            }
        }
    }

    private static long pack(int from, int end) {
        return (long) from << 32 | end;
    }
}
