package org.trigpoint.fusion.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Angles;

class PointTest {
    @Test
    void whatIsCheapIsNeverLess() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            double latDeg = random.nextDouble(-89.9, 89.9);
            double lonDeg = random.nextInt(4) == 0 ? 179.999 : random.nextDouble(-180, 180);
            double reachDeg = Math.pow(10, random.nextDouble(-6, 1.3));
            Point one = new Point(0, latDeg, lonDeg, random.nextDouble(-15, 15), random.nextDouble(-15, 15));
            Point later = new Point(
                    random.nextLong(4 * 3_600_000_000L),
                    Math.clamp(latDeg + random.nextDouble(-reachDeg, reachDeg), -90, 90),
                    Angles.wrapLonDeg(lonDeg + random.nextDouble(-reachDeg, reachDeg)),
                    random.nextBoolean() ? Double.NaN : random.nextDouble(-15, 15),
                    random.nextDouble(-15, 15));
            assertThat(one.mostDiscrepancyMeters(later))
                    .as("%s to %s", one, later)
                    .isGreaterThanOrEqualTo(one.discrepancyMeters(later));
        }
    }
}
