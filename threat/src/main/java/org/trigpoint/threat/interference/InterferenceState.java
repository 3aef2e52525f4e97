package org.trigpoint.threat.interference;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.threat.waters.TrackMap;

/** What a cell keeps of interference: what each ship's positions are worth, and the areas that were found. */
final class InterferenceState {
    final TrackMap<Trust> ships = new TrackMap<>();
    final List<Area> areas = new ArrayList<>();

    /** An area that was found. */
    static final class Area {
        final String matter;
        final long fromEpochMicros;
        double latDeg;
        double lonDeg;
        double radiusMeters;
        /** Arrivals: when it was found last, and said last. */
        long foundEpochMicros;

        long saidEpochMicros;
        /** Ships that were affected when it was said last. */
        int saidShips;
        /** Ships that lost it at once, at most. */
        int mostAtOnce;

        Area(String matter, long fromEpochMicros) {
            this.matter = matter;
            this.fromEpochMicros = fromEpochMicros;
        }
    }
}
