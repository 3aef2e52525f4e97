package org.trigpoint.threat.ask;

import org.jspecify.annotations.Nullable;

/**
 * A time in which a track was not heard.
 *
 * @param before its last place before it, null where it was not heard before
 * @param after its first place behind it, null where it was not heard again; one of the two is there
 * @param mostMps speed that it is not taken to exceed
 * @param elsewhere where its number was heard in place of the one that is not there, too far away for one ship; null where it was not heard
 */
public record Silence(
        @Nullable Place before,
        @Nullable Place after,
        double mostMps,
        @Nullable Place elsewhere) {
    private static final double MICROS = 1e6;

    public Silence {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A silence has a place before it or behind it");
        }
    }

    public Silence(@Nullable Place before, @Nullable Place after, double mostMps) {
        this(before, after, mostMps, null);
    }

    /** The same with what came before it alone, or behind it; the other is of another ship. */
    Silence only(boolean first) {
        return new Silence(first ? before : null, first ? null : after, mostMps, first ? after : before);
    }

    static double seconds(long fromEpochMicros, long untilEpochMicros) {
        return (untilEpochMicros - fromEpochMicros) / MICROS;
    }

    static long micros(double seconds) {
        return Math.round(seconds * MICROS);
    }
}
