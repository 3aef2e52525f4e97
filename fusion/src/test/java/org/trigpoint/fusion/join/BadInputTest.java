package org.trigpoint.fusion.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.fixtures.Estimates;
import org.trigpoint.fusion.fixtures.Fusion;
import org.trigpoint.fusion.fixtures.Matrix;
import org.trigpoint.fusion.fixtures.Reports;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;

/** Nonsense goes in; nothing is thrown, and every estimate that comes out can be drawn. */
class BadInputTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);
    private static final double[] LATITUDES = {0, 50, 50.001, 90, -90, 89.9999999, Double.NaN, 91, 1e300};
    private static final double[] LONGITUDES = {0, -1, -1.001, 180, -180, 179.9999, Double.NaN, 181, -1e300};
    private static final double[] SPEEDS = {0, 5, 52, 800, Double.NaN, 1e300, Double.POSITIVE_INFINITY};
    private static final double[] COURSES = {0, 90, 359.9, Double.NaN};
    private static final long[] TIMES = {
        Header.UNDATED, Long.MAX_VALUE, Long.MIN_VALUE + 1, 0, -1, 4_000_000_000_000_000L
    };

    private final Random random = new Random(SEED);

    private double any(double[] values) {
        return values[random.nextInt(values.length)];
    }

    private long time(long now) {
        return random.nextInt(4) == 0 ? TIMES[random.nextInt(TIMES.length)] : now - random.nextInt(200) * 1_000_000L;
    }

    private Report any(Reports reports, long now) {
        Motion motion = new Motion(any(SPEEDS), random.nextBoolean(), any(COURSES), Double.NaN, Double.NaN, false);
        return switch (random.nextInt(8)) {
            case 0 -> reports.named(now / 1e6, "N" + random.nextInt(12), random.nextInt(256));
            case 1 -> reports.withoutFix(now / 1e6);
            default -> reports.at(time(now), now, any(LATITUDES), any(LONGITUDES), motion);
        };
    }

    @Test
    void nothingIsThrownAndEstimatesAreSound() {
        System.out.println("seed " + SEED);
        Fusion fusion = new Fusion();
        Reports ship = new Reports(1);
        Reports aircraft = new Reports(2).as(Platform.SAR_AIRCRAFT, Transponder.AIS_SAR_AIRCRAFT);
        Reports buoy = new Reports(3).as(Platform.AID, Transponder.AIS_AID);
        long now = 1_000_000_000_000_000L;
        for (int i = 0; i < 60_000; i++) {
            now += (long) Math.exp(random.nextDouble() * 23);
            Reports reports = i % 3 == 0 ? ship : i % 3 == 1 ? aircraft : buoy;
            fusion.give(any(reports, now)).forEach(BadInputTest::assertSound);
        }
    }

    private static void assertSound(Track track) {
        track.findEstimate().ifPresent(BadInputTest::assertSound);
    }

    private static void assertSound(Estimate estimate) {
        assertThat(estimate.latDeg()).isBetween(-90.0, 90.0);
        assertThat(estimate.lonDeg()).isBetween(-180.0, 180.0);
        assertThat(Math.hypot(estimate.eastMps(), estimate.northMps())).isLessThan(5_000);
        assertThat(Matrix.isPositiveDefinite(Estimates.covariance(estimate.covariance())))
                .isTrue();
    }
}
