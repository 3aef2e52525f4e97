package org.trigpoint.storage.history;

import org.trigpoint.geo.Box;

/**
 * An instant of the past, and where it is asked about.
 *
 * @param box tracks that were near it are told
 * @param epochMicros the instant
 */
public record MomentQuery(Box box, long epochMicros) {
    /** What has no point so long before the instant is not told, nor what comes so long after it. */
    public static final long REACH_MICROS = 1_800_000_000L;

    /** A track may have run so far between its points and the instant. */
    private static final double RUN_METERS = 20_000;

    /** Where points are looked for. */
    Box wide() {
        return box.expand(RUN_METERS);
    }

    long fromEpochMicros() {
        return epochMicros - REACH_MICROS;
    }

    long untilEpochMicros() {
        return epochMicros + REACH_MICROS;
    }
}
