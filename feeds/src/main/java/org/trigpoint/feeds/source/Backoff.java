package org.trigpoint.feeds.source;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** How long to wait between tries: doubling from half a second to half a minute, each shortened by up to half at random. */
public final class Backoff {
    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 30_000;

    private final RandomGenerator random;
    private long nextMillis = FIRST_MILLIS;

    /** @param seed of the chance in it */
    public Backoff(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The next wait, in milliseconds. */
    public long nextMillis() {
        long whole = nextMillis;
        nextMillis = Math.min(LONGEST_MILLIS, 2 * whole);
        return whole - random.nextLong(whole / 2 + 1);
    }

    /** It worked: the next wait is short again. */
    public void reset() {
        nextMillis = FIRST_MILLIS;
    }
}
