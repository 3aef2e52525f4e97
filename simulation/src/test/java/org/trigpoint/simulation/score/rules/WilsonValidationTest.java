package org.trigpoint.simulation.score.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonValidationTest {
    /**
     * R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998, table I, method 3:
     * 81 of 263, 15 of 148, 0 of 20, 1 of 29.
     */
    @Test
    void lowerBoundsAreThosePublished() {
        assertThat(Wilson.lowRatio(81, 263)).isCloseTo(0.2553, within(5e-5));
        assertThat(Wilson.lowRatio(15, 148)).isCloseTo(0.0624, within(5e-5));
        assertThat(Wilson.lowRatio(0, 20)).isZero();
        assertThat(Wilson.lowRatio(1, 29)).isCloseTo(0.0061, within(5e-5));
    }

    @Test
    void aBoundOfNineTenthsAtAHundredAndFiftyNeedsAHundredAndFortyThree() {
        assertThat(Wilson.lowRatio(143, 150)).isGreaterThanOrEqualTo(0.9);
        assertThat(Wilson.lowRatio(142, 150)).isLessThan(0.9);
    }

    /** All of n: n / (n + z²). */
    @Test
    void allOfManyIsBoundedByTheirNumber() {
        assertThat(Wilson.lowRatio(100, 100)).isCloseTo(100 / (100 + 3.841458820694124), within(1e-12));
        assertThat(Wilson.lowRatio(0, 0)).isNaN();
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatThrownBy(() -> Wilson.lowRatio(2, 1)).hasMessage("2 of 1 is no share");
    }
}
