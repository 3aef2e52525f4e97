package org.trigpoint.fusion.associator;

import static org.trigpoint.fusion.hypothesiser.Hypotheses.NONE;

import java.util.Arrays;
import org.trigpoint.fusion.hypothesiser.Hypotheses;

/**
 * The association of least total cost. Tracks and detections that no pair connects do not matter to each other, so each
 * connected cluster is solved alone. A pair that costs 0 or more is in no best association, and connects nothing.
 */
public final class GlobalNearestNeighbour {
    private final AssignmentSolver solver = new AssignmentSolver();
    private int[] detectionOf = new int[16];
    private double[] rivalProb = new double[16];
    private int[] rivalOf = new int[16];
    private int[] trackOf = new int[16];
    private int[] degree = new int[16];
    private int[] firstTrack = new int[17];
    private int[] trackAt = new int[16];
    private double[] costAt = new double[16];
    private int[] clusterOf = new int[16];
    private int[] cluster = new int[16];

    /** Associates; what it found is asked for until the next call. */
    public void associate(Hypotheses hypotheses) {
        int tracks = hypotheses.tracks();
        int detections = hypotheses.detections();
        reserve(tracks, detections, hypotheses.pairs());
        Arrays.fill(detectionOf, 0, tracks, NONE);
        Arrays.fill(trackOf, 0, detections, NONE);
        Arrays.fill(clusterOf, 0, tracks, NONE);
        index(hypotheses);
        for (int track = 0; track < tracks; track++) {
            int pairs = hypotheses.endOf(track) - hypotheses.firstOf(track);
            rivalProb[track] = 0;
            if (pairs == 1 && degree[hypotheses.detection(hypotheses.firstOf(track))] == 1) {
                takeOnly(hypotheses, track);
            } else if (pairs > 0 && clusterOf[track] == NONE) {
                solve(hypotheses, track);
            }
        }
        for (int track = 0; track < tracks; track++) {
            weighRival(hypotheses, track);
        }
    }

    private void takeOnly(Hypotheses hypotheses, int track) {
        int pair = hypotheses.firstOf(track);
        if (hypotheses.cost(pair) < 0) {
            take(track, hypotheses.detection(pair));
        }
    }

    private void take(int track, int detection) {
        detectionOf[track] = detection;
        trackOf[detection] = track;
    }

    private void reserve(int tracks, int detections, int pairs) {
        if (detectionOf.length < tracks) {
            int size = Math.max(tracks, detectionOf.length * 2);
            detectionOf = new int[size];
            rivalProb = new double[size];
            rivalOf = new int[size];
            clusterOf = new int[size];
            cluster = new int[size];
        }
        if (trackOf.length < detections) {
            int size = Math.max(detections, trackOf.length * 2);
            trackOf = new int[size];
            degree = new int[size];
            firstTrack = new int[size + 1];
        }
        if (trackAt.length < pairs) {
            trackAt = new int[Math.max(pairs, trackAt.length * 2)];
            costAt = new double[trackAt.length];
        }
    }

    /** Lists for each detection the tracks that may have it. */
    private void index(Hypotheses hypotheses) {
        int detections = hypotheses.detections();
        Arrays.fill(degree, 0, detections, 0);
        for (int pair = 0; pair < hypotheses.pairs(); pair++) {
            degree[hypotheses.detection(pair)]++;
        }
        firstTrack[0] = 0;
        for (int i = 0; i < detections; i++) {
            firstTrack[i + 1] = firstTrack[i] + degree[i];
            degree[i] = 0;
        }
        for (int track = 0; track < hypotheses.tracks(); track++) {
            for (int pair = hypotheses.firstOf(track); pair < hypotheses.endOf(track); pair++) {
                int i = hypotheses.detection(pair);
                int at = firstTrack[i] + degree[i]++;
                trackAt[at] = track;
                costAt[at] = hypotheses.cost(pair);
            }
        }
    }

    private void solve(Hypotheses hypotheses, int seed) {
        int size = 0;
        cluster[size++] = seed;
        clusterOf[seed] = seed;
        for (int next = 0; next < size; next++) {
            int track = cluster[next];
            for (int pair = hypotheses.firstOf(track); pair < hypotheses.endOf(track); pair++) {
                if (hypotheses.cost(pair) >= 0) {
                    continue;
                }
                int i = hypotheses.detection(pair);
                for (int other = firstTrack[i]; other < firstTrack[i + 1]; other++) {
                    if (clusterOf[trackAt[other]] == NONE && costAt[other] < 0) {
                        clusterOf[trackAt[other]] = seed;
                        cluster[size++] = trackAt[other];
                    }
                }
            }
        }
        Arrays.sort(cluster, 0, size);
        solver.solve(hypotheses, cluster, size);
        for (int i = 0; i < size; i++) {
            int detection = solver.detectionOf(i);
            if (detection != NONE) {
                take(cluster[i], detection);
            }
        }
    }

    /**
     * How likely the next best explanation is beside the one taken: that it was missed, that another detection is this track's, or that
     * another track and this one are the other way round. Since all together is the best, none is likelier than what was taken.
     */
    private void weighRival(Hypotheses hypotheses, int track) {
        rivalOf[track] = NONE;
        int taken = detectionOf[track];
        double apart = taken == NONE ? Double.POSITIVE_INFINITY : weigh(hypotheses, track, taken);
        rivalProb[track] = apart < MOST_APART ? 1 / (1 + StrictMath.exp(apart)) : 0;
    }

    /** What the next best explanation costs more, and the track that has the detection then. */
    private double weigh(Hypotheses hypotheses, int track, int taken) {
        double own = cost(hypotheses, track, taken);
        double least = -own;
        for (int pair = hypotheses.firstOf(track); pair < hypotheses.endOf(track); pair++) {
            if (trackOf[hypotheses.detection(pair)] == NONE) {
                least = Math.min(least, hypotheses.cost(pair) - own);
            }
        }
        for (int i = firstTrack[taken]; i < firstTrack[taken + 1]; i++) {
            int other = trackAt[i];
            double more = other == track ? Double.POSITIVE_INFINITY : exchange(hypotheses, track, other);
            if (more < least) {
                least = more;
                rivalOf[track] = other;
            }
        }
        return least;
    }

    /** What it costs more when another track has this one's detection, and this one that of the other, or none. */
    private double exchange(Hypotheses hypotheses, int track, int other) {
        int taken = detectionOf[track];
        int given = detectionOf[other];
        double more = cost(hypotheses, other, taken) - cost(hypotheses, track, taken);
        return given == NONE
                ? more
                : more + Math.min(0, cost(hypotheses, track, given)) - cost(hypotheses, other, given);
    }

    /** Infinite when the detection is not in the track's gate. */
    private static double cost(Hypotheses hypotheses, int track, int detection) {
        for (int pair = hypotheses.firstOf(track); pair < hypotheses.endOf(track); pair++) {
            if (hypotheses.detection(pair) == detection) {
                return hypotheses.cost(pair);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Rivals less likely than 1 in 20,000 are none. */
    private static final double MOST_APART = 10;

    /** The detection that a track is given, or {@link Hypotheses#NONE}. */
    public int detectionOf(int track) {
        return detectionOf[track];
    }

    /** The track that a detection is of, or {@link Hypotheses#NONE}. */
    public int trackOf(int detection) {
        return trackOf[detection];
    }

    /** Probability of the next best explanation against the one taken, ½ at most; 0 when there is none. */
    public double rivalProb(int track) {
        return rivalProb[track];
    }

    /** The track that by the next best explanation the detection is of; {@link Hypotheses#NONE} when that explanation is another. */
    public int rivalOf(int track) {
        return rivalOf[track];
    }
}
