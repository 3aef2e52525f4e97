package org.trigpoint.feeds.adsb;

import org.trigpoint.feeds.adsb.frame.ReceivedFrame;

/** How far two messages are apart, by the counter of their receiver where both have it, else by when they came. */
final class Moment {
    private static final double TICKS_PER_SECOND = 12e6;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final int UNUSED_BITS = 64 - 48;

    /** Counters that differ from arrivals by more are not of one receiver, or it was started anew. */
    private static final double MOST_LAG_SECONDS = 60;

    private Moment() {}

    /** Seconds from one message to another; negative when the other came first. */
    static double seconds(long fromMicros, long fromTicks, long toMicros, long toTicks) {
        double byArrival = (toMicros - fromMicros) / MICROS_PER_SECOND;
        if (fromTicks == ReceivedFrame.NO_COUNTER || toTicks == ReceivedFrame.NO_COUNTER) {
            return byArrival;
        }
        // The counter wraps at 48 bits: the shifts take the difference as a number of that size.
        double byCounter = (((toTicks - fromTicks) << UNUSED_BITS) >> UNUSED_BITS) / TICKS_PER_SECOND;
        return Math.abs(byCounter - byArrival) <= MOST_LAG_SECONDS ? byCounter : byArrival;
    }
}
