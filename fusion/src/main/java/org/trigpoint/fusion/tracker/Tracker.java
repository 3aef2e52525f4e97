package org.trigpoint.fusion.tracker;

import org.trigpoint.fusion.associator.GlobalNearestNeighbour;
import org.trigpoint.fusion.deleter.Duplicates;
import org.trigpoint.fusion.deleter.Existence;
import org.trigpoint.fusion.hypothesiser.DistanceHypothesiser;
import org.trigpoint.fusion.hypothesiser.Hypotheses;
import org.trigpoint.fusion.initiator.OnePointInitiator;
import org.trigpoint.fusion.plane.MotionPredictor;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.plane.PlaneUpdater;

/**
 * Tracks what is seen without a name: predict, hypothesise, associate, update, delete, initiate.
 *
 * <p>Scans come in order of time. Each track has at most one detection of a scan, each detection at most one track; what no track
 * explains begins one. The same scans give the same tracks.
 */
public final class Tracker {
    private final TrackerSettings settings;
    private final PlaneTracks tracks;
    private final DistanceHypothesiser hypothesiser = new DistanceHypothesiser();
    private final GlobalNearestNeighbour associator = new GlobalNearestNeighbour();
    private final PlaneUpdater updater = new PlaneUpdater();
    private final Existence existence;
    private final Duplicates duplicates = new Duplicates();
    private final OnePointInitiator initiator = new OnePointInitiator();
    private boolean[] kept = new boolean[16];

    /** A tracker with no tracks. */
    public Tracker(TrackerSettings settings) {
        this.settings = settings;
        tracks = new PlaneTracks(settings.motion());
        existence = new Existence(
                settings.birthLogOdds(), settings.deleteLogOdds(), settings.mostLogOdds(), settings.mostSigmaMeters());
    }

    /** The tracks as they are now. */
    public PlaneTracks tracks() {
        return tracks;
    }

    /**
     * Takes a scan.
     *
     * @param look how surely it sees each track; 0 outside of what was searched
     * @param countsMisses true when the sensor says what it searched: then not to be seen speaks against a track
     * @param falsePerMeters2 density of false and new detections in it, above 0
     * @param newLogOdds logarithm of the odds that what no track explains is of a thing, see {@link BirthOdds}
     */
    public void take(
            PlaneScan scan,
            DistanceHypothesiser.Visibility look,
            boolean countsMisses,
            double falsePerMeters2,
            double newLogOdds,
            TrackerSink sink) {
        predict(scan.timeEpochMicros());
        Hypotheses hypotheses = hypothesiser.hypothesise(tracks, scan, look, falsePerMeters2);
        associator.associate(hypotheses);
        update(scan, hypotheses, countsMisses, sink);
        if (countsMisses) {
            duplicates.weigh(tracks, hypotheses, associator);
        }
        delete(sink);
        initiate(scan, newLogOdds, sink);
    }

    /** Brings the tracks to a time that is not before theirs. */
    public void predict(long epochMicros) {
        MotionPredictor.predict(tracks, epochMicros);
    }

    private void update(PlaneScan scan, Hypotheses hypotheses, boolean countsMisses, TrackerSink sink) {
        for (int row = 0; row < tracks.count(); row++) {
            double seenProb = hypotheses.seenProb(row);
            int detection = associator.detectionOf(row);
            if (detection != Hypotheses.NONE) {
                double ratioLog = hypotheses.ratioLogOdds(pairOf(hypotheses, row, detection));
                if (!countsMisses) {
                    // Where no miss speaks against a track, how seldom it is seen does not either.
                    ratioLog -= StrictMath.log(seenProb);
                }
                sink.paired(row, detection);
                updater.update(tracks, row, scan, detection);
                seen(row, ratioLog, associator.rivalProb(row));
                if (associator.rivalOf(row) != Hypotheses.NONE) {
                    sink.contested(row, associator.rivalOf(row));
                }
                sink.updated(row, detection, ratioLog);
                confirm(row, sink);
            } else if (countsMisses && seenProb > 0) {
                existence.missed(tracks, row, seenProb);
                sink.missed(row);
            }
        }
    }

    private void seen(int row, double ratioLog, double rivalProb) {
        existence.seen(tracks, row, ratioLog);
        tracks.setRivalProb(row, rivalProb);
    }

    /**
     * Notes that a detection is of a row which was updated by it elsewhere.
     *
     * @param ratioLog logarithm of how much likelier the detection is as this row's
     * @param rivalProb probability that it is not
     */
    public void takeSeen(int row, double ratioLog, double rivalProb, TrackerSink sink) {
        seen(row, ratioLog, rivalProb);
        confirm(row, sink);
    }

    /** Begins a row that stands nowhere yet, with these odds that it is of a thing. */
    public int begin(double logOdds) {
        int row = tracks.begin();
        tracks.setLogOdds(row, logOdds);
        return row;
    }

    private static int pairOf(Hypotheses hypotheses, int row, int detection) {
        int pair = hypotheses.firstOf(row);
        while (hypotheses.detection(pair) != detection) {
            pair++;
        }
        return pair;
    }

    private void confirm(int row, TrackerSink sink) {
        if (!tracks.isConfirmed(row)
                && tracks.hits(row) >= settings.confirmHits()
                && tracks.logOdds(row) >= settings.confirmLogOdds()) {
            tracks.confirm(row);
            sink.confirmed(row);
        }
    }

    /** Ends what is over. */
    public void delete(TrackerSink sink) {
        int count = tracks.count();
        if (kept.length < count) {
            kept = new boolean[Math.max(count, kept.length * 2)];
        }
        boolean all = true;
        for (int row = 0; row < count; row++) {
            int other = duplicates.sameAs(tracks, row);
            if (other < row && other != Hypotheses.NONE && !kept[other]) {
                // It goes itself, perhaps into this one.
                other = Hypotheses.NONE;
            }
            kept[row] = other == Hypotheses.NONE ? !existence.isOver(tracks, row) : !sink.merges(row, other);
            if (!kept[row]) {
                sink.ended(row, other);
                all = false;
            }
        }
        if (!all) {
            tracks.keep(kept);
        }
    }

    private void initiate(PlaneScan scan, double logOdds, TrackerSink sink) {
        for (int i = 0; i < scan.count(); i++) {
            if (associator.trackOf(i) == Hypotheses.NONE && initiator.canBegin(scan, i)) {
                sink.began(initiator.begin(tracks, scan, i, logOdds), i);
            }
        }
    }
}
