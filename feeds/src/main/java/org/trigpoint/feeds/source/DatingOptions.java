package org.trigpoint.feeds.source;

import java.time.Instant;
import java.util.Map;
import org.trigpoint.geo.EpochMicros;

/** Reads {@code start} and {@code rate}, with which a person dates a file that does not date itself. */
final class DatingOptions {
    /** Lines a second of an undated file with a start and no rate. */
    static final double DEFAULT_RATE = 10;

    private DatingOptions() {}

    static FileDating of(Map<String, String> options) {
        String start = options.get("start");
        String rate = options.get("rate");
        long startEpochMicros = start == null ? LineTime.NONE : EpochMicros.of(Instant.parse(start));
        return new FileDating(startEpochMicros, rate == null ? DEFAULT_RATE : Double.parseDouble(rate));
    }
}
