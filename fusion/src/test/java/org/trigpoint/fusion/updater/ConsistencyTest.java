package org.trigpoint.fusion.updater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.fixtures.Estimates;
import org.trigpoint.fusion.fixtures.Matrix;
import org.trigpoint.fusion.fixtures.Recordings;
import org.trigpoint.fusion.predictor.ProcessNoise;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Transponder;

/** Are the covariances honest? Innovations of recorded ships and errors of simulated ones, against chi-square. */
class ConsistencyTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);

    /** Innovations of one ship after another, with the estimate begun anew at gaps over ten minutes. */
    private static List<Double> innovations(List<PositionReport> reports, boolean moving) {
        Map<Long, MovingEstimate> estimates = new HashMap<>();
        Map<Long, Long> times = new HashMap<>();
        List<Double> innovations = new ArrayList<>();
        for (PositionReport report : reports) {
            long identity = report.header().identity();
            Measurement measured = measure(report);
            MovingEstimate estimate = estimates.computeIfAbsent(identity, _ -> new MovingEstimate());
            double gap = (measured.timeEpochMicros() - times.getOrDefault(identity, 0L)) / 1e6;
            times.put(identity, measured.timeEpochMicros());
            if (gap > 600 || !estimate.predict(gap, measured.intensityMps2PerSecond())) {
                begin(estimate, measured);
                continue;
            }
            double innovation = KalmanUpdater.positionInnovation(estimate, measured);
            if (report.motion().speedMps() > 2 == moving && report.motion().hasCourse()) {
                innovations.add(innovation);
            }
            if (!KalmanUpdater.update(estimate, measured, 25)) {
                begin(estimate, measured);
            }
        }
        return innovations;
    }

    private static void begin(MovingEstimate estimate, Measurement m) {
        estimate.place(m.latDeg(), m.lonDeg(), m.hasVelocity() ? m.eastMps() : 0, m.hasVelocity() ? m.northMps() : 0);
        double v = m.hasVelocity() ? 1 : 25;
        estimate.spreadEvenly(m.eeMeters2(), v);
    }

    private static Measurement measure(PositionReport report) {
        Fix fix = report.findFix().orElseThrow();
        double intensity = ProcessNoise.intensityMps2PerSecond(
                Platform.SHIP, Transponder.AIS_CLASS_A, 0, NavigationStatus.UNDEFINED);
        return MeasurementNoise.measure(report.header(), fix, report.motion(), intensity);
    }

    @Test
    void innovationsOfTheSolentAgreeWithTheirCovariance() throws IOException {
        assumeTrue(Recordings.findFolder().isPresent(), "no folder of shared data: set TRIGPOINT_DATA");
        Path folder = Recordings.findFolder().orElseThrow();
        for (boolean moving : new boolean[] {true, false}) {
            double[] sorted = innovations(Recordings.solent(folder), moving).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            double median = sorted[sorted.length / 2];
            double gated = java.util.Arrays.stream(sorted).filter(x -> x > 25).count() / (double) sorted.length;
            double mean = java.util.Arrays.stream(sorted)
                    .filter(x -> x <= 25)
                    .average()
                    .orElseThrow();
            System.out.printf(
                    "Solent, moving %s: %d innovations, mean within the gate %.2f (2 is honest), median %.2f (1.39), outside"
                            + " the gate %.4f%n",
                    moving, sorted.length, mean, median, gated);
            assertThat(sorted.length).isGreaterThan(5_000);
            // Movers: honest to rather careful. What stands is better than 13 m, so its innovations may be small, not
            // large.
            assertThat(mean).isBetween(moving ? 1.0 : 0.1, 2.5);
            assertThat(gated).isLessThan(0.005);
        }
    }

    /** NEES of simulated ships whose noise is what the filter believes: chi-square with 4 degrees of freedom, 95 % of its mean. */
    @Test
    void errorsOfSimulatedShipsAgreeWithTheirCovariance() {
        System.out.println("seed " + SEED);
        double[][] places = {{50, -1}, {0, 179.9999}, {-70, -179.9999}, {89.9, 30}};
        for (double[] place : places) {
            Random random = new Random(SEED);
            int runs = 100;
            double sum = 0;
            int count = 0;
            for (int run = 0; run < runs; run++) {
                SimulatedShip ship = new SimulatedShip(place[0], place[1], random);
                double[] errors = ship.run(60);
                for (int k = 20; k < errors.length; k++) {
                    sum += errors[k];
                    count++;
                }
            }
            double mean = sum / count;
            System.out.printf("simulated at %s: NEES %.3f over %d%n", java.util.Arrays.toString(place), mean, count);
            // 4000 errors of 100 independent runs; neighbours in time are correlated, so 3 sigma of the runs alone.
            assertThat(mean).isBetween(3.5, 4.5);
        }
    }

    /** A ship that moves by the filter's own model, and a filter that follows it. */
    private static final class SimulatedShip {
        private static final double Q = 0.02;
        private static final double STEP_SECONDS = 10;
        private final Random random;
        private final MovingEstimate truth = new MovingEstimate();
        private final MovingEstimate estimate = new MovingEstimate();

        SimulatedShip(double latDeg, double lonDeg, Random random) {
            this.random = random;
            double course = random.nextDouble() * 360;
            truth.place(latDeg, lonDeg, 7 * Math.sin(course), 7 * Math.cos(course));
        }

        double[] run(int steps) {
            double[] errors = new double[steps];
            double r = 16.7;
            double v = 0.0625;
            for (int k = 0; k < steps; k++) {
                move();
                Position seen = LocalFrame.at(truth.latDeg(), truth.lonDeg())
                        .positionAt(Math.sqrt(r) * random.nextGaussian(), Math.sqrt(r) * random.nextGaussian());
                Measurement measured = Measurement.round(
                        0,
                        seen.latDeg(),
                        seen.lonDeg(),
                        r,
                        truth.eastMps() + Math.sqrt(v) * random.nextGaussian(),
                        truth.northMps() + Math.sqrt(v) * random.nextGaussian(),
                        v,
                        0,
                        v,
                        Q);
                if (k == 0) {
                    estimate.place(measured.latDeg(), measured.lonDeg(), measured.eastMps(), measured.northMps());
                    estimate.spreadEvenly(r, v);
                } else {
                    estimate.predict(STEP_SECONDS, Q);
                    KalmanUpdater.update(estimate, measured, 1e9);
                }
                errors[k] = normalisedError();
            }
            return errors;
        }

        /** Exact sampling of the integrated white noise over a step: position and velocity of each axis, correlated. */
        private void move() {
            double t = STEP_SECONDS;
            double eastNoise = random.nextGaussian();
            double northNoise = random.nextGaussian();
            double velocity = Math.sqrt(Q * t);
            double along = Math.sqrt(Q * t * t * t / 3 - Q * t * t * t / 4);
            double eastMeters = velocity * eastNoise * t / 2 + along * random.nextGaussian();
            double northMeters = velocity * northNoise * t / 2 + along * random.nextGaussian();
            truth.predict(t, 0);
            truth.shift(eastMeters, northMeters);
            truth.place(
                    truth.latDeg(),
                    truth.lonDeg(),
                    truth.eastMps() + velocity * eastNoise,
                    truth.northMps() + velocity * northNoise);
        }

        private double normalisedError() {
            LocalFrame frame = LocalFrame.at(estimate.latDeg(), estimate.lonDeg());
            LocalFrame.Offset offset = frame.offsetTo(truth.latDeg(), truth.lonDeg());
            LocalFrame.Turn back = frame.turnTo(truth.latDeg(), truth.lonDeg()).inverse();
            double[][] error = {
                {offset.eastMeters()},
                {offset.northMeters()},
                {back.east(truth.eastMps(), truth.northMps()) - estimate.eastMps()},
                {back.north(truth.eastMps(), truth.northMps()) - estimate.northMps()}
            };
            double[][] weighted = Matrix.times(Matrix.inverse(Estimates.covariance(estimate)), error);
            return Matrix.times(Matrix.transposed(error), weighted)[0][0];
        }
    }
}
