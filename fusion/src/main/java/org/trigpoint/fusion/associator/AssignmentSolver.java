package org.trigpoint.fusion.associator;

import static org.trigpoint.fusion.hypothesiser.Hypotheses.NONE;

import java.util.Arrays;
import org.trigpoint.fusion.hypothesiser.Hypotheses;

/**
 * Least-cost assignment of tracks to detections where each track may also go without, at cost 0; so pairs that cost more are
 * passed over.
 *
 * <p>Shortest augmenting paths over the sparse pairs with dual prices (R. Jonker, A. Volgenant, A Shortest Augmenting Path
 * Algorithm for Dense and Sparse Linear Assignment Problems, Computing 38 (1987) 325–340). To go without is a column of the
 * track's own, which needs no place: a path may end at any track that it has reached. Invariants: the reduced cost of every pair, cost −
 * price of track − price of detection, is at least 0, and is 0 for what is assigned; so the total is least. Tracks are added in
 * their order and the nearest detection with the lowest number goes first, so equal costs are decided alike everywhere.
 */
final class AssignmentSolver {
    private int[] taken = new int[16];
    private double[] trackPrice = new double[16];

    // By detection of the whole scan; only those that were touched are cleared.
    private double[] price = new double[16];
    private double[] distance = new double[16];
    private int[] owner = new int[16];
    private int[] from = new int[16];
    private boolean[] seen = new boolean[16];
    private boolean[] settled = new boolean[16];

    private int[] touched = new int[16];
    private int[] reached = new int[16];
    private int reachedCount;
    private final Frontier frontier = new Frontier();

    /** Solves for these tracks. */
    void solve(Hypotheses hypotheses, int[] tracks, int count) {
        int touchedCount = prepare(hypotheses, tracks, count);
        for (int i = 0; i < count; i++) {
            augment(hypotheses, tracks, i);
        }
        for (int i = 0; i < touchedCount; i++) {
            int j = touched[i];
            price[j] = 0;
            owner[j] = NONE;
            seen[j] = false;
        }
    }

    /** The detection of the track at this place of the list, or none. */
    int detectionOf(int index) {
        return taken[index];
    }

    private int prepare(Hypotheses hypotheses, int[] tracks, int count) {
        if (taken.length < count) {
            taken = new int[Math.max(count, taken.length * 2)];
            trackPrice = new double[taken.length];
        }
        reserve(hypotheses.detections());
        int touchedCount = 0;
        for (int i = 0; i < count; i++) {
            taken[i] = NONE;
            double least = 0;
            for (int pair = hypotheses.firstOf(tracks[i]); pair < hypotheses.endOf(tracks[i]); pair++) {
                if (hypotheses.cost(pair) >= 0) {
                    continue;
                }
                least = Math.min(least, hypotheses.cost(pair));
                int j = hypotheses.detection(pair);
                if (!seen[j]) {
                    seen[j] = true;
                    touched[touchedCount++] = j;
                    owner[j] = NONE;
                    price[j] = 0;
                    distance[j] = Double.POSITIVE_INFINITY;
                }
            }
            trackPrice[i] = least;
        }
        return touchedCount;
    }

    private void reserve(int detections) {
        if (price.length < detections) {
            int size = Math.max(detections, price.length * 2);
            price = new double[size];
            distance = new double[size];
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            owner = new int[size];
            from = new int[size];
            seen = new boolean[size];
            settled = new boolean[size];
            touched = new int[size];
            reached = new int[size];
        }
    }

    /** Finds the cheapest way to give track {@code start} its place, moving others where that pays. */
    private void augment(Hypotheses hypotheses, int[] tracks, int start) {
        frontier.clear();
        reachedCount = 0;
        int settledCount = 0;
        int row = start;
        double base = 0;
        double end = Double.POSITIVE_INFINITY;
        int lastRow = NONE;
        int lastDetection = NONE;
        while (true) {
            if (base - trackPrice[row] < end) {
                end = base - trackPrice[row];
                lastRow = row;
            }
            relax(hypotheses, tracks[row], row, base);
            int next = frontier.poll(distance, settled);
            if (next == NONE || distance[next] >= end) {
                break;
            }
            settled[next] = true;
            settledCount++;
            if (owner[next] == NONE) {
                end = distance[next];
                lastDetection = next;
                break;
            }
            row = owner[next];
            base = distance[next];
        }
        reprice(start, end, lastDetection);
        if (lastDetection != NONE) {
            shift(start, lastDetection);
        } else {
            release(start, lastRow);
        }
        clear(settledCount);
    }

    private void relax(Hypotheses hypotheses, int track, int row, double base) {
        for (int pair = hypotheses.firstOf(track); pair < hypotheses.endOf(track); pair++) {
            int j = hypotheses.detection(pair);
            if (settled[j] || hypotheses.cost(pair) >= 0) {
                continue;
            }
            double through = base + hypotheses.cost(pair) - trackPrice[row] - price[j];
            if (through < distance[j]) {
                if (distance[j] == Double.POSITIVE_INFINITY) {
                    reached[reachedCount++] = j;
                }
                distance[j] = through;
                from[j] = row;
                frontier.add(through, j);
            }
        }
    }

    private void reprice(int start, double end, int lastDetection) {
        for (int i = 0; i < reachedCount; i++) {
            int j = reached[i];
            if (settled[j] && j != lastDetection) {
                trackPrice[owner[j]] += end - distance[j];
                price[j] -= end - distance[j];
            }
        }
        trackPrice[start] += end;
    }

    /** Gives the free detection to the track it was reached from, that track's to the one before, and so on. */
    private void shift(int start, int free) {
        int j = free;
        while (true) {
            int row = from[j];
            int before = taken[row];
            taken[row] = j;
            owner[j] = row;
            if (row == start) {
                return;
            }
            j = before;
        }
    }

    /** Lets a track go without; its detection goes to the one it was reached from. */
    private void release(int start, int without) {
        if (without == start) {
            return;
        }
        int j = taken[without];
        taken[without] = NONE;
        shift(start, j);
    }

    private void clear(int settledCount) {
        for (int i = 0; i < reachedCount; i++) {
            distance[reached[i]] = Double.POSITIVE_INFINITY;
            settled[reached[i]] = false;
        }
        assert settledCount <= reachedCount;
    }
}
