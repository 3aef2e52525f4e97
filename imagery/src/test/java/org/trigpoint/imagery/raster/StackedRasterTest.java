package org.trigpoint.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.imagery.fixtures.Scenes;

class StackedRasterTest {
    private static ArrayRaster raster(int width, float... bands) {
        float[][] values = new float[bands.length][2 * width];
        for (int band = 0; band < bands.length; band++) {
            for (int i = 0; i < values[band].length; i++) {
                values[band][i] = bands[band] + i;
            }
        }
        return new ArrayRaster(width, 2, Scenes.nowhere(), values);
    }

    @Test
    void bandsFollowEachOther() throws IOException {
        try (Raster all = new StackedRaster(List.of(raster(3, 10, 20), raster(3, 30)))) {
            assertThat(all.bands()).isEqualTo(3);
            assertThat(all.width()).isEqualTo(3);
            assertThat(all.height()).isEqualTo(2);
            assertThat(all.read(0, new Window(0, 0, 1, 1))).containsExactly(10);
            assertThat(all.read(1, new Window(1, 0, 2, 1))).containsExactly(21, 22);
            assertThat(all.read(2, new Window(0, 1, 2, 1))).containsExactly(33, 34);
            assertThatThrownBy(() -> all.read(3, new Window(0, 0, 1, 1))).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void bandsOfOtherSizesAreRefused() {
        assertThatThrownBy(() -> new StackedRaster(List.of(raster(3, 1), raster(4, 1))))
                .isInstanceOf(RasterException.class)
                .hasMessageContaining("3 by 2")
                .hasMessageContaining("4 by 2");
    }
}
