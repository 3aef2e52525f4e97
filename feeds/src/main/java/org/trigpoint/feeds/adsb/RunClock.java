package org.trigpoint.feeds.adsb;

import org.trigpoint.feeds.adsb.frame.ReceivedFrame;

/** Times of raw messages of a file that says none but counters. */
final class RunClock {
    private static final long MICROS_WITHOUT_COUNTER = 1_000;
    private static final int TICKS_PER_MICRO = 12;
    private static final int UNUSED_BITS = 64 - 48;

    /** A counter that jumps by more has begun anew, or is another's. */
    private static final long MOST_STEP_MICROS = 3_600_000_000L;

    private final ReceivedFrame frame = new ReceivedFrame();
    private long micros;
    private long lastTicks = ReceivedFrame.NO_COUNTER;

    /** When a raw message came, in microseconds since the first. */
    long next(byte[] array, int offset, int length) {
        boolean counted = ReceivedFrame.startsAt(array, offset, length)
                && frame.read(array, offset, length) == null
                && frame.counterTicks() != ReceivedFrame.NO_COUNTER;
        if (!counted) {
            micros += MICROS_WITHOUT_COUNTER;
            return micros;
        }
        long ticks = frame.counterTicks();
        long step = lastTicks == ReceivedFrame.NO_COUNTER
                ? 0
                : (((ticks - lastTicks) << UNUSED_BITS) >> UNUSED_BITS) / TICKS_PER_MICRO;
        lastTicks = ticks;
        micros += Math.abs(step) <= MOST_STEP_MICROS ? step : 0;
        return micros;
    }
}
