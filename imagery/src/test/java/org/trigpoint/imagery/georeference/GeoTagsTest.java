package org.trigpoint.imagery.georeference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.fixtures.Scenes;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.imagery.tiff.TiffRaster;

/** Where pixels lie, by each kind of field. */
class GeoTagsTest {
    private static final double[] NONE = {};

    private static GeoKeys keys(long... entries) throws RasterException {
        return keys(NONE, entries);
    }

    private static GeoKeys keys(double[] numbers, long... entries) throws RasterException {
        long[] directory = new long[4 + entries.length];
        directory[0] = 1;
        directory[1] = 1;
        directory[3] = entries.length / 4;
        System.arraycopy(entries, 0, directory, 4, entries.length);
        return GeoKeys.read(directory, numbers, "", 8);
    }

    private static GeoTags corner(double x, double y, double size, @Nullable GeoKeys keys) {
        return new GeoTags(new double[] {size, size, 0}, new double[] {0, 0, 0, x, y, 0}, NONE, keys);
    }

    /** What keys say, and which of them the message names. */
    record Wrong(List<Long> entries, String named) {}

    static Stream<Wrong> wrongKeys() {
        return Stream.of(
                new Wrong(List.of(), "GTModelTypeGeoKey (1024)"),
                new Wrong(List.of(1024L, 0L, 1L, 3L), "GTModelTypeGeoKey (1024)"),
                new Wrong(List.of(1024L, 0L, 1L, 2L), "GeodeticCRSGeoKey (2048)"),
                new Wrong(List.of(1024L, 0L, 1L, 2L, 2048L, 0L, 1L, 4267L), "GeodeticCRSGeoKey (2048)"),
                new Wrong(List.of(1024L, 0L, 1L, 1L, 3072L, 0L, 1L, 27700L), "ProjectedCRSGeoKey (3072)"),
                new Wrong(List.of(1024L, 0L, 1L, 1L, 3072L, 0L, 1L, 32762L), "ProjectedCRSGeoKey (3072)"),
                new Wrong(List.of(1024L, 0L, 1L, 1L), "ProjMethodGeoKey (3075)"),
                new Wrong(List.of(1024L, 0L, 1L, 1L, 3075L, 0L, 1L, 11L), "ProjMethodGeoKey (3075)"),
                new Wrong(List.of(1024L, 0L, 1L, 1L, 3075L, 0L, 1L, 15L), "ProjNatOriginLatGeoKey (3081)"),
                new Wrong(
                        List.of(1024L, 0L, 1L, 1L, 3075L, 0L, 1L, 1L, 3076L, 0L, 1L, 9036L),
                        "ProjLinearUnitsGeoKey (3076)"),
                new Wrong(List.of(1024L, 0L, 1L, 1L, 2050L, 0L, 1L, 6267L), "GeodeticDatumGeoKey (2050)"));
    }

    @ParameterizedTest
    @MethodSource("wrongKeys")
    void aKeyThatIsWrongIsNamed(Wrong wrong) throws RasterException {
        GeoKeys keys = keys(wrong.entries.stream().mapToLong(Long::longValue).toArray());
        assertThatThrownBy(() -> corner(0, 0, 1, keys).georeference(10, 10, null))
                .isInstanceOf(RasterException.class)
                .hasMessageContaining(wrong.named)
                .hasMessageContaining("gdalwarp");
    }

    @Test
    void aFileWithoutKeysNeedsASystem() throws RasterException {
        GeoTags tags = corner(500_000, 0, 10, null);
        assertThatThrownBy(() -> tags.georeference(10, 10, null)).hasMessageContaining("GeoKeyDirectoryTag (34735)");
        Georeference given = tags.georeference(10, 10, CoordinateSystem.ofEpsg(32631));
        Position position = given.findPosition(0, 0).orElseThrow();
        assertThat(position.lonDeg()).isCloseTo(3, within(1e-9));
        assertThat(position.latDeg()).isCloseTo(0, within(1e-9));
    }

    @Test
    void anImageWithoutFieldsIsNowhere() throws RasterException {
        Georeference nowhere = new GeoTags(NONE, NONE, NONE, null).georeference(10, 10, null);
        assertThat(nowhere.findPosition(1, 1)).isEmpty();
        assertThat(nowhere.findPoint(1, 1)).isEmpty();
    }

    @Test
    void pixelsThatArePointsHaveTheirPlacesInTheMiddle() throws RasterException {
        GeoKeys points = keys(1024, 0, 1, 2, 1025, 0, 1, 2, 2048, 0, 1, 4326);
        Georeference georeference = corner(10, 50, 1, points).georeference(4, 4, null);
        assertThat(georeference.findPosition(0.5, 0.5)).contains(Position.of(50, 10));
    }

    @Test
    void aProjectionThatIsSpelledOutIsThatOfItsNumber() throws RasterException {
        double[] numbers = {9, 0, 0.9996, 500_000, 0};
        GeoKeys spelled = keys(
                numbers, 1024, 0, 1, 1, 2048, 0, 1, 4326, 3072, 0, 1, 32767, 3074, 0, 1, 32767, 3075, 0, 1, 1, 3076, 0,
                1, 9001, 3080, 34736, 1, 0, 3081, 34736, 1, 1, 3082, 34736, 1, 3, 3083, 34736, 1, 4, 3092, 34736, 1, 2);
        Georeference byKeys = corner(600_000, 5_000_000, 10, spelled).georeference(10, 10, null);
        Georeference byNumber =
                corner(600_000, 5_000_000, 10, null).georeference(10, 10, CoordinateSystem.ofEpsg(32632));
        assertThat(byKeys.findPosition(3, 4)).isEqualTo(byNumber.findPosition(3, 4));
    }

    @Test
    void aSceneOverTheDateLineIsOne() throws RasterException {
        Georeference georeference =
                corner(170, 10, 1, keys(1024, 0, 1, 2, 2048, 0, 1, 4326)).georeference(20, 20, null);
        assertThat(georeference.findPoint(5, -175)).contains(new ImagePoint(15, 5));
        assertThat(georeference.findPoint(5, 175)).contains(new ImagePoint(5, 5));
        assertThat(georeference.findPosition(15, 5)).contains(Position.of(5, -175));
    }

    @Test
    void scatteredPointsAreMetExactly() throws RasterException {
        double[] points = {
            0, 0, 0, 10, 50, 0, 100, 3, 0, 11, 50.1, 0, 7, 90, 0, 10.2, 49, 0, 95, 99, 0, 11.3, 48.9, 0, 40, 55, 0,
            10.5, 49.4, 0
        };
        Georeference georeference =
                new GeoTags(NONE, points, NONE, keys(1024, 0, 1, 2, 2048, 0, 1, 4326)).georeference(100, 100, null);
        for (int i = 0; i < points.length; i += 6) {
            Position position =
                    georeference.findPosition(points[i], points[i + 1]).orElseThrow();
            assertThat(position.lonDeg()).isCloseTo(points[i + 3], within(1e-9));
            assertThat(position.latDeg()).isCloseTo(points[i + 4], within(1e-9));
            ImagePoint back =
                    georeference.findPoint(points[i + 4], points[i + 3]).orElseThrow();
            assertThat(back.columnPixels()).isCloseTo(points[i], within(1e-4));
            assertThat(back.rowPixels()).isCloseTo(points[i + 1], within(1e-4));
        }
    }

    @Test
    void pointsOnALineAreRefused() {
        double[] points = {0, 0, 0, 10, 50, 0, 1, 1, 0, 11, 51, 0, 2, 2, 0, 12, 52, 0};
        assertThatThrownBy(() -> new GeoTags(NONE, points, NONE, keys(1024, 0, 1, 2, 2048, 0, 1, 4326))
                        .georeference(100, 100, null))
                .hasMessageContaining("ModelTiepointTag (33922)")
                .hasMessageContaining("one line");
    }

    static Stream<String> scenes() {
        return Stream.of(
                "optical/s2-cog-29RKH/B04.tif",
                "sar/s1-grd-india-200m/iw-vv.tiff",
                "dem/Copernicus_DSM_COG_10_N00_00_E006_00_DEM.tif",
                "geotiff-edge/cog.tif",
                "optical/sen2ships/honolulu/honolulu_rgb.tiff");
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void thereAndBackIsTheSamePoint(String scene) throws Exception {
        try (TiffRaster raster = Scenes.open(scene)) {
            Georeference georeference = raster.georeference();
            Georeference half = georeference.reduced(2, 2);
            for (double part = -0.05; part < 1.1; part += 0.13) {
                double column = part * raster.width();
                double row = (1 - part * part) * raster.height();
                Position position = georeference.findPosition(column, row).orElseThrow();
                ImagePoint back = georeference
                        .findPoint(position.latDeg(), position.lonDeg())
                        .orElseThrow();
                assertThat(back.columnPixels()).isCloseTo(column, within(1e-4));
                assertThat(back.rowPixels()).isCloseTo(row, within(1e-4));
                assertThat(half.findPosition(column / 2, row / 2).orElseThrow().latDeg())
                        .isCloseTo(position.latDeg(), within(1e-9));
            }
        }
    }

    @Test
    void aSceneOfSentinel1LiesAtItsControlPoints() throws Exception {
        try (TiffRaster raster = Scenes.open("sar/s1-grd-india-200m/iw-vv.tiff")) {
            // The second and the eleventh of the file, as gdalinfo prints them.
            Position second =
                    raster.georeference().findPosition(64.0224903361837, 0).orElseThrow();
            assertThat(second.lonDeg()).isCloseTo(78.0891375737465, within(1e-10));
            assertThat(second.latDeg()).isCloseTo(10.7606108159627, within(1e-10));
            ImagePoint eleventh = raster.georeference()
                    .findPoint(10.9662456040893, 77.0554626642726)
                    .orElseThrow();
            assertThat(eleventh.columnPixels()).isCloseTo(640.224903361837, within(1e-4));
            assertThat(eleventh.rowPixels()).isCloseTo(0, within(1e-4));
        }
    }
}
