package org.trigpoint.server.rest;

import java.time.Instant;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.server.live.PictureAccess;

/** Now, as the picture has it. */
final class Moment {
    private static final double MICROS_PER_MILLI = 1_000;
    private static final long MICROS_PER_MINUTE = 60_000_000;

    private Moment() {}

    /** The time of the picture; that of the machine where the picture has none. */
    static long nowEpochMicros(PictureAccess access) {
        double millis = access.clockEpochMillis();
        return Double.isNaN(millis) ? EpochMicros.of(Instant.now()) : Math.round(millis * MICROS_PER_MILLI);
    }

    /** The same to the minute, so that what is told of it is the same for a minute. */
    static long minuteEpochMicros(PictureAccess access) {
        return Math.floorDiv(nowEpochMicros(access), MICROS_PER_MINUTE) * MICROS_PER_MINUTE;
    }
}
