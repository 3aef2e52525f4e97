package org.trigpoint.imagery.tiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.fixtures.Programs;
import org.trigpoint.imagery.fixtures.Scenes;
import org.trigpoint.imagery.georeference.CoordinateSystem;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/** What is written is what is read again, and is a cloud-optimised GeoTIFF to GDAL. */
class CogWriterTest {
    @TempDir
    Path folder;

    record Case(String scene, CogSettings settings) {}

    static Stream<Case> cases() {
        CogSettings whole = new CogSettings(CogType.UINT16, OptionalDouble.of(0), true);
        return Stream.of(
                new Case("optical/s2-cog-29RKH/B04.tif", whole),
                new Case(
                        "sar/s1-grd-india-200m/iw-vv.tiff",
                        new CogSettings(CogType.UINT16, OptionalDouble.empty(), true)),
                new Case("geotiff-edge/cog_nodata.tif", new CogSettings(CogType.INT16, OptionalDouble.of(-1), false)),
                new Case(
                        "geotiff-edge/rasterio-RGB.byte.tif",
                        new CogSettings(CogType.UINT8, OptionalDouble.of(0), true)),
                new Case("geotiff-edge/rasterio-rotated.tif", CogSettings.ofFloats()),
                new Case("geotiff-edge/cog_fullearth.tif", CogSettings.ofFloats()),
                new Case("dem/Copernicus_DSM_COG_10_N00_00_E006_00_DEM.tif", CogSettings.ofFloats()));
    }

    private static TiffRaster open(String scene) throws IOException {
        ByteSource source = ByteSource.file(Scenes.path(scene));
        return scene.contains("rotated")
                ? TiffRaster.open(source, CoordinateSystem.ofEpsg(3857))
                : TiffRaster.open(source);
    }

    private Path written(Raster raster, CogSettings settings) throws IOException {
        Path path = folder.resolve("written.tif");
        try (OutputStream output = Files.newOutputStream(path)) {
            CogWriter.write(raster, settings, output);
        }
        return path;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsWrittenIsReadAgain(Case each) throws IOException {
        try (TiffRaster raster = open(each.scene);
                TiffRaster again = TiffRaster.open(ByteSource.file(written(raster, each.settings)))) {
            assertThat(again.width()).isEqualTo(raster.width());
            assertThat(again.height()).isEqualTo(raster.height());
            assertThat(again.bands()).isEqualTo(raster.bands());
            for (int band = 0; band < raster.bands(); band++) {
                assertThat(again.read(band, Window.of(again))).isEqualTo(raster.read(band, Window.of(raster)));
            }
            int overviews = 0;
            for (int size = Math.max(raster.width(), raster.height()); size > 512; size = (size + 1) / 2) {
                overviews++;
            }
            assertThat(again.overviews()).hasSize(overviews);
            Position here = raster.georeference().findPosition(3, 4).orElseThrow();
            Position there = again.georeference().findPosition(3, 4).orElseThrow();
            assertThat(there.latDeg()).isEqualTo(here.latDeg());
            assertThat(there.lonDeg()).isEqualTo(here.lonDeg());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gdalFindsNothingWrong(Case each) throws Exception {
        assumeTrue(
                Files.exists(Path.of("/usr/lib/python3/dist-packages/osgeo_utils")),
                "no GDAL for Python: install python3-gdal");
        try (TiffRaster raster = open(each.scene)) {
            Path path = written(raster, each.settings);
            String said = Programs.run(List.of(
                    "/usr/bin/python3", "-m", "osgeo_utils.samples.validate_cloud_optimized_geotiff", path.toString()));
            assertThat(said).contains("is a valid cloud optimized GeoTIFF").doesNotContain("warning");
            String info = Programs.run(List.of("gdalinfo", "-checksum", path.toString()));
            String before = Programs.run(
                    List.of("gdalinfo", "-checksum", Scenes.path(each.scene).toString()));
            if (!each.scene.contains("nodata")
                    && !each.scene.contains("fullearth")
                    && !each.scene.contains("rotated")) {
                assertThat(checksum(info)).isEqualTo(checksum(before));
            }
            assertThat(info).contains("LAYOUT=COG");
        }
    }

    /** Of the first band at full resolution. */
    private static String checksum(String info) {
        return info.lines()
                .filter(line -> line.contains("Checksum="))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    @Test
    void overviewsAreMeansOfWhatHasData() throws IOException {
        int side = 600;
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7;
        }
        values[0] = Float.NaN;
        values[1] = Float.NaN;
        values[side] = Float.NaN;
        values[side + 1] = 5;
        Raster raster = new ArrayRaster(side, side, Scenes.nowhere(), values);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        CogWriter.write(raster, CogSettings.ofFloats(), output);
        try (TiffRaster again = TiffRaster.open(ByteSource.of("made.tif", output.toByteArray()))) {
            Raster half = again.overviews().getFirst();
            float[] means = half.read(0, Window.of(half));
            assertThat(means[0]).isEqualTo(5);
            assertThat(means[1]).isEqualTo((values[2] + values[3] + values[side + 2] + values[side + 3]) / 4);
        }
    }

    @Test
    void tilesWithoutDataTakeNoRoom() throws IOException {
        float[] values = new float[1024 * 1024];
        Arrays.fill(values, Float.NaN);
        values[0] = 3;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        CogWriter.write(new ArrayRaster(1024, 1024, Scenes.nowhere(), values), CogSettings.ofFloats(), output);
        assertThat(output.size()).isLessThan(20_000);
        assertThat(new String(output.toByteArray(), 8, 40, StandardCharsets.US_ASCII))
                .startsWith("GDAL_STRUCTURAL_METADATA_SIZE=");
        try (TiffRaster again = TiffRaster.open(ByteSource.of("made.tif", output.toByteArray()))) {
            assertThat(again.read(0, Window.of(again))).isEqualTo(values);
        }
    }

    @Test
    void pixelsWithoutDataNeedANumber() {
        Raster raster = new ArrayRaster(1, 2, Scenes.nowhere(), new float[] {1, Float.NaN});
        CogSettings none = new CogSettings(CogType.UINT8, OptionalDouble.empty(), true);
        assertThatThrownBy(() -> CogWriter.write(raster, none, OutputStream.nullOutputStream()))
                .hasMessageContaining("GDAL_NODATA (42113)");
    }

    /** A band of 6.4 GB, which no test's memory holds: ones along the diagonal, nothing beside. */
    @Test
    void aSceneLargerThanMemoryIsWritten() throws IOException {
        Path path = folder.resolve("large.tif");
        try (OutputStream output = Files.newOutputStream(path)) {
            CogWriter.write(new Diagonal(40_000), CogSettings.ofFloats(), output);
        }
        try (TiffRaster again = TiffRaster.open(ByteSource.file(path))) {
            assertThat(again.width()).isEqualTo(40_000);
            assertThat(again.read(0, new Window(39_998, 39_998, 2, 2))).containsExactly(1, Float.NaN, Float.NaN, 1);
            assertThat(again.overviews()).hasSize(7);
            Raster coarsest = again.overviews().getLast();
            assertThat(coarsest.read(0, new Window(100, 100, 2, 1))).containsExactly(1, Float.NaN);
        }
    }

    /** Ones where row and column are the same. */
    private record Diagonal(int side) implements Raster {
        @Override
        public int width() {
            return side;
        }

        @Override
        public int height() {
            return side;
        }

        @Override
        public int bands() {
            return 1;
        }

        @Override
        public Georeference georeference() {
            return Scenes.nowhere();
        }

        @Override
        public List<Raster> overviews() {
            return List.of();
        }

        @Override
        public float[] read(int band, Window window) {
            float[] part = new float[window.width() * window.height()];
            Arrays.fill(part, Float.NaN);
            for (int row = 0; row < window.height(); row++) {
                int column = window.row() + row - window.column();
                if (column >= 0 && column < window.width() && window.row() + row < side) {
                    part[row * window.width() + column] = 1;
                }
            }
            return part;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
