package org.trigpoint.benchmarks;

import java.util.Random;

/**
 * How long a read from memory takes when no cache helps: a walk along a random cycle through 400 MiB.
 *
 * <p>Tens of thousands of tracks do not fit a processor's caches, so most of what the program does is waiting for such reads; on a
 * machine shared with others their length changes by the hour, and with it every figure that has many tracks in it.
 */
public final class MemoryLatency {
    private static final int LINE_INTS = 16;
    private static final int LINES = 400 * 1024 * 1024 / (LINE_INTS * Integer.BYTES);
    private static final int STEPS = 4_000_000;
    private static final int SEED = 1;

    private MemoryLatency() {}

    public static void main(String[] args) {
        int[] next = cycle();
        int at = walk(next, 0);
        long began = System.nanoTime();
        at = walk(next, at);
        double nanos = (System.nanoTime() - began) / (double) STEPS;
        System.out.printf("%.0f ns%s%n", nanos, at < 0 ? "!" : "");
    }

    private static int walk(int[] next, int from) {
        int at = from;
        for (int i = 0; i < STEPS; i++) {
            at = next[at];
        }
        return at;
    }

    /** One cycle through all lines: Sattolo's shuffle. */
    private static int[] cycle() {
        int[] order = new int[LINES];
        for (int i = 0; i < LINES; i++) {
            order[i] = i;
        }
        Random random = new Random(SEED);
        for (int i = LINES - 1; i > 0; i--) {
            int other = random.nextInt(i);
            int line = order[i];
            order[i] = order[other];
            order[other] = line;
        }
        int[] next = new int[LINES * LINE_INTS];
        for (int i = 0; i < LINES; i++) {
            next[i * LINE_INTS] = order[i] * LINE_INTS;
        }
        return next;
    }
}
