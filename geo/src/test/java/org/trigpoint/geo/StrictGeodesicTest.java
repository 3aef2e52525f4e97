package org.trigpoint.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Lengths that are the same everywhere, against those of {@link Geodesic}. */
class StrictGeodesicTest {
    private static double karney(double lat1, double lon1, double lat2, double lon2) {
        return Geodesic.between(Position.of(lat1, lon1), Position.of(lat2, lon2))
                .distanceMeters();
    }

    @Test
    void isWithinAMillimetreAtAnyDistance() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            Position from = Position.of(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            double meters = StrictMath.pow(10, random.nextDouble(-1, 7.28));
            Position to = Geodesic.from(from, random.nextDouble(360), meters);
            assertThat(StrictGeodesic.meters(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg()))
                    .as("%s to %s", from, to)
                    .isCloseTo(meters, within(1e-3));
        }
    }

    @Test
    void isRightAtPolesEquatorAndAntimeridian() {
        double[][] pairs = {
            {90, 0, 90, 77},
            {89.9, 0, 89.9, 180},
            {-90, 12, -89, 50},
            {0, 0, 0, 1},
            {0, 179.9, 0, -179.9},
            {60, 179, 61, -179},
            {10, 20, 10, 20}
        };
        for (double[] pair : pairs) {
            assertThat(StrictGeodesic.meters(pair[0], pair[1], pair[2], pair[3]))
                    .as("%s", (Object) pair)
                    .isCloseTo(karney(pair[0], pair[1], pair[2], pair[3]), within(1e-3));
        }
    }

    @Test
    void isNearWherePointsAreOpposite() {
        assertThat(StrictGeodesic.meters(-30, 0, 29.9, 179.8)).isCloseTo(19_989_832.8, within(0.006 * 19_989_832.8));
        assertThat(StrictGeodesic.meters(90, 0, -90, 0)).isCloseTo(karney(90, 0, -90, 0), within(0.006 * 2e7));
        assertThat(StrictGeodesic.meters(0, 0, 0, 180)).isCloseTo(karney(0, 0, 0, 180), within(0.006 * 2e7));
    }
}
