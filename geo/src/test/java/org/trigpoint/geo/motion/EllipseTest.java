package org.trigpoint.geo.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EllipseTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);

    @Test
    void axesAndBearing() {
        assertThat(Ellipse.ofOneSigma(9, 0, 4)).isEqualTo(new Ellipse(3, 2, 90));
        assertThat(Ellipse.ofOneSigma(4, 0, 9)).isEqualTo(new Ellipse(3, 2, 0));
        assertThat(Ellipse.ofOneSigma(5, 0, 5)).isEqualTo(new Ellipse(Math.sqrt(5), Math.sqrt(5), 0));
        Ellipse northEast = Ellipse.ofOneSigma(5, 4, 5);
        assertThat(northEast.bearingDeg()).isCloseTo(45, within(1e-9));
        assertThat(northEast.semiMajorMeters()).isCloseTo(3, within(1e-12));
        assertThat(northEast.semiMinorMeters()).isCloseTo(1, within(1e-12));
        assertThat(Ellipse.ofOneSigma(5, -4, 5).bearingDeg()).isCloseTo(135, within(1e-9));
    }

    /** The circle of 95 % has 2.4477 standard deviations: the root of chi-square 5.991 with two degrees of freedom. */
    @Test
    void validationScaleOfProbabilities() {
        assertThat(Ellipse.sigmas(0.95)).isCloseTo(Math.sqrt(5.991_464_547_107_98), within(1e-12));
        assertThat(Ellipse.sigmas(0.393_469_340_287_367)).isCloseTo(1, within(1e-12));
        assertThat(Ellipse.sigmas(0.99)).isCloseTo(Math.sqrt(9.210_340_371_976_18), within(1e-12));
        assertThatThrownBy(() -> Ellipse.of(1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsItsShareOfRandomPoints() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        double a = 3;
        double b = 7;
        double lean = 4;
        Ellipse ellipse = Ellipse.of(a * a, a * lean, lean * lean + b * b, 0.95);
        double bearing = Math.toRadians(ellipse.bearingDeg());
        int inside = 0;
        for (int i = 0; i < 100_000; i++) {
            double first = random.nextGaussian();
            double east = a * first;
            double north = lean * first + b * random.nextGaussian();
            double along = (east * Math.sin(bearing) + north * Math.cos(bearing)) / ellipse.semiMajorMeters();
            double across = (east * Math.cos(bearing) - north * Math.sin(bearing)) / ellipse.semiMinorMeters();
            inside += along * along + across * across <= 1 ? 1 : 0;
        }
        assertThat(inside).isBetween(94_700, 95_300);
    }
}
