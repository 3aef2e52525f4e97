package org.trigpoint.imagery.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.imagery.raster.ImagePoint;

class LensTest {
    /** Of the size that DewarpData of a Phantom 4 RTK has. */
    private static final Lens REAL =
            new Lens(3_713.3, 3_715.1, 2_726.0, 1_810.9, -0.268_652, 0.114_663, -0.040_117, 0.000_015_9, -0.000_084_7);

    @Test
    void distortionIsTakenOutAgain() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            ImagePoint point = new ImagePoint(random.nextDouble() * 5_472, random.nextDouble() * 3_648);
            Lens.Direction direction = REAL.findDirection(point).orElseThrow();
            ImagePoint again = REAL.project(direction);
            assertThat(again.columnPixels()).isCloseTo(point.columnPixels(), within(1e-6));
            assertThat(again.rowPixels()).isCloseTo(point.rowPixels(), within(1e-6));
        }
    }

    /** The formula of OpenCV's documentation (calib3d, projectPoints), evaluated by hand at x = 0.5, y = 0.25. */
    @Test
    void validationOfTheTerms() {
        Lens lens = new Lens(1, 1, 0, 0, 0.1, 0.01, 0.001, 0.02, 0.03);
        double r2 = 0.3125;
        double radial = 1 + 0.1 * r2 + 0.01 * r2 * r2 + 0.001 * r2 * r2 * r2;
        ImagePoint point = lens.project(new Lens.Direction(0.5, 0.25));
        assertThat(point.columnPixels()).isCloseTo(0.5 * radial + 0.04 * 0.125 + 0.03 * (r2 + 0.5), within(1e-15));
        assertThat(point.rowPixels()).isCloseTo(0.25 * radial + 0.02 * (r2 + 0.125) + 0.06 * 0.125, within(1e-15));
    }

    @Test
    void whatIsBeyondTheFoldHasNoDirection() {
        Lens folding = new Lens(1_000, 1_000, 0, 0, -0.5, 0, 0, 0, 0);
        assertThat(folding.findDirection(new ImagePoint(900, 0))).isEqualTo(Optional.empty());
        assertThat(folding.findDirection(new ImagePoint(300, 0))).isPresent();
    }
}
