package org.trigpoint.model.lookahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;

class PlaceEllipseTest {
    private static final Position AT = Position.of(54.9, 19.1);

    @Test
    void pointsOfAnEllipseAreSoManyStandardDeviationsAway() {
        double ee = 9e6;
        double en = -3e6;
        double nn = 4e6;
        PlaceEllipse ellipse = new PlaceEllipse(AT, ee, en, nn);
        double farthest = 0;
        for (int i = 0; i < 360; i++) {
            LocalFrame.Offset offset = LocalFrame.at(AT).offsetTo(ellipse.at(2, Math.toRadians(i)));
            double east = offset.eastMeters();
            double north = offset.northMeters();
            double square = (nn * east * east - 2 * en * east * north + ee * north * north) / (ee * nn - en * en);
            assertThat(Math.sqrt(square)).isCloseTo(2, within(1e-6));
            farthest = Math.max(farthest, Math.hypot(east, north));
        }
        assertThat(farthest / 2).isCloseTo(ellipse.majorMeters(), within(1.0));
    }

    @Test
    void aPlaceThatIsKnownIsAPoint() {
        Position point = new PlaceEllipse(AT, 0, 0, 0).at(3, 1);
        assertThat(point.latDeg()).isCloseTo(AT.latDeg(), within(1e-9));
        assertThat(point.lonDeg()).isCloseTo(AT.lonDeg(), within(1e-9));
    }

    @Test
    void whatIsNoCovarianceIsRefused() {
        assertThatThrownBy(() -> new PlaceEllipse(AT, 1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlaceEllipse(AT, -1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEstimateGoesOnAndGrowsAndSaysNothingOfBefore() {
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(54.9, 19.1, 10, 0);
        estimate.spreadEvenly(100, 1);
        EllipseOverTime where = EllipseOverTime.of(estimate, 1_000_000, 0.01);
        PlaceEllipse later = where.at(101_000_000).orElseThrow();
        assertThat(LocalFrame.at(AT).offsetTo(later.centre()).eastMeters()).isCloseTo(1_000, within(1.0));
        // 100 m² + (1 m/s × 100 s)² + q t³ / 3
        assertThat(later.eeMeters2()).isCloseTo(100 + 10_000 + 0.01 * 1e6 / 3, within(1.0));
        assertThat(where.at(0)).isEmpty();
        assertThat(where.at(100_000L * 1_000_000)).isEmpty();
    }
}
