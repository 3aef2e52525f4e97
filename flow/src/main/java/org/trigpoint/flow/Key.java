package org.trigpoint.flow;

import org.jspecify.annotations.Nullable;

/**
 * What one instance of a step is kept for: a source, an identity, a cell, a track.
 *
 * <p>128 bits and the audience whose picture this is; its hash is stable over runs, machines and shards.
 *
 * @param audience number of the audience, 0 for the only one
 * @param high upper 64 bits, 0 when 64 are enough
 * @param low lower 64 bits
 */
public record Key(int audience, long high, long low) implements Comparable<Key> {
    /** Audiences there can be, numbered from 0. */
    public static final int MOST_AUDIENCES = 4;

    /** A key of the first audience in 64 bits. */
    public static Key of(long low) {
        return new Key(0, 0, low);
    }

    /** The same key in the picture of this audience. */
    public Key within(int otherAudience) {
        return audience == otherAudience ? this : new Key(otherAudience, high, low);
    }

    /** Which of so many shards holds this key: a multiplicative mix, so that neighbours spread. */
    public int shard(int shards) {
        return Math.floorMod((int) (mixed() >>> 32), shards);
    }

    private long mixed() {
        long mix = (low ^ Long.rotateLeft(high, 31) ^ audience) * 0x9E3779B97F4A7C15L;
        mix = (mix ^ (mix >>> 32)) * 0xD6E8FEB86659FD93L;
        return mix ^ (mix >>> 32);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && low == key.low && high == key.high && audience == key.audience;
    }

    @Override
    public int hashCode() {
        return (int) mixed();
    }

    @Override
    public int compareTo(Key other) {
        int byAudience = Integer.compare(audience, other.audience);
        if (byAudience != 0) {
            return byAudience;
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }
}
