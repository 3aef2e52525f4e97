package org.trigpoint.engine.local;

/**
 * A cut through one shard of a stage that is under way: which instances were there, and those encoded so far.
 *
 * <p>The shard goes on meanwhile. What it is about to change is encoded first, the rest bit by bit; what it opens is no part of the
 * cut.
 */
final class ShardCut {
    private final int number;
    private final Instance[] there;
    private final EncodedShard encoded = new EncodedShard();
    private int next;

    /**
     * @param number of the cut, which no instance has yet
     * @param there all instances
     */
    ShardCut(int number, Instance[] there) {
        this.number = number;
        this.there = there;
    }

    /** Marks an instance that was opened since as no part of the cut. */
    void leaveOut(Instance opened) {
        opened.cut = number;
    }

    /** Encodes an instance unless that is done; before each change. */
    void keep(Instance instance, StageShard shard) {
        if (instance.cut != number) {
            instance.cut = number;
            encoded.add(instance, shard);
        }
    }

    /** Encodes so many more; true when all are. */
    boolean advance(int most, StageShard shard) {
        int end = Math.min(there.length, next + most);
        while (next < end) {
            keep(there[next++], shard);
        }
        return next == there.length;
    }

    EncodedShard encoded() {
        return encoded;
    }
}
