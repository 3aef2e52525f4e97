package org.trigpoint.app.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RadarViewTest {
    /** Validation: platformHeading of published Sentinel-1 products at mid latitudes is about −12 to −15 and 192 to 196 degrees. */
    @Test
    void coursesOfSentinel1() {
        assertThat(RadarView.headingDeg(45, 98.18, 5924, true)).isBetween(344.0, 349.0);
        assertThat(RadarView.headingDeg(45, 98.18, 5924, false)).isBetween(191.0, 196.0);
        assertThat(RadarView.headingDeg(0, 98.18, 5924, true)).isCloseTo(348, Offset.offset(1.0));
    }

    @Test
    void looksSquareToItsFlight() {
        assertThat(RadarView.square(350, true, 70).lookDeg()).isCloseTo(80, Offset.offset(1e-9));
        assertThat(RadarView.square(10, false, 70).lookDeg()).isCloseTo(280, Offset.offset(1e-9));
        assertThatThrownBy(() -> RadarView.square(360, true, 70)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RadarView.square(0, true, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
