package org.trigpoint.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation: critical values of NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4, to the three places it prints. */
class ChiSquareValidationTest {
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 3.841",
        "0.95, 2, 5.991",
        "0.99, 2, 9.210",
        "0.975, 2, 7.378",
        "0.95, 4, 9.488",
        "0.999, 4, 18.467",
        "0.025, 10, 3.247",
        "0.05, 10, 3.940",
        "0.975, 10, 20.483",
        "0.90, 50, 63.167",
        "0.025, 100, 74.222",
        "0.975, 100, 129.561"
    })
    void quantilesOfTheHandbook(double prob, double degrees, double expected) {
        assertThat(ChiSquare.quantileSquared(prob, degrees)).isCloseTo(expected, within(0.0005));
    }

    /** Two degrees of freedom have a closed form: −2 ln(1 − P). */
    @ParameterizedTest
    @CsvSource({"1e-6", "0.025", "0.5", "0.95", "0.999999"})
    void twoDegreesOfFreedomAreExponential(double prob) {
        double exact = -2 * StrictMath.log1p(-prob);
        assertThat(ChiSquare.quantileSquared(prob, 2)).isCloseTo(exact, within(1e-9 * exact));
    }

    /** For many degrees of freedom Wilson's and Hilferty's approximation is good to some 1e-4 of the spread. */
    @Test
    void manyDegreesOfFreedomAgreeWithWilsonAndHilferty() {
        double z = 1.959963984540054;
        for (double degrees : new double[] {1_000, 100_000, 2_000_000}) {
            double share = 2 / (9 * degrees);
            double spread = Math.sqrt(2 * degrees);
            assertThat(ChiSquare.quantileSquared(0.975, degrees))
                    .isCloseTo(degrees * Math.pow(1 - share + z * Math.sqrt(share), 3), within(1e-3 * spread));
            assertThat(ChiSquare.quantileSquared(0.025, degrees))
                    .isCloseTo(degrees * Math.pow(1 - share - z * Math.sqrt(share), 3), within(1e-3 * spread));
        }
    }
}
