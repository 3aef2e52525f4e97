package org.trigpoint.fusion.updater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.fixtures.Estimates;
import org.trigpoint.fusion.fixtures.Matrix;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;
import org.trigpoint.model.observation.Sight;

/** The update, against the textbook's matrices. */
class KalmanUpdaterTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);
    private static final double[][] H = Matrix.identity(4);

    private static double[][] randomCovariance(Random random) {
        double[][] root = new double[4][4];
        double[] scale = {30, 30, 3, 3};
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                root[i][j] = scale[i] * random.nextGaussian();
            }
        }
        return Matrix.plus(Matrix.times(root, Matrix.transposed(root)), Matrix.identity(4), 0.01);
    }

    private static Measurement measurement(Position place, Random random) {
        double course = random.nextDouble() * 2 * Math.PI;
        double along = 0.04 + random.nextDouble();
        double across = 0.04 + random.nextDouble();
        double s = Math.sin(course);
        double c = Math.cos(course);
        return Measurement.round(
                0,
                place.latDeg(),
                place.lonDeg(),
                1 + 100 * random.nextDouble(),
                10 * s,
                10 * c,
                along * s * s + across * c * c,
                (along - across) * s * c,
                along * c * c + across * s * s,
                0.02);
    }

    @Test
    void agreesWithTheJosephFormOnWholeMatrices() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int run = 0; run < 2_000; run++) {
            double[][] p = randomCovariance(random);
            MovingEstimate estimate = new MovingEstimate();
            estimate.place(-60 + 120 * random.nextDouble(), -180 + 360 * random.nextDouble(), 3, -2);
            Estimates.spread(estimate, p);
            LocalFrame frame = LocalFrame.at(estimate.latDeg(), estimate.lonDeg());
            double east = 40 * random.nextGaussian();
            double north = 40 * random.nextGaussian();
            Measurement measured = measurement(frame.positionAt(east, north), random);
            double[][] r = {
                {measured.eeMeters2(), 0, 0, 0},
                {0, measured.eeMeters2(), 0, 0},
                {0, 0, measured.veveMps2(), measured.vevnMps2()},
                {0, 0, measured.vevnMps2(), measured.vnvnMps2()}
            };
            double[][] innovation = {{east}, {north}, {measured.eastMps() - 3}, {measured.northMps() + 2}};

            assertThat(KalmanUpdater.update(estimate, measured, 1e9)).isTrue();

            double[][] gain = Matrix.times(p, Matrix.inverse(Matrix.plus(p, r, 1)));
            double[][] correction = Matrix.times(gain, innovation);
            // Turning by the convergence of meridians over some tens of metres changes the fifth digit of velocities.
            LocalFrame.Offset moved = frame.offsetTo(estimate.latDeg(), estimate.lonDeg());
            assertThat(moved.eastMeters()).isCloseTo(correction[0][0], within(5e-3));
            assertThat(moved.northMeters()).isCloseTo(correction[1][0], within(5e-3));
            assertThat(estimate.eastMps()).isCloseTo(3 + correction[2][0], within(1e-3));
            assertThat(estimate.northMps()).isCloseTo(-2 + correction[3][0], within(1e-3));
            double[][] rest = Matrix.plus(H, gain, -1);
            double[][] joseph = Matrix.plus(
                    Matrix.times(Matrix.times(rest, p), Matrix.transposed(rest)),
                    Matrix.times(Matrix.times(gain, r), Matrix.transposed(gain)),
                    1);
            double[][] ours = Estimates.covariance(estimate);
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    double size = Math.sqrt(joseph[i][i] * joseph[j][j]);
                    assertThat(ours[i][j]).as("P[%d][%d]", i, j).isCloseTo(joseph[i][j], within(1e-4 * size));
                }
            }
        }
    }

    /** A bearing's place is 50 km long and a metre across: what it leaves of a covariance is exact, whichever comes first. */
    @Test
    void placeThatIsLongAndThinLeavesWhatItShould() {
        double along = 2.5e9;
        double[] thin = {(along + 1) / 2, (along - 1) / 2, (along + 1) / 2};
        double[] round = {9, 0, 9};
        for (double[][] order : new double[][][] {{thin, round}, {round, thin}}) {
            MovingEstimate estimate = new MovingEstimate();
            estimate.place(50, -1, 0, 0);
            estimate.spread(order[0][0], order[0][1], order[0][2], 0, 0, 0, 0, 25, 0, 25);
            Sight.Place place = new Sight.Place(50, -1, order[1][0], order[1][1], order[1][2]);
            assertThat(KalmanUpdater.update(estimate, Measurement.seen(0, place, 0.1), 25))
                    .isTrue();
            double alongLeft = 1 / (1 / along + 1 / 9.0);
            double acrossLeft = 1 / (1 + 1 / 9.0);
            assertThat(estimate.eeMeters2()).isCloseTo((alongLeft + acrossLeft) / 2, within(1e-3));
            assertThat(estimate.nnMeters2()).isCloseTo((alongLeft + acrossLeft) / 2, within(1e-3));
            assertThat(estimate.enMeters2()).isCloseTo((alongLeft - acrossLeft) / 2, within(1e-3));
        }
    }

    @Test
    void bearingsThatHardlyCrossLeaveACovariance() {
        for (double turn = 0; turn < 1e-3; turn += 1e-5) {
            MovingEstimate estimate = new MovingEstimate();
            estimate.place(50, -1, 0, 0);
            spreadAlong(estimate, 0.7);
            MovingEstimate other = new MovingEstimate();
            spreadAlong(other, 0.7 + turn);
            Sight.Place place = new Sight.Place(50, -1, other.eeMeters2(), other.enMeters2(), other.nnMeters2());
            KalmanUpdater.update(estimate, Measurement.seen(0, place, 0.1), 25);
            assertThat(estimate.eeMeters2()).isPositive();
            assertThat(estimate.eeMeters2() * estimate.nnMeters2())
                    .isGreaterThan(estimate.enMeters2() * estimate.enMeters2());
        }
    }

    private static void spreadAlong(MovingEstimate estimate, double angle) {
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        double along = 2.5e9;
        estimate.spread(along * c * c + s * s, (along - 1) * s * c, along * s * s + c * c, 0, 0, 0, 0, 25, 0, 25);
    }

    @Test
    void covarianceStaysPositiveWithPreciseReportsAfterLongGaps() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(55, 179.99, 8, 1);
        estimate.spreadEvenly(10, 25);
        for (int i = 0; i < 20_000; i++) {
            double gap = Math.exp(random.nextDouble() * 8) - 1;
            assertThat(estimate.predict(gap, random.nextBoolean() ? 1e-5 : 0.1)).isTrue();
            Position place = Position.of(estimate.latDeg(), estimate.lonDeg());
            Measurement measured = measurement(place, random);
            KalmanUpdater.update(estimate, measured, 1e9);
            estimate.place(55, 179.99, estimate.eastMps(), estimate.northMps());
            assertThat(Matrix.isPositiveDefinite(Estimates.covariance(estimate)))
                    .isTrue();
        }
    }

    @Test
    void whatLiesOutsideTheGateChangesNothing() {
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(50, -1, 5, 0);
        estimate.spreadEvenly(25, 1);
        Position far = LocalFrame.at(50, -1).positionAt(500, 0);
        Measurement measured = measurement(far, new Random(1));
        double[][] before = Estimates.covariance(estimate);

        assertThat(KalmanUpdater.positionInnovation(estimate, measured)).isGreaterThan(25);
        assertThat(KalmanUpdater.update(estimate, measured, 25)).isFalse();

        assertThat(estimate.lonDeg()).isEqualTo(-1);
        assertThat(Estimates.covariance(estimate)).isDeepEqualTo(before);
    }

    @Test
    void positionMeasurementAlonePullsTheVelocity() {
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(50, -1, 0, 0);
        estimate.spreadEvenly(25, 25);
        estimate.predict(10, 0.02);
        Position there = LocalFrame.at(50, -1).positionAt(60, 0);
        double none = Double.NaN;
        Measurement measured =
                Measurement.round(0, there.latDeg(), there.lonDeg(), 25, none, none, none, none, none, 0.02);

        assertThat(KalmanUpdater.update(estimate, measured, 25)).isTrue();

        assertThat(estimate.eastMps()).isBetween(5.0, 6.0);
        assertThat(estimate.northMps()).isCloseTo(0, within(1e-3));
        assertThat(estimate.veveMps2()).isLessThan(2);
    }
}
