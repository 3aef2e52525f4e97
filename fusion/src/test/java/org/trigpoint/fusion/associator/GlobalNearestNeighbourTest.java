package org.trigpoint.fusion.associator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.hypothesiser.DistanceHypothesiser;
import org.trigpoint.fusion.hypothesiser.Hypotheses;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;

/** The association has the least total cost of all. Another seed: {@code -Dtrigpoint.seed=7}. */
class GlobalNearestNeighbourTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_126L);

    private final Random random = new Random(SEED);
    private final DistanceHypothesiser hypothesiser = new DistanceHypothesiser();
    private final GlobalNearestNeighbour associator = new GlobalNearestNeighbour();

    private PlaneTracks crowd(int count, double widthMeters) {
        PlaneTracks tracks = new PlaneTracks();
        for (int i = 0; i < count; i++) {
            int row = tracks.begin();
            tracks.place(row, random.nextDouble(widthMeters), random.nextDouble(widthMeters), 0, 0);
            tracks.spread(row, 20 + random.nextDouble(80), random.nextDouble(15), 20 + random.nextDouble(80), 1, 0);
            tracks.setLogOdds(row, random.nextGaussian() * 3);
        }
        return tracks;
    }

    private PlaneScan scan(int count, double widthMeters) {
        PlaneScan scan = new PlaneScan();
        scan.begin(0);
        for (int i = 0; i < count; i++) {
            scan.place(random.nextDouble(widthMeters), random.nextDouble(widthMeters), 25, 0, 25);
        }
        return scan;
    }

    @Test
    void noOtherAssociationCostsLess() {
        for (int round = 0; round < 3_000; round++) {
            PlaneTracks tracks = crowd(random.nextInt(7), 60);
            PlaneScan scan = scan(random.nextInt(7), 60);
            Hypotheses hypotheses = hypothesiser.hypothesise(tracks, scan, row -> 0.9, 1e-4);
            associator.associate(hypotheses);
            double least = least(hypotheses, 0, new boolean[scan.count()]);
            assertThat(cost(hypotheses)).as("seed %d, round %d", SEED, round).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void noRivalIsLikelierThanWhatWasTaken() {
        for (int round = 0; round < 1_000; round++) {
            PlaneTracks tracks = crowd(random.nextInt(9), 60);
            PlaneScan scan = scan(random.nextInt(9), 60);
            associator.associate(hypothesiser.hypothesise(tracks, scan, row -> 0.9, 1e-4));
            for (int track = 0; track < tracks.count(); track++) {
                assertThat(associator.rivalProb(track))
                        .as("seed %d, round %d", SEED, round)
                        .isBetween(0.0, 0.5 + 1e-9);
            }
        }
    }

    @Test
    void theRivalIsTheTrackThatMayHaveTheDetectionInstead() {
        PlaneTracks tracks = new PlaneTracks();
        PlaneScan scan = new PlaneScan();
        scan.begin(0);
        for (double east : new double[] {0, 14, 5_000}) {
            int row = tracks.begin();
            tracks.place(row, east, 0, 0, 0);
            tracks.spread(row, 50, 0, 50, 1, 0);
            scan.place(east == 14 ? 10 : east + 4, 0, 25, 0, 25);
        }
        associator.associate(hypothesiser.hypothesise(tracks, scan, row -> 0.9, 1e-9));
        assertThat(associator.detectionOf(0)).isZero();
        assertThat(associator.rivalOf(0)).isEqualTo(1);
        assertThat(associator.rivalOf(1)).isZero();
        assertThat(associator.rivalProb(0))
                .isCloseTo(associator.rivalProb(1), within(1e-9))
                .isBetween(0.05, 0.45);
        assertThat(associator.rivalOf(2)).isEqualTo(Hypotheses.NONE);
        assertThat(associator.rivalProb(2)).isLessThan(0.001);
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }

    /** Of all associations, tried one by one. */
    private static double least(Hypotheses hypotheses, int track, boolean[] given) {
        if (track == hypotheses.tracks()) {
            return 0;
        }
        double least = least(hypotheses, track + 1, given);
        for (int pair = hypotheses.firstOf(track); pair < hypotheses.endOf(track); pair++) {
            int detection = hypotheses.detection(pair);
            if (!given[detection]) {
                given[detection] = true;
                least = Math.min(least, hypotheses.cost(pair) + least(hypotheses, track + 1, given));
                given[detection] = false;
            }
        }
        return least;
    }

    /** Of what was found; each detection must be given once at most. */
    private double cost(Hypotheses hypotheses) {
        double sum = 0;
        boolean[] given = new boolean[hypotheses.detections()];
        for (int track = 0; track < hypotheses.tracks(); track++) {
            int detection = associator.detectionOf(track);
            if (detection != Hypotheses.NONE) {
                assertThat(given[detection]).isFalse();
                assertThat(associator.trackOf(detection)).isEqualTo(track);
                given[detection] = true;
                int pair = hypotheses.firstOf(track);
                while (hypotheses.detection(pair) != detection) {
                    pair++;
                }
                sum += hypotheses.cost(pair);
            }
        }
        return sum;
    }

    @Test
    void allPairsWithinTheGateAreFoundAndNoOthers() {
        for (int round = 0; round < 200; round++) {
            double width = random.nextBoolean() ? 300 : 20_000;
            PlaneTracks tracks = crowd(1 + random.nextInt(40), width);
            PlaneScan scan = scan(random.nextInt(60), width);
            Hypotheses hypotheses = hypothesiser.hypothesise(tracks, scan, row -> 0.9, 1e-6);
            int expected = 0;
            for (int row = 0; row < tracks.count(); row++) {
                for (int i = 0; i < scan.count(); i++) {
                    double a = tracks.eeMeters2(row) + 25;
                    double b = tracks.enMeters2(row);
                    double d = tracks.nnMeters2(row) + 25;
                    double e = scan.eastMeters(i) - tracks.eastMeters(row);
                    double n = scan.northMeters(i) - tracks.northMeters(row);
                    expected += (d * e * e - 2 * b * e * n + a * n * n) / (a * d - b * b) <= 15.2 ? 1 : 0;
                }
            }
            assertThat(hypotheses.pairs()).as("seed %d, round %d", SEED, round).isEqualTo(expected);
        }
    }

    @Test
    void aCrowdInOneHeapIsSolvedInTime() {
        PlaneTracks tracks = crowd(2_000, 700);
        PlaneScan scan = scan(2_500, 700);
        associator.associate(hypothesiser.hypothesise(tracks, scan, row -> 0.9, 1e-3));
        int given = 0;
        for (int row = 0; row < tracks.count(); row++) {
            given += associator.detectionOf(row) == Hypotheses.NONE ? 0 : 1;
        }
        assertThat(given).isGreaterThan(1_000);
    }

    @Test
    void theNextBestExplanationIsWeighed() {
        PlaneTracks tracks = new PlaneTracks();
        int row = tracks.begin();
        tracks.place(row, 0, 0, 0, 0);
        tracks.spread(row, 25, 0, 25, 1, 0);
        tracks.setLogOdds(row, 8);
        PlaneScan scan = new PlaneScan();
        scan.begin(0);
        scan.place(5, 0, 25, 0, 25);
        scan.place(-5.1, 0, 25, 0, 25);
        associator.associate(hypothesiser.hypothesise(tracks, scan, any -> 0.9, 1e-6));
        assertThat(associator.detectionOf(row)).isZero();
        assertThat(associator.rivalProb(row)).isBetween(0.48, 0.5);
    }
}
