package org.trigpoint.fusion.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;
import org.trigpoint.flow.Fields;

/**
 * When a sensor that does not say what it searches is likely to see each track again: one sees everything at each turn, another tells of
 * one thing at a time, of each at its own pace. A renewal process for each track: the next interval between two detections is like one
 * of the last two (log-logistic), or some steps of a {@link Periods period}, or anything at all (Lomax).
 *
 * <p>Bytes: i64 firstEpochMicros, i64 nowEpochMicros, i64 scans, f64 begun, f64 begunScans, f64 trackScans, i64 detections, {@link Periods}, count of
 * tracks, each i64 id and {@link Beat}.
 */
public final class Rhythm {
    /** How sharply an interval is like the one before: three of four are within 15 %. */
    private static final double SHARPNESS = 12;

    private static final double LIKE_LAST_PROB = 0.1;
    private static final double LIKE_SECOND_PROB = 0.05;
    private static final double MOST_PROB = 0.9;
    private static final double LEAST_PROB = 1e-6;
    private static final double LEAST_DENSITY = 1e-12;
    private static final double LEAST_LONGER_PROB = 1e-6;
    /** Before anything is known, as if so many scans had begun one track. */
    private static final double PRIOR_SCANS = 20;

    /** Of how many things begin, the last so many scans tell. */
    private static final double LATE_SCANS = 1_000;

    private static final int MOST_TRACKS = 10_000_000;

    private long firstEpochMicros = Long.MIN_VALUE;
    private long nowEpochMicros;
    private long scans;
    private double begun;
    private double begunScans;
    private double trackScans;
    private long detections;
    private final Periods periods = new Periods();
    private final TreeMap<Long, Beat> tracks = new TreeMap<>();

    /** A scan comes with so many detections, while so many tracks are known. */
    public void scan(long epochMicros, int trackCount, int detectionCount) {
        if (firstEpochMicros == Long.MIN_VALUE) {
            firstEpochMicros = epochMicros;
        }
        nowEpochMicros = epochMicros;
        scans++;
        begun *= 1 - 1 / LATE_SCANS;
        begunScans = begunScans * (1 - 1 / LATE_SCANS) + 1;
        trackScans += trackCount;
        detections += detectionCount;
    }

    /** Mean seconds between two scans. */
    public double scanSeconds() {
        return Math.max(Periods.LEAST_SECONDS, (nowEpochMicros - firstEpochMicros) / 1e6 / Math.max(1, scans - 1));
    }

    /** Mean seconds between two detections of a track. */
    public double usualSeconds() {
        return scanSeconds() * Math.max(1, trackScans / Math.max(1, detections));
    }

    private double meanSeconds(Beat beat) {
        return beat.meanSeconds > 0 ? beat.meanSeconds : usualSeconds();
    }

    /** Probability that this scan sees a track, by the id of its row. */
    public double seenProb(long id) {
        Beat beat = tracks.get(id);
        if (beat == null || beat.lastSeconds == 0) {
            // At any time, as of others: who sees much at once sees it at the next turn.
            double since = beat == null ? 0 : beat.secondsTo(nowEpochMicros);
            return Math.clamp(scanSeconds() / (usualSeconds() + since), LEAST_PROB, MOST_PROB);
        }
        return Math.clamp(density(beat) / longerProb(beat) * scanSeconds(), LEAST_PROB, MOST_PROB);
    }

    /** Logarithm of the probability that this scan sees a thing again, of all that it could be seen at. */
    public double seenLog(Beat beat) {
        return StrictMath.log(Math.max(LEAST_DENSITY, density(beat) * scanSeconds()));
    }

    /** Logarithm of the probability that a thing was not seen again before this scan. */
    public double unseenLog(Beat beat) {
        return StrictMath.log(Math.max(LEAST_LONGER_PROB, longerProb(beat)));
    }

    private double density(Beat beat) {
        double t = beat.secondsTo(nowEpochMicros);
        double last = likeLast(beat);
        double second = likeSecond(beat);
        double pastLast = last > 0 ? past(t, beat.lastSeconds) : 0;
        double pastSecond = second > 0 ? past(t, beat.secondSeconds) : 0;
        double like = last * pastLast * (1 - pastLast) + second * pastSecond * (1 - pastSecond);
        return SHARPNESS / t * like + (1 - last - second) * periods.density(beat.weights, t, meanSeconds(beat));
    }

    private double longerProb(Beat beat) {
        double t = beat.secondsTo(nowEpochMicros);
        double last = likeLast(beat);
        double second = likeSecond(beat);
        return last * (last > 0 ? 1 - past(t, beat.lastSeconds) : 0)
                + second * (second > 0 ? 1 - past(t, beat.secondSeconds) : 0)
                + (1 - last - second) * periods.longer(beat.weights, t, meanSeconds(beat));
    }

    private static double likeLast(Beat beat) {
        return beat.lastSeconds > 0 ? LIKE_LAST_PROB : 0;
    }

    private static double likeSecond(Beat beat) {
        return beat.secondSeconds > 0 ? LIKE_SECOND_PROB : 0;
    }

    /** Probability that an interval like this one is over after a time. */
    private static double past(double seconds, double gapSeconds) {
        return 1 / (1 + StrictMath.pow(gapSeconds / seconds, SHARPNESS));
    }

    /** New things that a scan tells of. */
    public double newRatio() {
        return (begun + 1) / (begunScans + PRIOR_SCANS);
    }

    /** Of a thing that this scan saw first. */
    public Beat first() {
        return Beat.first(nowEpochMicros);
    }

    /** Of a thing that this scan saw again. */
    public Beat next(Beat before) {
        return before.next(
                nowEpochMicros, periods.after(before.weights, before.secondsTo(nowEpochMicros), meanSeconds(before)));
    }

    /** The beat of a track, by the id of its row; one that begins now where none is known. */
    public Beat beat(long id) {
        Beat beat = tracks.get(id);
        return beat == null ? first() : beat;
    }

    /** The scan saw a track for the first time. */
    public void began(long id) {
        begun();
        put(id, first());
    }

    /** One more thing was seen for the first time. */
    public void begun() {
        begun++;
    }

    /** The scan saw a track. */
    public void saw(long id) {
        Beat before = tracks.get(id);
        if (before == null) {
            put(id, first());
        } else {
            Beat after = next(before);
            learn(before, after);
            put(id, after);
        }
    }

    /** Learns from a thing that was seen again. */
    public void learn(Beat before, Beat after) {
        periods.learn(before.weights, after.lastSeconds, meanSeconds(before));
    }

    /** Says when a track was seen. */
    public void put(long id, Beat beat) {
        Beat before = tracks.put(id, beat);
        if (before != null) {
            periods.remove(before.weights);
        }
        periods.add(beat.weights);
    }

    /** The track is over. */
    public void forget(long id) {
        Beat beat = tracks.remove(id);
        if (beat != null) {
            periods.remove(beat.weights);
        }
    }

    /** Writes all of it. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(firstEpochMicros);
        out.writeLong(nowEpochMicros);
        out.writeLong(scans);
        out.writeDouble(begun);
        out.writeDouble(begunScans);
        out.writeDouble(trackScans);
        out.writeLong(detections);
        periods.write(out);
        Fields.writeCount(tracks.size(), out);
        for (var each : tracks.entrySet()) {
            out.writeLong(each.getKey());
            each.getValue().write(out);
        }
    }

    /** Reads what {@link #write} wrote, in place of what is here. */
    public void read(DataInput in) throws IOException {
        firstEpochMicros = in.readLong();
        nowEpochMicros = in.readLong();
        scans = in.readLong();
        begun = in.readDouble();
        begunScans = in.readDouble();
        trackScans = in.readDouble();
        detections = in.readLong();
        periods.read(in);
        int count = Fields.readCount(in, MOST_TRACKS, "tracks of a rhythm");
        for (int i = 0; i < count; i++) {
            long id = in.readLong();
            tracks.put(id, Beat.read(in));
        }
    }
}
