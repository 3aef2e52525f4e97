package org.trigpoint.geo.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;

/** The prediction, against the textbook's matrices and against geodesics. */
class MovingEstimateTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);

    private static double[][] covariance(MovingEstimate e) {
        return new double[][] {
            {e.eeMeters2(), e.enMeters2(), e.eveMeters2PerSecond(), e.evnMeters2PerSecond()},
            {e.enMeters2(), e.nnMeters2(), e.nveMeters2PerSecond(), e.nvnMeters2PerSecond()},
            {e.eveMeters2PerSecond(), e.nveMeters2PerSecond(), e.veveMps2(), e.vevnMps2()},
            {e.evnMeters2PerSecond(), e.nvnMeters2PerSecond(), e.vevnMps2(), e.vnvnMps2()}
        };
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < 4; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] a) {
        double[][] result = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                result[j][i] = a[i][j];
            }
        }
        return result;
    }

    private static double[][] randomCovariance(Random random) {
        double[][] root = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                root[i][j] = (i < 2 ? 20 : 2) * random.nextGaussian();
            }
        }
        return times(root, transposed(root));
    }

    private static void assertSame(double[][] actual, double[][] expected, double tolerance) {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double size = Math.sqrt(Math.abs(expected[i][i] * expected[j][j]));
                assertThat(actual[i][j]).as("P[%d][%d]", i, j).isCloseTo(expected[i][j], within(tolerance * size));
            }
        }
    }

    @Test
    void covarianceGrowsAsTheMatricesSay() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int run = 0; run < 1_000; run++) {
            double[][] p = randomCovariance(random);
            double t = 600 * random.nextDouble();
            double q = random.nextDouble();
            MovingEstimate estimate = new MovingEstimate();
            spread(estimate, p);
            assertThat(estimate.predict(t, q)).isTrue();
            double[][] f = {{1, 0, t, 0}, {0, 1, 0, t}, {0, 0, 1, 0}, {0, 0, 0, 1}};
            double[][] expected = times(times(f, p), transposed(f));
            for (int axis = 0; axis < 2; axis++) {
                expected[axis][axis] += q * t * t * t / 3;
                expected[axis][axis + 2] += q * t * t / 2;
                expected[axis + 2][axis] += q * t * t / 2;
                expected[axis + 2][axis + 2] += q * t;
            }
            assertSame(covariance(estimate), expected, 1e-12);
        }
    }

    private static void spread(MovingEstimate e, double[][] p) {
        e.spread(p[0][0], p[0][1], p[1][1], p[0][2], p[0][3], p[1][2], p[1][3], p[2][2], p[2][3], p[3][3]);
    }

    /** Round the pole by 90° of longitude, all directions turn by 90°: what was east is now north's opposite. */
    @Test
    void covarianceTurnsWithTheMeridians() {
        Random random = new Random(SEED);
        for (int run = 0; run < 200; run++) {
            double[][] p = randomCovariance(random);
            MovingEstimate estimate = new MovingEstimate();
            estimate.place(89.99, -20, 3, 4);
            spread(estimate, p);
            Position there = Position.of(89.99, 70);
            var offset = org.trigpoint.geo.LocalFrame.at(89.99, -20).offsetTo(there);
            estimate.shift(offset.eastMeters(), offset.northMeters());
            assertThat(estimate.lonDeg()).isCloseTo(70, within(1e-7));
            double angle = Math.PI / 2;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            double[][] r = {{c, s, 0, 0}, {-s, c, 0, 0}, {0, 0, c, s}, {0, 0, -s, c}};
            assertThat(estimate.eastMps()).isCloseTo(4, within(1e-6));
            assertThat(estimate.northMps()).isCloseTo(-3, within(1e-6));
            assertSame(covariance(estimate), times(times(r, p), transposed(r)), 1e-6);
        }
    }

    @Test
    void moversFollowGreatCirclesEverywhere() {
        for (double lat : new double[] {0, 50, -80, 89.95, 89.9999}) {
            for (int course = 0; course < 360; course += 30) {
                follow(lat, course);
            }
        }
    }

    private static void follow(double lat, int course) {
        double east = 10 * Math.sin(Math.toRadians(course));
        double north = 10 * Math.cos(Math.toRadians(course));
        Position start = Position.of(lat, 179.95);
        Position end = Geodesic.from(start, course, 20_000);
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(start.latDeg(), start.lonDeg(), east, north);
        for (int i = 0; i < 200; i++) {
            estimate.predict(10, 0);
        }
        Position ours = Position.of(estimate.latDeg(), estimate.lonDeg());
        assertThat(Geodesic.between(ours, end).distanceMeters())
                .as("%s %s", lat, course)
                .isLessThan(0.2);
        double arriving = Geodesic.between(end, start).bearingDeg() + 180;
        double turned = Math.toDegrees(Math.atan2(estimate.eastMps(), estimate.northMps()));
        assertThat(Angles.turnDeg(turned, arriving)).isCloseTo(0, within(0.02));
        assertThat(Math.hypot(estimate.eastMps(), estimate.northMps())).isCloseTo(10, within(1e-9));
    }

    @Test
    void moverAndGeodesicAgreeAtAnyRange() {
        for (double distance : new double[] {10, 50_000, 100_000, 499_000, 501_000, 9_000_000}) {
            for (int course = 0; course < 360; course += 40) {
                Mover mover =
                        new Mover(50, -1, 10 * Math.sin(Math.toRadians(course)), 10 * Math.cos(Math.toRadians(course)));
                Position expected = Geodesic.from(Position.of(50, -1), course, distance);
                double off = Geodesic.between(expected, mover.positionAfter(distance / 10))
                        .distanceMeters();
                assertThat(off).as("%s m to %s", distance, course).isLessThan(distance > 100_000 ? 60 : 1);
            }
        }
    }

    @Test
    void tooFarIsRefusedAndChangesNothing() {
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(50, -1, 100, 0);
        estimate.spreadEvenly(1, 1);
        assertThat(estimate.predict(5_001, 1)).isFalse();
        assertThat(estimate.predict(Double.NaN, 1)).isFalse();
        assertThat(estimate.lonDeg()).isEqualTo(-1);
        assertThat(estimate.eeMeters2()).isEqualTo(1);
    }
}
