package org.trigpoint.fusion.mht;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.fusion.plane.MotionModels;
import org.trigpoint.fusion.plane.MotionPredictor;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.plane.PlaneUpdater;
import org.trigpoint.fusion.rhythm.Beat;
import org.trigpoint.fusion.rhythm.Rhythm;

/**
 * A track as some hypotheses have it: a table of one row, and when it was seen. What it is does not change; what the detection at hand
 * makes of it is kept beside it until the next. Bytes: {@link PlaneTracks}, {@link Beat}.
 */
final class Leaf {
    /** A place farther off than so many standard deviations, by the freest model, is not weighed. */
    private static final double MOST_SIGMAS = 6;

    private final PlaneTracks state;
    final Beat beat;

    private long weighed = Long.MIN_VALUE;
    /** Logarithm of how likely the detection at hand is of this track, and seen now. */
    double seenLog;
    /** Logarithm of the likelihood of the detection at hand. */
    double likelihoodLog;

    double distanceSquared;
    /** Logarithm of the probability that it was not seen again until now. */
    double unseenLog;

    private @Nullable Leaf after;
    /** Its beat before the detection at hand was given to it. */
    private @Nullable Beat before;

    Leaf(PlaneTracks state, Beat beat) {
        this.state = state;
        this.beat = beat;
    }

    @Nullable
    Beat before() {
        return before;
    }

    /** Weighs a detection, once. */
    void weigh(long serial, PlaneScan scan, int i, Rhythm rhythm, PlaneUpdater updater) {
        if (weighed == serial) {
            return;
        }
        weighed = serial;
        after = null;
        unseenLog = rhythm.unseenLog(beat);
        PlaneTracks predicted = at(scan.timeEpochMicros());
        likelihoodLog = Double.NEGATIVE_INFINITY;
        seenLog = Double.NEGATIVE_INFINITY;
        if (isNear(predicted, 0, scan, i)) {
            PlaneUpdater.Innovation innovation = new PlaneUpdater.Innovation();
            PlaneUpdater.innovation(predicted, 0, scan, i, innovation);
            distanceSquared = innovation.distanceSquared();
            likelihoodLog = updater.likelihoodLog(predicted, 0, scan, i, innovation);
            seenLog = likelihoodLog + rhythm.seenLog(beat);
        }
    }

    /** True when a detection is worth weighing as one of this row. */
    static boolean isNear(PlaneTracks tracks, int row, PlaneScan scan, int i) {
        double ago = Math.abs(scan.agoSeconds(i));
        double e = Math.abs(scan.eastMeters(i) - tracks.eastMeters(row)) - ago * Math.abs(tracks.eastMps(row));
        double n = Math.abs(scan.northMeters(i) - tracks.northMeters(row)) - ago * Math.abs(tracks.northMps(row));
        double gate = MOST_SIGMAS * MOST_SIGMAS;
        return (e <= 0 || e * e <= gate * (tracks.freestEeMeters2(row) + scan.eeMeters2(i)))
                && (n <= 0 || n * n <= gate * (tracks.freestNnMeters2(row) + scan.nnMeters2(i)));
    }

    /** What it is when the detection at hand is of it. */
    Leaf after(PlaneScan scan, int i, Rhythm rhythm, PlaneUpdater updater) {
        Leaf next = after;
        if (next == null) {
            PlaneTracks updated = at(scan.timeEpochMicros());
            updater.update(updated, 0, scan, i);
            next = new Leaf(updated, rhythm.next(beat));
            next.before = beat;
            after = next;
        }
        return next;
    }

    /** A table with its row as it is at a time, not before its own. */
    PlaneTracks at(long epochMicros) {
        PlaneTracks then = new PlaneTracks(state, 0);
        MotionPredictor.predict(then, Math.max(epochMicros, state.timeEpochMicros()));
        return then;
    }

    void write(DataOutput out) throws IOException {
        state.write(out);
        beat.write(out);
    }

    static Leaf read(MotionModels motion, DataInput in) throws IOException {
        PlaneTracks state = PlaneTracks.at(0, motion, 1);
        state.read(in);
        if (state.count() != 1) {
            throw new IOException("A leaf is one row, not " + state.count());
        }
        return new Leaf(state, Beat.read(in));
    }
}
