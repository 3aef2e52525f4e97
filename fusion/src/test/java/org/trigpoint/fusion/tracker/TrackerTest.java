package org.trigpoint.fusion.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;

/** The tracker on things that move as its model says. Another seed: {@code -Dtrigpoint.seed=7}. */
class TrackerTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_126L);
    private static final double SIGMA_METERS = 5;
    private static final double SEEN_PROB = 0.9;
    private static final double FALSE_PER_METERS2 = 1e-6;
    private static final double BIRTH_LOG_ODDS = -5;

    private static final TrackerSettings SLOW = TrackerSettings.SHIPS.withMotion(0.05, 9);

    private final Random random = new Random(SEED);

    /** A thing with white-noise acceleration of continuous intensity q, stepped exactly. */
    private final class Thing {
        private static final double Q = 0.05;
        private double e;
        private double n;
        private double ve;
        private double vn;

        Thing(double widthMeters) {
            e = random.nextDouble(widthMeters);
            n = random.nextDouble(widthMeters);
            ve = random.nextGaussian() * 9;
            vn = random.nextGaussian() * 9;
        }

        void step(double t) {
            double along = random.nextGaussian();
            double across = random.nextGaussian();
            e += ve * t + move(along, random.nextGaussian(), t);
            n += vn * t + move(across, random.nextGaussian(), t);
            ve += Math.sqrt(Q * t) * along;
            vn += Math.sqrt(Q * t) * across;
        }

        /** The part of the way that goes with the change of speed, and the part that does not: variance q t³ / 3 together. */
        private double move(double with, double apart, double t) {
            return Math.sqrt(Q * t) * t * (with / 2 + apart / Math.sqrt(12));
        }
    }

    private PlaneScan scan(long second, List<Thing> things, double widthMeters) {
        PlaneScan scan = new PlaneScan();
        scan.begin(second * 1_000_000);
        double variance = SIGMA_METERS * SIGMA_METERS;
        for (Thing thing : things) {
            if (random.nextDouble() < SEEN_PROB) {
                scan.place(noisy(thing.e), noisy(thing.n), variance, 0, variance);
            }
        }
        double clutter = FALSE_PER_METERS2 * widthMeters * widthMeters;
        for (double left = clutter; left > random.nextDouble(); left--) {
            scan.place(random.nextDouble(widthMeters), random.nextDouble(widthMeters), variance, 0, variance);
        }
        return scan;
    }

    private double noisy(double place) {
        return place + SIGMA_METERS * random.nextGaussian();
    }

    private static void take(Tracker tracker, PlaneScan scan) {
        tracker.take(scan, row -> SEEN_PROB, true, FALSE_PER_METERS2, BIRTH_LOG_ODDS, TrackerSink.NONE);
    }

    /** x' P⁻¹ x of four dimensions, by elimination. */
    private static double nees(PlaneTracks t, int row, Thing truth) {
        double[][] m = {
            {t.eeMeters2(row), t.enMeters2(row), t.eveMeters2PerSecond(row), t.evnMeters2PerSecond(row), 0},
            {t.enMeters2(row), t.nnMeters2(row), t.nveMeters2PerSecond(row), t.nvnMeters2PerSecond(row), 0},
            {t.eveMeters2PerSecond(row), t.nveMeters2PerSecond(row), t.veveMps2(row), t.vevnMps2(row), 0},
            {t.evnMeters2PerSecond(row), t.nvnMeters2PerSecond(row), t.vevnMps2(row), t.vnvnMps2(row), 0}
        };
        double[] x = {
            truth.e - t.eastMeters(row),
            truth.n - t.northMeters(row),
            truth.ve - t.eastMps(row),
            truth.vn - t.northMps(row)
        };
        for (int i = 0; i < 4; i++) {
            m[i][4] = x[i];
        }
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                double ratio = m[j][i] / m[i][i];
                for (int k = i; k < 5; k++) {
                    m[j][k] -= ratio * m[i][k];
                }
            }
            sum += m[i][4] * m[i][4] / m[i][i];
        }
        return sum;
    }

    @Test
    void errorsAgreeWithTheirCovariance() {
        double sum = 0;
        int count = 0;
        for (int run = 0; run < 60; run++) {
            Tracker tracker = new Tracker(SLOW);
            Thing thing = new Thing(2_000);
            for (int second = 0; second < 40; second++) {
                take(tracker, scan(second, List.of(thing), 2_000));
                if (second == 39) {
                    PlaneTracks tracks = tracker.tracks();
                    for (int row = 0; row < tracks.count(); row++) {
                        if (tracks.isConfirmed(row)) {
                            sum += nees(tracks, row, thing);
                            count++;
                        }
                    }
                }
                thing.step(1);
            }
        }
        assertThat(count).as("one confirmed track a run, seed %d", SEED).isEqualTo(60);
        // 95 % of the mean of 60 chi-square with 4 degrees of freedom: 4 ± 1.96 sqrt(8 / 60).
        assertThat(sum / count).as("mean NEES, seed %d", SEED).isBetween(3.28, 4.72);
    }

    /**
     * Innovations of 60 runs, each from second 10 on, normalised by what the tracker makes of its prediction and of the error that a
     * place is told to have.
     */
    private double meanNis(double toldMeters2, int[] count) {
        double sum = 0;
        for (int run = 0; run < 60; run++) {
            Tracker tracker = new Tracker(SLOW);
            Thing thing = new Thing(2_000);
            double[] here = new double[2];
            for (int second = 0; second < 40; second++) {
                PlaneScan scan = new PlaneScan();
                scan.begin(second * 1_000_000L);
                scan.place(noisy(thing.e), noisy(thing.n), toldMeters2, 0, toldMeters2);
                boolean settled = second >= 10;
                TrackerSink nis = new TrackerSink() {
                    @Override
                    public void paired(int row, int detection) {
                        if (settled) {
                            here[0] += nis(tracker.tracks(), row, scan, detection);
                            here[1]++;
                        }
                    }
                };
                tracker.take(scan, row -> SEEN_PROB, true, FALSE_PER_METERS2, BIRTH_LOG_ODDS, nis);
                thing.step(1);
            }
            sum += here[0];
            count[0] += (int) here[1];
        }
        return sum / count[0];
    }

    /** y' S⁻¹ y with y = z − H x, S = H P H' + R, of a place. */
    private static double nis(PlaneTracks t, int row, PlaneScan scan, int detection) {
        double a = t.eeMeters2(row) + scan.eeMeters2(detection);
        double b = t.enMeters2(row) + scan.enMeters2(detection);
        double d = t.nnMeters2(row) + scan.nnMeters2(detection);
        double e = scan.eastMeters(detection) - t.eastMeters(row);
        double n = scan.northMeters(detection) - t.northMeters(row);
        return (d * e * e - 2 * b * e * n + a * n * n) / (a * d - b * b);
    }

    @Test
    void innovationsAgreeWithTheirCovariance() {
        int[] count = new int[1];
        double mean = meanNis(SIGMA_METERS * SIGMA_METERS, count);
        assertThat(count[0]).as("pairs of 60 runs, seed %d", SEED).isGreaterThan(1_780);
        // 95 % of the mean of N chi-square with 2 degrees of freedom: 2 ± 1.96 sqrt(4 / N).
        double half = 1.96 * Math.sqrt(4.0 / count[0]);
        assertThat(mean).as("mean NIS, seed %d", SEED).isBetween(2 - half, 2 + half);
        // What is told to be a fifth better than it is shows.
        int[] proud = new int[1];
        assertThat(meanNis(0.64 * SIGMA_METERS * SIGMA_METERS, proud))
                .as("mean NIS of proud measurements, seed %d", SEED)
                .isGreaterThan(2 + 1.96 * Math.sqrt(4.0 / proud[0]));
    }

    /** Two tracks that take turns are of one thing; two things side by side stay two. */
    @Test
    void secondTrackOfOneThingGoesIntoTheFirst() {
        Tracker tracker = new Tracker(SLOW);
        List<Integer> into = new ArrayList<>();
        TrackerSink sink = new TrackerSink() {
            @Override
            public void ended(int row, int other) {
                into.add(other);
            }
        };
        for (int second = 0; second < 60; second++) {
            PlaneScan scan = new PlaneScan();
            scan.begin(second * 1_000_000L);
            scan.place(noisy(0), noisy(0), 25, 0, 25);
            if (second < 4) {
                scan.place(noisy(25), noisy(0), 25, 0, 25);
            }
            tracker.take(scan, row -> 0.6, true, FALSE_PER_METERS2, BIRTH_LOG_ODDS, sink);
        }
        assertThat(tracker.tracks().count()).as("seed %d", SEED).isOne();
        assertThat(into).as("seed %d", SEED).hasSize(1);
    }

    /** Each of two tracks is thought to be the other: one of them stays. */
    @Test
    void ofTwoThatDoubtEachOtherOneStays() {
        Tracker tracker = new Tracker(SLOW);
        PlaneTracks tracks = tracker.tracks();
        for (int row = 0; row < 2; row++) {
            tracks.begin();
            tracks.place(row, row, 0, 0, 0);
            tracks.spread(row, 25, 0, 25, 1, 0);
            tracks.setLogOdds(row, 10);
            tracks.confirm(row);
            tracks.doubt(row, 1 - row, 20);
        }
        PlaneScan nothing = new PlaneScan();
        nothing.begin(1_000_000);
        tracker.take(nothing, row -> 0, true, FALSE_PER_METERS2, BIRTH_LOG_ODDS, TrackerSink.NONE);
        assertThat(tracks.count()).isOne();
        assertThat(tracks.id(0)).isOne();
    }

    /** 40 m apart, five times their error: more must speak for one thing than where two tracks are alike. */
    @Test
    void whatIsNotAlikeTakesTurnsForLongerBeforeItIsOne() {
        assertThat(tracksLeftAfterDoubt(15)).isEqualTo(2);
        assertThat(tracksLeftAfterDoubt(25)).isOne();
    }

    private static int tracksLeftAfterDoubt(double logOdds) {
        Tracker tracker = new Tracker(SLOW);
        PlaneTracks tracks = tracker.tracks();
        for (int row = 0; row < 2; row++) {
            tracks.begin();
            tracks.place(row, 40 * row, 0, 0, 0);
            tracks.spread(row, 25, 0, 25, 1, 0);
            tracks.setLogOdds(row, 10);
            tracks.confirm(row);
        }
        tracks.doubt(1, tracks.id(0), logOdds);
        PlaneScan nothing = new PlaneScan();
        nothing.begin(1_000_000);
        tracker.take(nothing, row -> 0, true, FALSE_PER_METERS2, BIRTH_LOG_ODDS, TrackerSink.NONE);
        return tracks.count();
    }

    @Test
    void twoThingsSideBySideStayTwo() {
        Tracker tracker = new Tracker(SLOW);
        for (int second = 0; second < 300; second++) {
            PlaneScan scan = new PlaneScan();
            scan.begin(second * 1_000_000L);
            for (double east = 0; east < 50; east += 30) {
                if (random.nextDouble() < 0.8) {
                    scan.place(noisy(east), noisy(0), 25, 0, 25);
                }
            }
            tracker.take(scan, row -> 0.8, true, FALSE_PER_METERS2, BIRTH_LOG_ODDS, TrackerSink.NONE);
        }
        assertThat(tracker.tracks().count()).as("seed %d", SEED).isEqualTo(2);
    }

    @Test
    void everyThingHasOneTrackAndNothingElseHas() {
        double width = 5_000;
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            things.add(new Thing(width));
        }
        Tracker tracker = new Tracker(SLOW);
        for (int second = 0; second < 60; second++) {
            take(tracker, scan(second, things, width));
            things.forEach(thing -> thing.step(1));
        }
        int confirmed = 0;
        for (int row = 0; row < tracker.tracks().count(); row++) {
            confirmed += tracker.tracks().isConfirmed(row) ? 1 : 0;
        }
        assertThat(confirmed).as("seed %d", SEED).isBetween(49, 51);
    }

    @Test
    void whatLooksNoLongerSeeEndsAndWhatNobodyLooksForDoesNot() {
        Thing thing = new Thing(2_000);
        Tracker tracker = new Tracker(SLOW);
        for (int second = 0; second < 20; second++) {
            take(tracker, scan(second, List.of(thing), 100));
            thing.step(1);
        }
        PlaneScan nothing = new PlaneScan();
        for (int second = 20; second < 60; second++) {
            nothing.begin(second * 1_000_000L);
            tracker.take(nothing, row -> 0, true, FALSE_PER_METERS2, BIRTH_LOG_ODDS, TrackerSink.NONE);
        }
        assertThat(tracker.tracks().count()).isPositive();
        for (int second = 60; second < 70; second++) {
            nothing.begin(second * 1_000_000L);
            take(tracker, nothing);
        }
        assertThat(tracker.tracks().count()).isZero();
    }

    @Test
    void aBearingMovesATrackAcrossItsLineOnly() {
        Tracker tracker = new Tracker(SLOW);
        PlaneScan scan = new PlaneScan();
        for (int second = 0; second < 10; second++) {
            scan.begin(second * 1_000_000L);
            scan.place(0, 10_000, 10_000, 0, 10_000);
            take(tracker, scan);
        }
        double before = tracker.tracks().eeMeters2(0);
        double along = tracker.tracks().nnMeters2(0);
        scan.begin(10_000_000L);
        scan.bearing(0, 0, 0.002, 0.001);
        take(tracker, scan);
        assertThat(tracker.tracks().eastMeters(0)).isBetween(5.0, 20.0);
        assertThat(tracker.tracks().eeMeters2(0)).isLessThan(before / 5);
        assertThat(tracker.tracks().nnMeters2(0)).isGreaterThan(along * 0.95);
        assertThat(tracker.tracks().count()).isEqualTo(1);
    }

    @Test
    void whatWasSeenAWhileAgoCountsWhereItWasThen() {
        Tracker tracker = new Tracker(TrackerSettings.SHIPS.withMotion(1e-6, 20));
        PlaneScan scan = new PlaneScan();
        for (int second = 0; second < 30; second += 3) {
            scan.begin(second * 1_000_000L);
            scan.place(20.0 * (second - 2), 0, 1, 0, 1);
            scan.ago(2);
            take(tracker, scan);
        }
        assertThat(tracker.tracks().eastMeters(0)).isCloseTo(540, org.assertj.core.data.Offset.offset(0.5));
        assertThat(tracker.tracks().eastMps(0)).isCloseTo(20, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void tracksAreReadAsTheyWereWritten() throws IOException {
        Tracker tracker = new Tracker(SLOW);
        for (int second = 0; second < 5; second++) {
            take(tracker, scan(second, List.of(new Thing(500), new Thing(500)), 500));
        }
        byte[] bytes = bytes(tracker.tracks());
        PlaneTracks back = new PlaneTracks();
        back.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        assertThat(bytes(back)).isEqualTo(bytes);
        assertThat(back.count()).isPositive();
    }

    private static byte[] bytes(PlaneTracks tracks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tracks.write(new DataOutputStream(out));
        return out.toByteArray();
    }

    @Test
    void whatIsNotBelievedEndsAfterSixteenLooksHoweverLittleTheySee() {
        Tracker tracker = new Tracker(TrackerSettings.SHIPS);
        PlaneScan scan = new PlaneScan();
        scan.begin(0);
        scan.place(0, 0, 25, 0, 25);
        tracker.take(scan, _ -> 0.01, true, FALSE_PER_METERS2, 0, TrackerSink.NONE);
        for (int look = 1; look <= 15; look++) {
            scan.begin(look * 1_000_000L);
            tracker.take(scan, _ -> 0.01, true, FALSE_PER_METERS2, 0, TrackerSink.NONE);
        }
        assertThat(tracker.tracks().count()).isEqualTo(1);
        scan.begin(16_000_000);
        tracker.take(scan, _ -> 0.01, true, FALSE_PER_METERS2, 0, TrackerSink.NONE);
        assertThat(tracker.tracks().count()).isZero();
    }
}
