package org.trigpoint.fusion.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.plane.MotionModels.MotionModel;
import org.trigpoint.fusion.tracker.TrackerSettings;

/** Several models of motion side by side learn of each thing how it moves. Another seed: {@code -Dtrigpoint.seed=7}. */
class MotionModelsTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_126L);
    private static final MotionModels CALM_AND_FREE =
            new MotionModels(List.of(new MotionModel(1e-6, 0.1, 0.5), new MotionModel(1, 9, 0.5)), 0.95);

    private final Random random = new Random(SEED);
    private final PlaneUpdater updater = new PlaneUpdater();
    private final PlaneScan scan = new PlaneScan();

    private static PlaneTracks begun(MotionModels models, double eastMeters, double northMeters) {
        PlaneTracks tracks = new PlaneTracks(models);
        int row = tracks.begin();
        tracks.place(row, eastMeters, northMeters, 0, 0);
        tracks.spread(row, 100, 0, 100, Double.POSITIVE_INFINITY, 0);
        return tracks;
    }

    private void see(PlaneTracks tracks, double second, double eastMeters, double northMeters) {
        long time = Math.round(second * 1e6);
        scan.begin(time);
        scan.place(eastMeters + 10 * random.nextGaussian(), northMeters + 10 * random.nextGaussian(), 100, 0, 100);
        MotionPredictor.predict(tracks, time);
        updater.update(tracks, 0, scan, 0);
    }

    @Test
    void whatLiesStillIsHeldStillAndWhatMovesOffIsLetGo() {
        PlaneTracks tracks = begun(CALM_AND_FREE, 0, 0);
        for (int second = 0; second <= 600; second += 10) {
            see(tracks, second, 0, 0);
        }
        assertThat(tracks.usualIntensityMps2PerSecond(0)).as("seed %d", SEED).isLessThan(0.1);
        assertThat(tracks.eeMeters2(0)).isLessThan(50);
        double freest = 0;
        for (int second = 610; second <= 700; second += 10) {
            see(tracks, second, 6 * (second - 600), 0);
            freest = Math.max(freest, tracks.usualIntensityMps2PerSecond(0));
        }
        assertThat(freest).as("seed %d", SEED).isGreaterThan(0.5);
        assertThat(tracks.eastMeters(0)).isCloseTo(600, within(40.0));
        assertThat(tracks.eastMps(0)).isCloseTo(6, within(2.0));
    }

    @Test
    void bothModelsTogetherErrLessThanEitherAlone() {
        assertThat(error(CALM_AND_FREE))
                .as("seed %d", SEED)
                .isLessThan(error(MotionModels.one(1e-6, 9)))
                .isLessThan(error(MotionModels.one(1, 9)));
    }

    /** Sum of the errors of what lies still for 200 s and then goes off at 5 m/s. */
    private double error(MotionModels models) {
        double sum = 0;
        for (int run = 0; run < 40; run++) {
            PlaneTracks tracks = begun(models, 0, 0);
            for (int second = 0; second <= 300; second += 5) {
                double east = 5 * Math.max(0, second - 200);
                see(tracks, second, east, 0);
                double e = tracks.eastMeters(0) - east;
                double n = tracks.northMeters(0);
                sum += Math.sqrt(e * e + n * n);
            }
        }
        return sum;
    }

    @Test
    void rowIsTheMeanOfItsModelsAndTwoStepsAreOne() throws IOException {
        PlaneTracks tracks = begun(CALM_AND_FREE, 5, 7);
        for (int second = 0; second <= 60; second += 5) {
            see(tracks, second, second, 0);
        }
        PlaneTracks twice = throughBytes(tracks);
        MotionPredictor.predict(tracks, 100_000_000);
        MotionPredictor.predict(twice, 73_000_000);
        MotionPredictor.predict(twice, 100_000_000);
        double mean = 0;
        for (int model = 0; model < 2; model++) {
            int at = tracks.modes().at(0, model);
            mean += tracks.modes().rows[at + Modes.PROB] * tracks.modes().rows[at + PlaneTracks.E];
        }
        assertThat(tracks.eastMeters(0)).isCloseTo(mean, within(1e-6));
        assertThat(twice.eastMeters(0)).isCloseTo(tracks.eastMeters(0), within(1e-6));
        assertThat(twice.eeMeters2(0)).isCloseTo(tracks.eeMeters2(0), within(1e-6 * tracks.eeMeters2(0)));
    }

    private static PlaneTracks throughBytes(PlaneTracks tracks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tracks.write(new DataOutputStream(bytes));
        PlaneTracks back = new PlaneTracks(CALM_AND_FREE);
        back.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        return back;
    }

    /** Against the same turn in small steps of a straight line, and its covariance against many drawn states. */
    @Test
    void turnIsATurn() {
        MotionModels turning = new MotionModels(List.of(MotionModel.turning(0.05, 0, 9, 1, 0)), 1);
        PlaneTracks tracks = new PlaneTracks(turning);
        int row = tracks.begin();
        tracks.place(row, 10, 20, 3, 4);
        tracks.spread(row, 4, 0, 9, 1, 0);
        tracks.setTime(0);
        double[] sum = new double[5];
        int draws = 20_000;
        for (int draw = 0; draw < draws; draw++) {
            double[] end = turned(
                    10 + 2 * random.nextGaussian(),
                    20 + 3 * random.nextGaussian(),
                    3 + random.nextGaussian(),
                    4 + random.nextGaussian());
            sum[0] += end[0];
            sum[1] += end[1];
            sum[2] += end[0] * end[0];
            sum[3] += end[0] * end[1];
            sum[4] += end[1] * end[1];
        }
        MotionPredictor.predict(tracks, 20_000_000);
        double[] mean = turned(10, 20, 3, 4);
        assertThat(tracks.eastMeters(row)).isCloseTo(mean[0], within(0.05));
        assertThat(tracks.northMeters(row)).isCloseTo(mean[1], within(0.05));
        assertThat(Math.hypot(tracks.eastMps(row), tracks.northMps(row))).isCloseTo(5, within(1e-9));
        double e = sum[0] / draws;
        double n = sum[1] / draws;
        assertThat(tracks.eeMeters2(row)).isCloseTo(sum[2] / draws - e * e, within(0.05 * tracks.eeMeters2(row)));
        assertThat(tracks.nnMeters2(row)).isCloseTo(sum[4] / draws - n * n, within(0.05 * tracks.nnMeters2(row)));
        assertThat(tracks.enMeters2(row)).isCloseTo(sum[3] / draws - e * n, within(0.05 * tracks.nnMeters2(row)));
    }

    /** Twenty seconds of a turn to the right at 0.05 rad/s, in steps of 10 ms. */
    private static double[] turned(double east, double north, double eastMps, double northMps) {
        double e = east;
        double n = north;
        for (int step = 0; step < 2_000; step++) {
            double angle = 0.05 * (step + 0.5) * 0.01;
            e += 0.01 * (eastMps * Math.cos(angle) + northMps * Math.sin(angle));
            n += 0.01 * (northMps * Math.cos(angle) - eastMps * Math.sin(angle));
        }
        return new double[] {e, n};
    }

    private static PlaneTracks oneAtRest(double q) {
        PlaneTracks tracks = new PlaneTracks(new MotionModels(List.of(MotionModel.resting(10, q, 9, 1, q)), 1));
        int row = tracks.begin();
        tracks.place(row, 10, 20, 3, 4);
        tracks.spread(row, 4, 1, 9, 1, 2);
        tracks.setTime(0);
        return tracks;
    }

    @Test
    void whatMovedComesToRest() {
        PlaneTracks atOnce = oneAtRest(0.01);
        MotionPredictor.predict(atOnce, 120_000_000);
        PlaneTracks stepwise = oneAtRest(0.01);
        for (int second = 1; second <= 120; second++) {
            MotionPredictor.predict(stepwise, second * 1_000_000L);
        }
        for (int i = 0; i < PlaneTracks.STATE; i++) {
            assertThat(stepwise.rows[i]).as("entry %d", i).isCloseTo(atOnce.rows[i], within(1e-9));
        }
        assertThat(atOnce.eastMeters(0)).isCloseTo(10 + 10 * 3, within(0.001));
        assertThat(atOnce.northMps(0)).isCloseTo(0, within(0.001));
        assertThat(atOnce.veveMps2(0)).isCloseTo(0.01 * 10 / 2, within(0.001));
        double before = atOnce.eeMeters2(0);
        MotionPredictor.predict(atOnce, 220_000_000);
        assertThat(atOnce.eeMeters2(0) - before).isCloseTo(0.01 * 10 * 10 * 100, within(0.01));
    }

    @Test
    void whatStopsIsStillItself() {
        PlaneScan scan = new PlaneScan();
        MotionModels ships = TrackerSettings.SHIPS.motion();
        List<MotionModel> others =
                ships.models().stream().filter(model -> !model.stops()).toList();
        assertThat(likelihoodLogOfAStop(ships, scan))
                .isGreaterThan(3 + likelihoodLogOfAStop(new MotionModels(others, ships.stayProb()), scan));
    }

    /** Of a boat at 3 m/s that lies still 30 m on, half a minute later. */
    private static double likelihoodLogOfAStop(MotionModels motion, PlaneScan scan) {
        PlaneUpdater updater = new PlaneUpdater();
        PlaneTracks tracks = PlaneTracks.at(0, motion, 1);
        tracks.begin();
        tracks.place(0, 0, 0, 3, 0);
        tracks.spread(0, 100, 0, 100, 0.1, 0);
        for (int times = 1; times <= 10; times++) {
            MotionPredictor.predict(tracks, times * 10_000_000L);
            scan.begin(times * 10_000_000L);
            scan.place(30 * times, 0, 100, 0, 100);
            scan.velocity(3, 0, 0.3);
            updater.update(tracks, 0, scan, 0);
        }
        MotionPredictor.predict(tracks, 130_000_000);
        scan.begin(130_000_000);
        scan.place(330, 0, 100, 0, 100);
        scan.velocity(0, 0, 0.3);
        PlaneUpdater.Innovation innovation = new PlaneUpdater.Innovation();
        PlaneUpdater.innovation(tracks, 0, scan, 0, innovation);
        return updater.likelihoodLog(tracks, 0, scan, 0, innovation);
    }

    @Test
    void oftenItStaysAndElseItTurnsToOneOfTheOthers() {
        MotionModels ships = TrackerSettings.SHIPS.motion();
        for (int from = 0; from < ships.count(); from++) {
            double sum = 0;
            for (int to = 0; to < ships.count(); to++) {
                sum += ships.turnProb(from, to);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void badModelsAreRefused() {
        assertThatThrownBy(() -> new MotionModel(-1, 9, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MotionModel(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MotionModel.resting(0, 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MotionModels(List.of(), 0.9)).isInstanceOf(IllegalArgumentException.class);
    }
}
