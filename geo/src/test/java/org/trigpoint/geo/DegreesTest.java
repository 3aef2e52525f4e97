package org.trigpoint.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class DegreesTest {
    private static final MathContext EXACT = new MathContext(40);
    private static final BigDecimal RAD_PER_DEG =
            new BigDecimal("0.01745329251994329576923690768488612713442871888541725456097");
    private static final double MOST_ERROR = 3e-16;

    @Test
    void quartersAreExact() {
        for (int quarter = -8; quarter <= 8; quarter++) {
            int turned = Math.floorMod(quarter, 4);
            assertThat(Degrees.sin(90.0 * quarter)).isEqualTo(turned == 1 ? 1 : turned == 3 ? -1 : 0.0);
            assertThat(Degrees.cos(90.0 * quarter)).isEqualTo(turned == 0 ? 1 : turned == 2 ? -1 : 0.0);
        }
    }

    /** The oracle sums the power series in forty digits. */
    @Test
    void agreesWithTheExactValue() {
        for (int i = -4_000; i <= 4_000; i++) {
            double deg = i * 0.1 + i * 1e-5;
            double exactSin = series(deg, 1);
            double exactCos = series(deg, 0);
            assertThat(Degrees.sin(deg)).as("sin %s°", deg).isCloseTo(exactSin, within());
            assertThat(Degrees.cos(deg)).as("cos %s°", deg).isCloseTo(exactCos, within());
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(MOST_ERROR);
    }

    @Test
    void whatIsNoAngleIsNoNumber() {
        assertThat(Degrees.sin(Double.NaN)).isNaN();
        assertThat(Degrees.cos(Double.POSITIVE_INFINITY)).isNaN();
    }

    /** Sum of (−1)ᵏ x^(2k + first) / (2k + first)!. */
    private static double series(double deg, int first) {
        BigDecimal x = new BigDecimal(deg).multiply(RAD_PER_DEG, EXACT);
        BigDecimal square = x.multiply(x, EXACT).negate();
        BigDecimal term = first == 0 ? BigDecimal.ONE : x;
        BigDecimal sum = term;
        for (int power = first + 2; power < 90; power += 2) {
            term = term.multiply(square, EXACT).divide(BigDecimal.valueOf((long) power * (power - 1)), EXACT);
            sum = sum.add(term, EXACT);
        }
        return sum.doubleValue();
    }
}
