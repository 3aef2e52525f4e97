package org.trigpoint.imagery.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.fixtures.FlatGrid;
import org.trigpoint.imagery.fixtures.SharedFolder;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.StackedRaster;
import org.trigpoint.imagery.tiff.TiffRaster;

class OpticalShipDetectorTest {
    private static final int SIDE = 500;
    /** Column and row of the first pixel of ships of 12 by 3 pixels. */
    private static final int[][] SHIPS = {{60, 80}, {300, 197}, {195, 395}, {420, 250}};

    private final float[][] bands = sea();

    @Test
    void findsWhatWasPlantedAndNothingElse() throws IOException {
        plant();
        List<SceneDetection> found = search(SIDE).detections();
        assertThat(found).hasSize(SHIPS.length);
        for (int[] ship : SHIPS) {
            assertThat(found).anySatisfy(each -> {
                assertThat(each.point().columnPixels()).isBetween(ship[0] + 5.5, ship[0] + 6.5);
                assertThat(each.point().rowPixels()).isBetween(ship[1] + 1.0, ship[1] + 2.0);
                assertThat(each.lengthMeters()).isBetween(90.0, 150.0);
                assertThat(Math.abs(each.orientationDeg() - 90)).isLessThan(10);
            });
        }
    }

    @Test
    void tilesGiveWhatTheWholeSceneGives() throws IOException {
        plant();
        List<SceneDetection> whole = sorted(search(SIDE).detections());
        // Ships lie across the bounds of tiles of 200 pixels.
        List<SceneDetection> tiled = sorted(search(200).detections());
        assertThat(tiled).hasSameSizeAs(whole);
        // Sums over a ring begin at another pixel: the last digits differ.
        for (int i = 0; i < whole.size(); i++) {
            assertThat(distance(
                            tiled.get(i),
                            whole.get(i).point().columnPixels(),
                            whole.get(i).point().rowPixels()))
                    .isLessThan(0.01);
            assertThat(tiled.get(i).lengthMeters()).isCloseTo(whole.get(i).lengthMeters(), Offset.offset(0.1));
        }
        assertThat(search(200).look().searchedMeters2())
                .isEqualTo(search(SIDE).look().searchedMeters2());
    }

    @Test
    void cloudsAndWhatIsNearThemAreNoShips() throws IOException {
        plant();
        cloud(150, 150, 30);
        cloud(440, 430, 9);
        List<SceneDetection> found = search(SIDE).detections();
        assertThat(found).hasSize(SHIPS.length);
    }

    @Test
    void glintRaisesTheBound() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < SIDE * SIDE; i++) {
            float glint = random.nextInt(5) == 0 ? 100 : 0;
            for (float[] band : bands) {
                band[i] += glint;
            }
        }
        assertThat(search(SIDE).detections()).isEmpty();
    }

    @Test
    void whatIsMaskedIsNotSearched() throws IOException {
        plant();
        WaterMask left = (row, water) -> Arrays.fill(water, SIDE / 2, SIDE, false);
        SceneSearch search =
                new OpticalShipDetector().search(raster(), new SceneFacts(10, 10), left, ShipDetector.Progress.NONE);
        assertThat(search.detections())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.point().columnPixels()).isLessThan(SIDE / 2.0));
    }

    @Test
    void imagesOfTooFewBandsAreRefused() {
        Raster grey = new ArrayRaster(SIDE, SIDE, new FlatGrid(36, 20, 10), bands[0]);
        assertThatThrownBy(() -> new OpticalShipDetector()
                        .search(grey, new SceneFacts(10, 10), WaterMask.ALL, ShipDetector.Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("four bands");
    }

    /** Regression: our own figure on one of the labelled ports; the score of the command counts them against the labels. */
    @Test
    void aPortIsSearched() throws IOException {
        Path port = SharedFolder.require("imagery/optical/sen2ships/honolulu");
        List<Raster> parts = new ArrayList<>();
        for (String band : List.of("B02", "B03", "B04", "B08")) {
            parts.add(TiffRaster.open(ByteSource.file(
                    port.resolve("2023-01-08-00_00_2023-01-08-23_59_Sentinel-2_L2A_" + band + "__Raw_.tiff"))));
        }
        try (Raster scene = new StackedRaster(parts)) {
            SceneSearch search = new OpticalShipDetector()
                    .search(scene, new SceneFacts(10, 10), WaterMask.ALL, ShipDetector.Progress.NONE);
            assertThat(search.detections()).hasSizeBetween(12, 24);
            // The one that sails, and a large one at a quay.
            assertThat(search.detections())
                    .anySatisfy(each -> assertThat(distance(each, 264, 100.7)).isLessThan(3))
                    .anySatisfy(each -> assertThat(distance(each, 178, 215.4)).isLessThan(8));
        }
    }

    private static double distance(SceneDetection each, double column, double row) {
        return Math.hypot(each.point().columnPixels() - column, each.point().rowPixels() - row);
    }

    private static List<SceneDetection> sorted(List<SceneDetection> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble(each -> each.point().rowPixels()))
                .toList();
    }

    private SceneSearch search(int tilePixels) throws IOException {
        return new OpticalShipDetector(QuayBounds.USUAL, tilePixels)
                .search(raster(), new SceneFacts(10, 10), WaterMask.ALL, ShipDetector.Progress.NONE);
    }

    private Raster raster() {
        return new ArrayRaster(SIDE, SIDE, new FlatGrid(36, 20, 10), bands);
    }

    /** Blue to near infrared of a clear sea, with noise, in ten thousandths of reflectance. */
    private static float[][] sea() {
        SplittableRandom random = new SplittableRandom(4);
        float[] level = {600, 500, 300, 120};
        float[][] sea = new float[4][SIDE * SIDE];
        for (int band = 0; band < 4; band++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                sea[band][i] = (float) (level[band] + 12 * random.nextGaussian());
            }
        }
        return sea;
    }

    private void plant() {
        for (int[] ship : SHIPS) {
            for (int row = ship[1]; row < ship[1] + 3; row++) {
                for (int column = ship[0]; column < ship[0] + 12; column++) {
                    for (float[] band : bands) {
                        band[row * SIDE + column] = 1800;
                    }
                }
            }
        }
    }

    /** White, with an edge that fades over as many pixels as it is wide. */
    private void cloud(int column, int row, int radius) {
        for (int i = 0; i < SIDE * SIDE; i++) {
            double away = Math.hypot(i % SIDE - column, i / SIDE - row);
            double share = Math.exp(-away * away / (radius * radius));
            for (float[] band : bands) {
                band[i] += (float) (share * (4000 - band[i]));
            }
        }
    }
}
