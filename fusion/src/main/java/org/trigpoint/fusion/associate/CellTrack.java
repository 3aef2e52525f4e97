package org.trigpoint.fusion.associate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.AssociatedCodec;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * What a cell knows of one of its tracks beside the numbers of its row.
 *
 * <p>Bytes: {@link TrackIdCodec id}, flag identified, flag told, f64 hits, f64 looks, {@link LengthBelief}, i64 reportedEpochMicros, f64 × 6 as it said then: east, north, their velocities, variance of place, of velocity; i64 seenEpochMicros, list of stamps before, list of waiting
 * {@link AssociatedCodec contributions}.
 */
final class CellTrack {
    /** Most detections that wait for their track to be believed. */
    static final int MOST_WAITING = 8;

    /** Looks that count fully; older ones fade. */
    private static final int LATE_LOOKS = 40;

    /** What a look says of itself counts as so many looks. */
    private static final int PRIOR_LOOKS = 5;

    private static final long FRESH_MICROS = 10_000_000;
    /** A ship that reports itself may turn as freely. */
    private static final double FREE_MPS2_PER_SECOND = 0.1;

    TrackId id;
    /** True when a platform reports itself under this track. */
    boolean identified;
    /** True when others were told of it. */
    boolean told;

    /** Of the looks of late, how many saw it. */
    private double hits;

    private double looks;
    private final LengthBelief length = new LengthBelief();
    long reportedEpochMicros = Long.MIN_VALUE;
    /** Where its platform said that it was then, in the plane; NaN when it did not tell its velocity too. */
    private double saidEastMeters = Double.NaN;

    private double saidNorthMeters = Double.NaN;
    private double saidEastMps = Double.NaN;
    private double saidNorthMps = Double.NaN;
    private double saidMeters2 = Double.NaN;
    private double saidMps2 = Double.NaN;
    long seenEpochMicros = Long.MIN_VALUE;
    final ArrayDeque<Stamp> before = new ArrayDeque<>(Contribution.MOST_BEFORE);
    final List<Contribution> waiting = new ArrayList<>(2);

    CellTrack(TrackId id, boolean identified) {
        this.id = id;
        this.identified = identified;
    }

    /** Notes where its platform said that it was. */
    void said(PlaneScan report, long timeEpochMicros) {
        reportedEpochMicros = timeEpochMicros;
        boolean moving = report.kind(0) == PlaneScan.Kind.MOVING;
        saidEastMeters = moving ? report.eastMeters(0) : Double.NaN;
        saidNorthMeters = moving ? report.northMeters(0) : Double.NaN;
        saidEastMps = moving ? report.eastMps(0) : Double.NaN;
        saidNorthMps = moving ? report.northMps(0) : Double.NaN;
        saidMeters2 = report.eeMeters2(0);
        saidMps2 = moving ? report.velocityMps2(0) : Double.NaN;
    }

    /** True when it said a moment ago where it was and how it moved. */
    boolean saidJustBefore(long epochMicros) {
        return identified
                && !Double.isNaN(saidEastMeters)
                && Math.abs(epochMicros - reportedEpochMicros) <= FRESH_MICROS;
    }

    double saidEastMeters(long epochMicros) {
        return saidEastMeters + secondsTo(epochMicros) * saidEastMps;
    }

    double saidNorthMeters(long epochMicros) {
        return saidNorthMeters + secondsTo(epochMicros) * saidNorthMps;
    }

    /** Variance of that along each axis. */
    double saidMeters2(long epochMicros) {
        double t = Math.abs(secondsTo(epochMicros));
        return saidMeters2 + t * t * saidMps2 + FREE_MPS2_PER_SECOND * t * t * t / 3;
    }

    private double secondsTo(long epochMicros) {
        return (epochMicros - reportedEpochMicros) / 1e6;
    }

    /** Its name where others know of it, else null. */
    @Nullable
    TrackId nameToOthers() {
        return identified || told ? id : null;
    }

    /**
     * What a detection says of it.
     *
     * @param place where it puts it
     * @param rivalProb probability that it is not of it
     * @param rival the track that it may be of instead
     * @param intensityMps2PerSecond how freely the thing moves
     */
    Contribution contribution(
            Detection detection,
            Sight.Place place,
            double distanceSquared,
            double rivalProb,
            @Nullable TrackId rival,
            double intensityMps2PerSecond,
            List<Stamp> earlier) {
        return new Contribution(
                id,
                !identified,
                true,
                detection,
                place,
                distanceSquared,
                rivalProb,
                rival,
                intensityMps2PerSecond,
                earlier);
    }

    /** Learns its length from a look that sees each of the lengths of {@link LengthBelief} so surely. */
    void learnLength(double[] seenProbs, boolean hit) {
        length.learn(seenProbs, hit);
    }

    /** Counts a look. */
    void look(boolean hit) {
        if (looks >= LATE_LOOKS) {
            hits /= 2;
            looks /= 2;
        }
        hits += hit ? 1 : 0;
        looks++;
    }

    /** How surely a look sees something of its length, as long as that was not measured. */
    double seenProb(double[] seenProbs) {
        return length.seenProb(seenProbs);
    }

    /** How surely a look sees this one, of what it says of its length and what looks of late have seen of it; never more than it says. */
    double seenProb(double said) {
        return Math.min(said, (PRIOR_LOOKS * said + hits) / (PRIOR_LOOKS + looks));
    }

    void saw(Stamp stamp) {
        if (before.size() == Contribution.MOST_BEFORE) {
            before.removeFirst();
        }
        before.addLast(stamp);
    }

    void await(Contribution contribution) {
        if (waiting.size() == MOST_WAITING) {
            waiting.removeFirst();
        }
        waiting.add(contribution);
    }

    void write(DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(id, out);
        out.writeBoolean(identified);
        out.writeBoolean(told);
        out.writeDouble(hits);
        out.writeDouble(looks);
        length.write(out);
        out.writeLong(reportedEpochMicros);
        out.writeDouble(saidEastMeters);
        out.writeDouble(saidNorthMeters);
        out.writeDouble(saidEastMps);
        out.writeDouble(saidNorthMps);
        out.writeDouble(saidMeters2);
        out.writeDouble(saidMps2);
        out.writeLong(seenEpochMicros);
        Fields.writeList(List.copyOf(before), StampCodec.INSTANCE, out);
        Fields.writeCount(waiting.size(), out);
        for (Contribution each : waiting) {
            AssociatedCodec.INSTANCE.write(each, out);
        }
    }

    static CellTrack read(DataInput in) throws IOException {
        CellTrack track = new CellTrack(TrackIdCodec.INSTANCE.read(in, 1), Fields.readFlag(in, "identified"));
        track.told = Fields.readFlag(in, "told");
        track.hits = in.readDouble();
        track.looks = in.readDouble();
        track.length.read(in);
        track.reportedEpochMicros = in.readLong();
        track.saidEastMeters = in.readDouble();
        track.saidNorthMeters = in.readDouble();
        track.saidEastMps = in.readDouble();
        track.saidNorthMps = in.readDouble();
        track.saidMeters2 = in.readDouble();
        track.saidMps2 = in.readDouble();
        track.seenEpochMicros = in.readLong();
        track.before.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, Contribution.MOST_BEFORE, "stamps before"));
        int waiting = Fields.readCount(in, MOST_WAITING, "waiting contributions");
        for (int i = 0; i < waiting; i++) {
            if (!(AssociatedCodec.INSTANCE.read(in, AssociatedCodec.INSTANCE.version())
                    instanceof Contribution contribution)) {
                throw new IOException("A contribution was due");
            }
            track.waiting.add(contribution);
        }
        return track;
    }
}
