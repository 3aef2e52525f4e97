package org.trigpoint.threat.skies;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.TrackMap;

/** What a cell of the sky and its halo keep: what the aircraft told, the ships below, and what was found and told. */
final class SkyState {
    /** An aircraft by its identity, so that it counts once. */
    static final class Flyer {
        Sample last;
        /** Arrival of that. */
        long heardEpochMicros;
        /** By fine cell. */
        final TreeMap<Long, Mark> marks = new TreeMap<>();

        Flyer(Sample last) {
            this.last = last;
        }

        void take(Sample sample, long nowEpochMicros) {
            last = sample;
            heardEpochMicros = nowEpochMicros;
            marks.computeIfAbsent(Cell.at(Interference.LEVEL, sample.latDeg(), sample.lonDeg()), each -> new Mark())
                    .take(sample, nowEpochMicros);
        }
    }

    /** What a ship's positions were worth. */
    static final class Vessel {
        private static final int ENOUGH = 3;

        double latDeg;
        double lonDeg;
        /** Arrival of its newest leg. */
        long heardEpochMicros;
        /** Legs with a measured position, as many as are needed at most. */
        int good;

        boolean lost;

        void take(Leg leg, long nowEpochMicros) {
            latDeg = leg.latDeg();
            lonDeg = leg.lonDeg();
            heardEpochMicros = nowEpochMicros;
            IntegrityReport.PositioningState source = leg.integrity().source();
            lost = source == IntegrityReport.PositioningState.INOPERATIVE
                    || source == IntegrityReport.PositioningState.DEAD_RECKONING
                    || source == IntegrityReport.PositioningState.MANUAL;
            good = lost ? good : Math.min(ENOUGH, good + 1);
        }

        boolean isComparable() {
            return good >= ENOUGH;
        }
    }

    /** An area in which something was found. */
    static final class Area {
        final String matter;
        final long fromEpochMicros;
        double latDeg;
        double lonDeg;
        double radiusMeters;
        /** Arrivals: when it was found last, and said last. */
        long foundEpochMicros;

        long saidEpochMicros = Sample.NEVER;
        /** Aircraft that were affected when it was said last. */
        int saidCraft;
        /** Its score then. */
        double saidScoreLog;

        Area(String matter, long fromEpochMicros) {
            this.matter = matter;
            this.fromEpochMicros = fromEpochMicros;
        }

        void found(Circle circle, long nowEpochMicros) {
            latDeg = circle.latDeg();
            lonDeg = circle.lonDeg();
            radiusMeters = circle.radiusMeters();
            foundEpochMicros = nowEpochMicros;
        }
    }

    final long cell;
    final TreeMap<Long, Flyer> flyers = new TreeMap<>();
    final TrackMap<Vessel> vessels = new TrackMap<>();
    final List<Area> disturbed = new ArrayList<>();
    final List<Area> spoofed = new ArrayList<>();
    /** What the picture was told of each fine cell. */
    final TreeMap<Long, Interference> told = new TreeMap<>();
    /** When the next minute is over; Long.MAX_VALUE when none is counted. */
    long minuteEpochMicros = Long.MAX_VALUE;

    SkyState(long cell) {
        this.cell = cell;
    }

    /** The area that something found goes on with: the middle of one lies within the other. */
    static @Nullable Area find(List<Area> areas, Circle circle) {
        for (Area each : areas) {
            double meters = AirTrust.meters(each.latDeg, each.lonDeg, circle.latDeg(), circle.lonDeg());
            if (meters <= Math.max(each.radiusMeters, circle.radiusMeters())) {
                return each;
            }
        }
        return null;
    }
}
