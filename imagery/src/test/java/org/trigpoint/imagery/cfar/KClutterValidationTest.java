package org.trigpoint.imagery.cfar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against closed forms: 2 √x K1(2 √x) for one look and order 1, e^-x for one look without texture; and scipy.stats.gamma.isf. */
class KClutterValidationTest {
    @Test
    void tailsAreTheClosedOnes() {
        KClutter one = new KClutter(1, 1);
        assertThat(one.aboveProb(10)).isCloseTo(0.00596769303882051, within(1e-8));
        assertThat(one.aboveProb(40)).isCloseTo(1.4724797865226554e-05, within(1e-10));
        KClutter speckle = new KClutter(1, Double.POSITIVE_INFINITY);
        assertThat(speckle.aboveProb(16)).isCloseTo(Math.exp(-16), within(1e-14));
        assertThat(new KClutter(4.4, Double.POSITIVE_INFINITY).powerRatio(1e-7)).isCloseTo(5.65195312, within(1e-6));
    }
}
