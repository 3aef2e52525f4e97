package org.trigpoint.simulation.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Means and variances against what the distributions have. */
class CountsTest {
    private static final int DRAWS = 40_000;

    private static double[] meanAndVariance(ToIntFunction<Draws> count) {
        Draws draws = Draws.of(5, "counts", "test");
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            int one = count.applyAsInt(draws);
            sum += one;
            squares += (double) one * one;
        }
        double mean = sum / DRAWS;
        return new double[] {mean, squares / DRAWS - mean * mean};
    }

    @Test
    void poissonHasItsMeanAsVariance() {
        for (double mean : new double[] {0.05, 2, 75}) {
            double[] found = meanAndVariance(draws -> Counts.poisson(draws, mean));
            assertThat(found[0] / mean).isCloseTo(1, within(0.06));
            assertThat(found[1] / mean).isCloseTo(1, within(0.06));
        }
        assertThat(Counts.poisson(Draws.of(1, "none", "test"), 0)).isZero();
    }

    @Test
    void negativeBinomialIsMoreUnevenTheSmallerItsShape() {
        for (double shape : new double[] {0.4, 3}) {
            double[] found = meanAndVariance(draws -> Counts.negativeBinomial(draws, 6, shape));
            assertThat(found[0]).isCloseTo(6, within(0.25));
            assertThat(found[1] / (6 + 36 / shape)).isCloseTo(1, within(0.08));
        }
    }
}
