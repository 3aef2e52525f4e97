package org.trigpoint.app.orbits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.EpochMicros;

/** The time that is asked about. */
public record Span(long fromEpochMicros, long untilEpochMicros) {
    private static final double MOST_HOURS = 744;
    private static final double MICROS_PER_HOUR = 3_600e6;

    /** So many hours from a time on, or from now. */
    public static Span of(@Nullable String from, double hours) {
        if (!(hours > 0 && hours <= MOST_HOURS)) {
            throw new SettingsException("--hours is above 0 and at most " + (long) MOST_HOURS + ", not " + hours);
        }
        long begin;
        try {
            begin = from == null ? EpochMicros.of(Instant.now()) : EpochMicros.parse(from);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("--from: " + e.getMessage());
        }
        return new Span(begin, begin + Math.round(hours * MICROS_PER_HOUR));
    }

    double hours() {
        return (untilEpochMicros - fromEpochMicros) / MICROS_PER_HOUR;
    }
}
