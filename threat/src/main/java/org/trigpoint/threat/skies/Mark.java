package org.trigpoint.threat.skies;

import org.jspecify.annotations.Nullable;

/** What an aircraft's positions were worth in one fine cell. Times are arrivals. */
final class Mark {
    static final long NEVER = Sample.NEVER;

    /** Where it was there last. */
    double latDeg;

    double lonDeg;
    long goodEpochMicros = NEVER;
    long badEpochMicros = NEVER;
    long otherEpochMicros = NEVER;
    /** The newest bad one there. */
    @Nullable
    Sample bad;

    void take(Sample sample, long nowEpochMicros) {
        latDeg = sample.latDeg();
        lonDeg = sample.lonDeg();
        if (sample.worth().isBad()) {
            badEpochMicros = nowEpochMicros;
            bad = sample;
        } else if (sample.worth().isComparable()) {
            goodEpochMicros = nowEpochMicros;
        } else {
            otherEpochMicros = nowEpochMicros;
        }
    }

    boolean isComparable(long sinceEpochMicros) {
        return goodEpochMicros > sinceEpochMicros || badEpochMicros > sinceEpochMicros;
    }

    /** The newest bad one since then, null when there is none. */
    @Nullable
    Sample bad(long sinceEpochMicros) {
        return badEpochMicros > sinceEpochMicros ? bad : null;
    }

    long newestEpochMicros() {
        return Math.max(Math.max(goodEpochMicros, badEpochMicros), otherEpochMicros);
    }
}
