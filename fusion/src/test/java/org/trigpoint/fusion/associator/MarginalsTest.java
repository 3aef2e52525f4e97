package org.trigpoint.fusion.associator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Probabilities of pairs against the sum over all assignments. Another seed: {@code -Dtrigpoint.seed=7}. */
class MarginalsTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_128L);

    @Test
    void ofOnePairIsItsOdds() {
        assertThat(new Marginals(new int[] {0}, new int[] {0}, new double[] {3}).pairProbs())
                .containsExactly(new double[] {0.75}, within(1e-6));
    }

    @Test
    void aTrackThatHasADetectionOfItsOwnClaimsNoOther() {
        // Track 0 fits detection 0 well and 1 a little; track 1 fits detection 1 alone.
        double[] probs =
                new Marginals(new int[] {0, 0, 1}, new int[] {0, 1, 1}, new double[] {1e4, 50, 20}).pairProbs();
        assertThat(probs[0]).isGreaterThan(0.99);
        assertThat(probs[1]).isLessThan(0.01);
        assertThat(probs[2]).isGreaterThan(0.93);
    }

    @Test
    void isNearTheSumOverAllAssignments() {
        Random random = new Random(SEED);
        double worst = 0;
        for (int round = 0; round < 200; round++) {
            int tracks = 1 + random.nextInt(4);
            int detections = 1 + random.nextInt(4);
            int pairs = tracks * detections;
            int[] trackOf = new int[pairs];
            int[] detectionOf = new int[pairs];
            double[] odds = new double[pairs];
            for (int i = 0; i < pairs; i++) {
                trackOf[i] = i / detections;
                detectionOf[i] = i % detections;
                odds[i] = Math.exp(3 * random.nextGaussian() - 2);
            }
            double[] exact = exact(tracks, detections, odds);
            double[] near = new Marginals(trackOf, detectionOf, odds).pairProbs();
            for (int i = 0; i < pairs; i++) {
                worst = Math.max(worst, Math.abs(exact[i] - near[i]));
            }
        }
        assertThat(worst).as("seed " + SEED).isLessThan(0.15);
    }

    private static double[] exact(int tracks, int detections, double[] odds) {
        double[] sums = new double[odds.length];
        double all = sum(0, 0, 1, tracks, detections, odds, new int[tracks], sums);
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    /** Goes through all assignments from this track on. */
    private static double sum(
            int track, int used, double weight, int tracks, int detections, double[] odds, int[] taken, double[] sums) {
        if (track == tracks) {
            for (int i = 0; i < tracks; i++) {
                if (taken[i] > 0) {
                    sums[i * detections + taken[i] - 1] += weight;
                }
            }
            return weight;
        }
        taken[track] = 0;
        double all = sum(track + 1, used, weight, tracks, detections, odds, taken, sums);
        for (int d = 0; d < detections; d++) {
            if ((used & (1 << d)) == 0) {
                taken[track] = d + 1;
                all += sum(
                        track + 1,
                        used | (1 << d),
                        weight * odds[track * detections + d],
                        tracks,
                        detections,
                        odds,
                        taken,
                        sums);
            }
        }
        taken[track] = 0;
        return all;
    }
}
