package org.trigpoint.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TailsTest {
    /** M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, table 26.2: −log10 Q(5), Q(10), Q(20). */
    @Test
    void validationOfTheNormalTail() {
        assertThat(-Tails.logUpperNormal(5) / Math.log(10)).isCloseTo(6.54265, within(1e-5));
        assertThat(-Tails.logUpperNormal(10) / Math.log(10)).isCloseTo(23.11805, within(1e-5));
        assertThat(-Tails.logUpperNormal(20) / Math.log(10)).isCloseTo(88.56010, within(1e-5));
        assertThat(Math.exp(Tails.logUpperNormal(1.959963985))).isCloseTo(0.025, within(1e-9));
        assertThat(Math.exp(Tails.logUpperNormal(-1))).isCloseTo(0.841344746, within(1e-9));
    }

    @Test
    void theNormalTailComesBack() {
        for (double z = 0.1; z < 40; z += 0.37) {
            assertThat(Tails.upperNormal(Tails.logUpperNormal(z))).isCloseTo(z, within(1e-9));
        }
    }

    /** Tables of F: 5 % with 10 and 10 degrees 2.978, 1 % with 20 and 20 degrees 2.938; with 2 and 2 it is 1 / (1 + f). */
    @Test
    void validationOfTheRatio() {
        assertThat(Math.exp(Tails.logUpperRatio(2.978, 5))).isCloseTo(0.05, within(5e-5));
        assertThat(Math.exp(Tails.logUpperRatio(2.938, 10))).isCloseTo(0.01, within(2e-5));
        assertThat(Math.exp(Tails.logUpperRatio(7, 1))).isCloseTo(1 / 8.0, within(1e-12));
        assertThat(Math.exp(Tails.logUpperRatio(1, 110))).isCloseTo(0.5, within(1e-9));
    }

    /** ψ'(1) = π²/6, ψ'(½) = π²/2; Γ(½) = √π. */
    @Test
    void validationOfGammas() {
        assertThat(Tails.trigamma(1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-8));
        assertThat(Tails.trigamma(0.5)).isCloseTo(Math.PI * Math.PI / 2, within(1e-8));
        assertThat(Tails.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-9));
        assertThat(Tails.logGamma(11)).isCloseTo(Math.log(3_628_800), within(1e-9));
    }
}
