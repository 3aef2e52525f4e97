package org.trigpoint.feeds.source;

import java.time.Instant;
import java.util.Map;

/** Reads {@code start} and {@code rate}, with which a person dates a file that does not date itself. */
final class DatingOptions {
    /** Lines a second of an undated file with a start and no rate. */
    static final double DEFAULT_RATE = 10;

    private DatingOptions() {}

    static FileDating of(Map<String, String> options) {
        String start = options.get("start");
        String rate = options.get("rate");
        long startEpochMicros = start == null ? LineTime.NONE : epochMicros(Instant.parse(start));
        return new FileDating(startEpochMicros, rate == null ? DEFAULT_RATE : Double.parseDouble(rate));
    }

    private static long epochMicros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
