package org.trigpoint.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.imagery.fixtures.Scenes;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.imagery.tiff.TiffRaster;

/** Real scenes, the later of which is made of the earlier: another light, noise as Sentinel-2 has it, a shift, and planted changes. */
class RecordedScenesTest {
    private static Raster whole(Raster raster) throws IOException {
        return new ArrayRaster(
                raster.width(), raster.height(), raster.georeference(), raster.read(0, Window.of(raster)));
    }

    /** Noise of 20 and of one in a hundred of the value, as the sensor's signal to noise is (S2 MSI: 90 to 170). */
    private static float[] otherDay(float[] values, long seed) {
        Random random = new Random(seed);
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            double value = values[i] * 0.85 + 120;
            out[i] = (float) (value + random.nextGaussian() * Math.hypot(20, 0.01 * value));
        }
        return out;
    }

    @Test
    void plantedChangesInARealSceneAreFoundAndNothingElse() throws Exception {
        try (TiffRaster file = Scenes.open("optical/s2-cog-29RKH/B04.tif")) {
            Raster before = whole(file);
            int width = before.width();
            Grid moved = new Grid(before.georeference(), before, 0.4, -0.3);
            float[] after = otherDay(moved.bilinear(0, Window.of(before)), 5);
            int planted = 0;
            for (int row = 100; row < before.height() - 100; row += 150) {
                for (int column = 100; column < width - 100; column += 150) {
                    if (!Float.isNaN(after[row * width + column])
                            && !Float.isNaN(after[(row + 5) * width + column + 5])) {
                        MadeScenes.plant(after, width, column, row, 5, 5, planted % 2 == 0 ? 1_500 : -1_500);
                        planted++;
                    }
                }
            }
            Raster other = new ArrayRaster(width, before.height(), before.georeference(), after);
            ChangeReport report =
                    new ChangeFinder(ChangeSettings.of(SceneKind.OPTICAL)).compare(before, other, 0, List.of());
            long found = report.changes().stream()
                    .filter(each -> {
                        double column = each.ring().getFirst().columnPixels() - 100;
                        double row = each.ring().getFirst().rowPixels() - 100;
                        return (column + 75) % 150 > 70
                                && (column + 75) % 150 < 85
                                && (row + 75) % 150 > 70
                                && (row + 75) % 150 < 85;
                    })
                    .count();
            assertThat(planted).isGreaterThan(10);
            assertThat(found).isGreaterThanOrEqualTo(Math.round(0.95 * planted));
            assertThat(report.changes().size() - found).isLessThanOrEqualTo(2);
        }
    }
}
