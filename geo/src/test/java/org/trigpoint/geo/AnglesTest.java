package org.trigpoint.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AnglesTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);

    @Test
    void longitudesStayWithinTheirRangeAndOnTheirMeridian() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            double lon = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(8));
            double wrapped = Angles.wrapLonDeg(lon);
            assertThat(wrapped).isBetween(-180.0, Math.nextDown(180.0));
            assertThat(Math.sin(Math.toRadians(wrapped - lon) / 2)).isCloseTo(0, within(1e-7));
        }
        assertThat(Angles.wrapLonDeg(180)).isEqualTo(-180);
        assertThat(Angles.wrapLonDeg(-180)).isEqualTo(-180);
        assertThat(Angles.wrapLonDeg(540)).isEqualTo(-180);
        assertThat(Angles.wrapLonDeg(Math.nextDown(-180.0))).isBetween(-180.0, 180.0);
        assertThat(Angles.wrapLonDeg(-1e-300 - 360)).isZero();
    }

    @Test
    void coursesStayBelowAFullCircle() {
        assertThat(Angles.wrapCourseDeg(360)).isZero();
        assertThat(Angles.wrapCourseDeg(-1e-20)).isZero();
        assertThat(Angles.wrapCourseDeg(-90)).isEqualTo(270);
        assertThat(Angles.wrapCourseDeg(725)).isEqualTo(5);
        assertThat(1 / Angles.wrapCourseDeg(-0.0)).isPositive();
    }

    @Test
    void turnIsTheShorterWay() {
        assertThat(Angles.turnDeg(350, 10)).isEqualTo(20);
        assertThat(Angles.turnDeg(10, 350)).isEqualTo(-20);
        assertThat(Math.abs(Angles.turnDeg(0, 180))).isEqualTo(180);
    }

    @Test
    void knotsAndMetersPerSecond() {
        assertThat(Units.mpsFromKnots(3600)).isCloseTo(1852, within(1e-9));
        assertThat(Units.knotsFromMps(Units.mpsFromKnots(12.3))).isCloseTo(12.3, within(1e-12));
    }
}
