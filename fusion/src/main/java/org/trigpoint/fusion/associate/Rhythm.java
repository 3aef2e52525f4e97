package org.trigpoint.fusion.associate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;
import org.trigpoint.flow.Fields;

/**
 * When a sensor that does not say what it searches is likely to see each track again: one sees everything at each turn, another tells of
 * one thing at a time, of each at its own pace. A renewal process for each track: the next gap between two detections is near one
 * of the last two (log-logistic), or anything at all (Lomax).
 *
 * <p>Bytes: i64 firstEpochMicros, i64 nowEpochMicros, i64 scans, i64 begun, f64 trackScans, i64 detections, count of tracks, each i64 id, i64 seenEpochMicros, f64 lastSeconds, f64
 * secondSeconds, f64 meanSeconds.
 */
final class Rhythm {
    /** How sharply a gap is like the one before: three of four are within 15 %. */
    private static final double SHARPNESS = 12;

    private static final double LIKE_LAST_PROB = 0.4;
    private static final double LIKE_SECOND_PROB = 0.3;
    private static final double NEW_WEIGHT = 0.3;
    private static final double MOST_PROB = 0.9;
    private static final double LEAST_PROB = 1e-6;
    private static final double LEAST_SECONDS = 1e-3;
    /** Before anything is known, as if so many scans had begun one track. */
    private static final double PRIOR_SCANS = 20;

    private static final int MOST_TRACKS = 10_000_000;

    private static final class Own {
        private long seenEpochMicros;
        private double lastSeconds;
        private double secondSeconds;
        private double meanSeconds;
    }

    private long firstEpochMicros = Long.MIN_VALUE;
    private long nowEpochMicros;
    private long scans;
    private long begun;
    private double trackScans;
    private long detections;
    private final TreeMap<Long, Own> tracks = new TreeMap<>();

    /** A scan comes with so many detections, while so many tracks are known. */
    void scan(long epochMicros, int trackCount, int detectionCount) {
        if (firstEpochMicros == Long.MIN_VALUE) {
            firstEpochMicros = epochMicros;
        }
        nowEpochMicros = epochMicros;
        scans++;
        trackScans += trackCount;
        detections += detectionCount;
    }

    private double scanSeconds() {
        return Math.max(LEAST_SECONDS, (nowEpochMicros - firstEpochMicros) / 1e6 / Math.max(1, scans - 1));
    }

    /** Mean seconds between two detections of a track of which no two are known. */
    private double usualSeconds() {
        return scanSeconds() * Math.max(1, trackScans / Math.max(1, detections));
    }

    /** Probability that this scan sees a track, by the id of its row. */
    double seenProb(long id) {
        Own own = tracks.get(id);
        double each = scanSeconds();
        if (own == null) {
            return Math.clamp(each / usualSeconds(), LEAST_PROB, MOST_PROB);
        }
        double t = Math.max(LEAST_SECONDS, (nowEpochMicros - own.seenEpochMicros) / 1e6);
        double last = own.lastSeconds > 0 ? LIKE_LAST_PROB : 0;
        double second = own.secondSeconds > 0 ? LIKE_SECOND_PROB : 0;
        double any = 1 - last - second;
        double mean = own.meanSeconds > 0 ? own.meanSeconds : usualSeconds();
        double pastLast = last > 0 ? past(t, own.lastSeconds) : 0;
        double pastSecond = second > 0 ? past(t, own.secondSeconds) : 0;
        double left = 1 / (1 + t / mean);
        double density = SHARPNESS / t * (last * pastLast * (1 - pastLast) + second * pastSecond * (1 - pastSecond))
                + any / mean * left * left;
        double not = last * (1 - pastLast) + second * (1 - pastSecond) + any * left;
        return Math.clamp(density / not * each, LEAST_PROB, MOST_PROB);
    }

    /** Probability that a gap like this one is over after a time. */
    private static double past(double seconds, double gapSeconds) {
        return 1 / (1 + StrictMath.pow(gapSeconds / seconds, SHARPNESS));
    }

    /** New things that a scan tells of. */
    double newPerScan() {
        return (begun + 1) / (scans + PRIOR_SCANS);
    }

    /** The scan saw a track for the first time. */
    void began(long id) {
        begun++;
        saw(id);
    }

    /** The scan saw a track. */
    void saw(long id) {
        Own own = tracks.get(id);
        if (own == null) {
            own = new Own();
            tracks.put(id, own);
        } else {
            double gap = Math.max(LEAST_SECONDS, (nowEpochMicros - own.seenEpochMicros) / 1e6);
            own.meanSeconds = own.lastSeconds == 0 ? gap : own.meanSeconds + NEW_WEIGHT * (gap - own.meanSeconds);
            own.secondSeconds = own.lastSeconds;
            own.lastSeconds = gap;
        }
        own.seenEpochMicros = nowEpochMicros;
    }

    /** The track is over. */
    void forget(long id) {
        tracks.remove(id);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(firstEpochMicros);
        out.writeLong(nowEpochMicros);
        out.writeLong(scans);
        out.writeLong(begun);
        out.writeDouble(trackScans);
        out.writeLong(detections);
        Fields.writeCount(tracks.size(), out);
        for (var each : tracks.entrySet()) {
            out.writeLong(each.getKey());
            Own own = each.getValue();
            out.writeLong(own.seenEpochMicros);
            out.writeDouble(own.lastSeconds);
            out.writeDouble(own.secondSeconds);
            out.writeDouble(own.meanSeconds);
        }
    }

    void read(DataInput in) throws IOException {
        firstEpochMicros = in.readLong();
        nowEpochMicros = in.readLong();
        scans = in.readLong();
        begun = in.readLong();
        trackScans = in.readDouble();
        detections = in.readLong();
        int count = Fields.readCount(in, MOST_TRACKS, "tracks of a rhythm");
        for (int i = 0; i < count; i++) {
            long id = in.readLong();
            Own own = new Own();
            own.seenEpochMicros = in.readLong();
            own.lastSeconds = in.readDouble();
            own.secondSeconds = in.readDouble();
            own.meanSeconds = in.readDouble();
            tracks.put(id, own);
        }
    }
}
