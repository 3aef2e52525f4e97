package org.trigpoint.threat.distress;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/** What is known of a track that calls for help, or did. */
final class DistressState {
    /** The first and the newest stamps of each kind are kept. */
    private static final int MOST_STAMPS = 16;

    long firstEpochMicros;
    long lastEpochMicros;
    double latDeg = Double.NaN;
    double lonDeg = Double.NaN;
    /** Where it was when that was said last. */
    double saidLatDeg = Double.NaN;

    double saidLonDeg = Double.NaN;
    long saidEpochMicros = Long.MIN_VALUE;

    @Nullable
    String name;

    /** The newest text that asked for help. */
    @Nullable
    String text;

    /** The newest text that took it back. */
    @Nullable
    String cancelled;

    long calls;
    long tests;
    final List<Stamp> callStamps = new ArrayList<>();
    final List<Stamp> textStamps = new ArrayList<>();
    final List<Stamp> cancelStamps = new ArrayList<>();
    final List<Stamp> testStamps = new ArrayList<>();

    static void keep(Stamp stamp, List<Stamp> stamps) {
        if (stamps.size() == MOST_STAMPS) {
            stamps.remove(MOST_STAMPS / 2);
        }
        stamps.add(stamp);
    }

    boolean hasPlace() {
        return !Double.isNaN(latDeg);
    }
}
