package org.trigpoint.fusion.mht;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.initiator.OnePointInitiator;
import org.trigpoint.fusion.plane.MotionModels;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.plane.PlaneUpdater;
import org.trigpoint.fusion.rhythm.Rhythm;

/**
 * Finds what the detections of a sensor are of, that tells of one thing at a time and does not say what it searches. What one explanation is
 * clearly likelier for is decided at once; else it waits, and the tracks in question stand where the likeliest explanation has them.
 *
 * <p>Bytes: count of clusters, each {@link Cluster}.
 */
public final class MultipleHypotheses {
    /** An explanation that is so much likelier than the next is taken at once: 1,000 to 1. */
    private static final double CLEAR_LOG = 7;

    /** Explanations that are less likely than the best by more than this are none. */
    private static final double REACH_LOG = 12;

    /** A verdict waits until no more than 1 in 1,000 speaks against it. */
    private static final double SURE_PROB = 0.999;

    /** New things turn up where there are others, within so many metres of them, or anywhere in a wide area. */
    private static final double NEAR_METERS = 400;

    private static final double ANYWHERE_RATIO = 0.5;
    private static final double ANYWHERE_METERS2 = 6e8;

    /** A verdict waits for no more than so many times that each track was due to be told of, and no longer than this. */
    private static final double MOST_TURNS = 6;

    private static final double MOST_SECONDS = 600;
    private static final int MOST_CLUSTERS = 100_000;
    private static final int MOST_MEMBERS = 64;
    private static final int MOST_WAITING = 250;

    private final MotionModels motion;
    private final PlaneUpdater updater = new PlaneUpdater();
    private final PlaneUpdater.Innovation innovation = new PlaneUpdater.Innovation();
    private final OnePointInitiator initiator = new OnePointInitiator();
    private List<Cluster> clusters = new ArrayList<>();

    /** One row that may explain a detection. */
    private record Option(int row, double seenLog, double likelihoodLog, double distanceSquared) {}

    /** Without anything that waits. */
    public MultipleHypotheses(MotionModels motion) {
        this.motion = motion;
    }

    /** True when nothing waits. */
    public boolean isEmpty() {
        return clusters.isEmpty();
    }

    /** When the first that waits came in; Long.MAX_VALUE when nothing waits. */
    public long firstEpochMicros() {
        long first = Long.MAX_VALUE;
        for (Cluster cluster : clusters) {
            for (Waiting waiting : cluster.waiting) {
                first = Math.min(first, waiting.arrivalEpochMicros);
            }
        }
        return first;
    }

    /** How long a verdict waits at most. */
    public static long patienceMicros(Rhythm rhythm) {
        return Math.round(Math.min(MOST_SECONDS, MOST_TURNS * rhythm.usualSeconds()) * 1e6);
    }

    /**
     * Takes a detection of the scan that the rhythm was just told of.
     *
     * @param rows tracks, which stand at the time of the scan
     * @param serial its number: they rise
     * @param arrivalEpochMicros when it came in
     */
    public void take(
            PlaneTracks rows, PlaneScan scan, int i, long serial, long arrivalEpochMicros, Rhythm rhythm, Verdicts to) {
        double newLog = newLog(rows, scan, i, rhythm);
        double best = newLog;
        IdentityHashMap<Cluster, Double> weighed = new IdentityHashMap<>();
        Set<Long> inDoubt = new HashSet<>();
        for (Cluster cluster : clusters) {
            double most = cluster.weigh(serial, scan, i, rhythm, updater);
            weighed.put(cluster, most);
            best = Math.max(best, most);
            inDoubt.addAll(cluster.members);
        }
        List<Option> options = options(rows, scan, i, rhythm, inDoubt);
        for (Option option : options) {
            best = Math.max(best, option.seenLog());
        }
        double least = best - REACH_LOG;
        options.removeIf(option -> option.seenLog() < least);
        Cluster joined = null;
        List<Cluster> others = new ArrayList<>();
        for (Cluster cluster : clusters) {
            if (weighed.getOrDefault(cluster, Double.NEGATIVE_INFINITY) < least) {
                others.add(cluster);
            } else if (joined == null) {
                joined = cluster;
            } else {
                joined.add(cluster);
            }
        }
        if (joined == null && isClear(options, newLog)) {
            decideNow(rows, scan, i, serial, rhythm, options, newLog, to);
            return;
        }
        joined = joined == null ? Cluster.empty() : joined;
        for (Option option : options) {
            Leaf leaf = new Leaf(new PlaneTracks(rows, option.row()), rhythm.beat(rows.id(option.row())));
            leaf.weigh(serial, scan, i, rhythm, updater);
            joined.add(rows.id(option.row()), leaf);
        }
        joined.branch(
                new Waiting(serial, arrivalEpochMicros),
                scan,
                i,
                rhythm,
                updater,
                least,
                newLog,
                new Leaf(born(scan, i), rhythm.first()));
        learn(joined, rhythm);
        clusters = others;
        clusters.addAll(decide(joined, rows, rhythm, arrivalEpochMicros - patienceMicros(rhythm), to));
    }

    /** Logarithm of how likely it is that this scan tells of something new just here, as fast as this. */
    private double newLog(PlaneTracks rows, PlaneScan scan, int i, Rhythm rhythm) {
        double near = 0;
        double two = 2 * NEAR_METERS * NEAR_METERS;
        for (int row = 0; row < rows.count(); row++) {
            double e = rows.eastMeters(row) - scan.eastMeters(i);
            double n = rows.northMeters(row) - scan.northMeters(i);
            double square = (e * e + n * n) / two;
            near += square < REACH_LOG ? StrictMath.exp(-square) : 0;
        }
        double perMeters2 = ANYWHERE_RATIO / ANYWHERE_METERS2
                + (1 - ANYWHERE_RATIO) * near / (StrictMath.PI * two * Math.max(1, rows.count()));
        double log = StrictMath.log(rhythm.newRatio() * perMeters2);
        return scan.kind(i) == PlaneScan.Kind.MOVING
                ? log + motion.velocityLog(scan.eastMps(i), scan.northMps(i), scan.velocityMps2(i))
                : log;
    }

    private List<Option> options(PlaneTracks rows, PlaneScan scan, int i, Rhythm rhythm, Set<Long> inDoubt) {
        List<Option> options = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            if (Leaf.isNear(rows, row, scan, i) && !inDoubt.contains(rows.id(row))) {
                PlaneUpdater.innovation(rows, row, scan, i, innovation);
                double square = innovation.distanceSquared();
                double likelihood = updater.likelihoodLog(rows, row, scan, i, innovation);
                options.add(
                        new Option(row, likelihood + rhythm.seenLog(rhythm.beat(rows.id(row))), likelihood, square));
            }
        }
        return options;
    }

    private static boolean isClear(List<Option> options, double newLog) {
        double first = newLog;
        double second = Double.NEGATIVE_INFINITY;
        for (Option option : options) {
            second = Math.max(second, Math.min(first, option.seenLog()));
            first = Math.max(first, option.seenLog());
        }
        return first - second >= CLEAR_LOG;
    }

    private void decideNow(
            PlaneTracks rows,
            PlaneScan scan,
            int i,
            long serial,
            Rhythm rhythm,
            List<Option> options,
            double newLog,
            Verdicts to) {
        Option best = new Option(-1, newLog, 0, 0);
        for (Option option : options) {
            best = option.seenLog() > best.seenLog() ? option : best;
        }
        if (best.row() < 0) {
            rhythm.begun();
            int row = to.began(serial);
            rows.copyState(row, born(scan, i), 0);
            rhythm.put(rows.id(row), rhythm.first());
        } else {
            updater.update(rows, best.row(), scan, i);
            rhythm.saw(rows.id(best.row()));
            to.given(
                    serial,
                    best.row(),
                    new Verdicts.Finding(best.distanceSquared(), best.likelihoodLog() - newLog, 0, -1));
        }
    }

    /** A table with the one row that a detection begins. */
    private PlaneTracks born(PlaneScan scan, int i) {
        PlaneTracks born = PlaneTracks.at(scan.timeEpochMicros(), motion, 1);
        initiator.begin(born, scan, i, 0);
        return born;
    }

    /** The likeliest hypothesis teaches the rhythm. */
    private static void learn(Cluster cluster, Rhythm rhythm) {
        Hypothesis best = cluster.hypotheses.getFirst();
        long key = best.given[best.given.length - 1];
        Leaf leaf = best.leaves[cluster.members.indexOf(key)];
        if (leaf != null && leaf.before() != null) {
            rhythm.learn(leaf.before(), leaf.beat);
        } else {
            rhythm.begun();
        }
    }

    /** Takes what is sure, or has waited too long; gives what is still in doubt. */
    private List<Cluster> decide(Cluster cluster, PlaneTracks rows, Rhythm rhythm, long lateEpochMicros, Verdicts to) {
        for (int index = 0; index < cluster.waiting.size(); ) {
            Waiting waiting = cluster.waiting.get(index);
            Map<Long, Double> masses = cluster.masses(index);
            long key = likeliest(masses, Long.MIN_VALUE);
            boolean late = waiting.arrivalEpochMicros <= lateEpochMicros
                    || cluster.waiting.size() > MOST_WAITING
                    || cluster.members.size() > MOST_MEMBERS;
            if (late || masses.getOrDefault(key, 0.0) >= SURE_PROB) {
                pronounce(cluster, index, key, masses, rows, to);
            } else {
                index++;
            }
        }
        stand(cluster, rows, rhythm);
        cluster.release();
        List<Cluster> parts = new ArrayList<>();
        for (Cluster part : cluster.parts()) {
            part.release();
            if (!part.waiting.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static long likeliest(Map<Long, Double> masses, long but) {
        long best = Long.MIN_VALUE;
        double most = -1;
        for (Map.Entry<Long, Double> each : masses.entrySet()) {
            if (each.getValue() > most && each.getKey() != but) {
                most = each.getValue();
                best = each.getKey();
            }
        }
        return best;
    }

    private void pronounce(
            Cluster cluster, int index, long key, Map<Long, Double> masses, PlaneTracks rows, Verdicts to) {
        Waiting waiting = cluster.waiting.get(index);
        cluster.decide(index, key);
        int row = key < 0 ? -1 : rows.findRow(key);
        // A row may have ended while it was in doubt: then its thing begins anew.
        if (row < 0) {
            row = to.began(waiting.serial);
            cluster.rename(key, rows.id(row));
        } else {
            long rival = likeliest(masses, key);
            double prob = masses.getOrDefault(rival, 0.0);
            to.given(
                    waiting.serial,
                    row,
                    waiting.finding(
                            key, prob / (prob + masses.getOrDefault(key, 1.0)), rival < 0 ? -1 : rows.findRow(rival)));
        }
        cluster.drop(index);
    }

    /** Puts the tracks where the likeliest hypothesis has them. */
    private static void stand(Cluster cluster, PlaneTracks rows, Rhythm rhythm) {
        Hypothesis best = cluster.hypotheses.getFirst();
        for (int member = 0; member < cluster.members.size(); member++) {
            long key = cluster.members.get(member);
            int row = key < 0 ? -1 : rows.findRow(key);
            Leaf leaf = best.leaves[member];
            if (row >= 0 && leaf != null) {
                rows.copyState(row, leaf.at(rows.timeEpochMicros()), 0);
                rhythm.put(key, leaf.beat);
            }
        }
    }

    /** Takes for each that came in until then the likeliest explanation. */
    public void settle(long untilEpochMicros, PlaneTracks rows, Rhythm rhythm, Verdicts to) {
        List<Cluster> left = new ArrayList<>();
        for (Cluster cluster : clusters) {
            cluster.refresh(rhythm);
            left.addAll(decide(cluster, rows, rhythm, untilEpochMicros, to));
        }
        clusters = left;
    }

    /** Writes what waits. */
    public void write(DataOutput out) throws IOException {
        Fields.writeCount(clusters.size(), out);
        for (Cluster cluster : clusters) {
            cluster.write(out);
        }
    }

    /** Reads what {@link #write} wrote, in place of what is here. */
    public void read(DataInput in) throws IOException {
        clusters = new ArrayList<>();
        int count = Fields.readCount(in, MOST_CLUSTERS, "clusters");
        for (int i = 0; i < count; i++) {
            clusters.add(Cluster.read(motion, in));
        }
    }
}
