package org.trigpoint.model.lookahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;

class DriftTest {
    private static final long HOUR = 3_600_000_000L;

    private static Drift of(double northMps) {
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(55, 18, 0, northMps);
        estimate.spreadEvenly(100 * 100, 0.01);
        return new Drift(estimate, 0, Drift.SHIP_MPS2_PER_SECOND, 48 * HOUR);
    }

    @Test
    void goesOnByTheHourAsInOneStep() {
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(55, 18, 0, 8);
        estimate.spreadEvenly(100 * 100, 0.01);
        PlaceEllipse once = EllipseOverTime.of(estimate, 0, Drift.SHIP_MPS2_PER_SECOND)
                .at(5 * HOUR / 2)
                .orElseThrow();
        PlaceEllipse hops = of(8).at(5 * HOUR / 2).orElseThrow();
        assertThat(Geodesic.between(once.centre(), hops.centre()).distanceMeters())
                .isLessThan(5);
        assertThat(hops.majorMeters()).isCloseTo(once.majorMeters(), within(1.0));
    }

    @Test
    void isNoFartherThanItsSpeedAllows() {
        PlaceEllipse late = of(3).at(40 * HOUR).orElseThrow();
        assertThat(late.majorMeters()).isCloseTo(3 * 40 * 3_600, within(500.0));
        assertThat(Geodesic.between(Position.of(55, 18), late.centre()).distanceMeters())
                .isCloseTo(3 * 40 * 3_600, within(500.0));
    }

    @Test
    void saysNothingOfThePastNorOfWhatIsKnownNoBetterThanAnywhere() {
        assertThat(of(8).at(-1)).isEmpty();
        assertThat(of(8).at(30 * HOUR)).isPresent();
        assertThat(of(8).at(47 * HOUR)).isEmpty();
        assertThat(of(3).at(60 * HOUR)).isEmpty();
    }
}
