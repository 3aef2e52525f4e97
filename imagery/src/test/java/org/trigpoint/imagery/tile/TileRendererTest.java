package org.trigpoint.imagery.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.geo.tile.WebMercator;
import org.trigpoint.imagery.fixtures.Scenes;
import org.trigpoint.imagery.georeference.CoordinateSystem;
import org.trigpoint.imagery.georeference.GeoTags;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.tiff.TiffRaster;

/** Colours, holes, stretches, and how exact places within a tile are. */
class TileRendererTest {
    private static final double[] NONE = {};

    /** A raster of degrees, its north-western corner and the size of a pixel. */
    private static Georeference degrees(double lonDeg, double latDeg, double sizeDeg, int width) throws IOException {
        return new GeoTags(new double[] {sizeDeg, sizeDeg, 0}, new double[] {0, 0, 0, lonDeg, latDeg, 0}, NONE, null)
                .georeference(width, width, CoordinateSystem.ofEpsg(4326));
    }

    private static Channel channel(Raster raster, int band, boolean smooth) {
        return new Channel(raster, band, Stretch.between(0, 255), smooth);
    }

    @Test
    void threeBandsAreRedGreenAndBlue() throws IOException {
        float[] red = new float[400];
        float[] green = new float[400];
        float[] blue = new float[400];
        Arrays.fill(red, 255);
        Arrays.fill(green, 100);
        blue[3] = Float.NaN;
        try (Raster raster = new ArrayRaster(20, 20, degrees(-1, 1, 0.1, 20), red, green, blue)) {
            TileRenderer renderer = new TileRenderer(
                    List.of(channel(raster, 0, false), channel(raster, 1, false), channel(raster, 2, false)));
            byte[] png = renderer.findPng(new TileNumber(7, 63, 63)).orElseThrow();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(256);
            assertThat(image.getRGB(255, 255)).isEqualTo(0xFFFF6400);
            // West and north of the raster there is nothing, nor where one band has none.
            assertThat(image.getRGB(10, 200) >>> 24).isZero();
            double x = (WebMercator.xRatio(-0.65) * 128 - 63) * 256;
            double y = (WebMercator.yRatio(0.95) * 128 - 63) * 256;
            assertThat(image.getRGB((int) x, (int) y) >>> 24).isZero();
            assertThat(renderer.findPng(new TileNumber(7, 10, 10))).isEmpty();
        }
    }

    @Test
    void aTileOfManyPixelsWithoutOverviewsShowsTheirMean() throws IOException {
        int side = 3000;
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? 0 : 200;
        }
        try (Raster raster = new ArrayRaster(side, side, degrees(-15, 15, 0.01, side), values)) {
            byte[] rgba = new TileRenderer(List.of(channel(raster, 0, true))).rgba(new TileNumber(2, 1, 1));
            int middle = (250 * 256 + 250) * 4;
            assertThat(rgba[middle] & 0xFF).isCloseTo(100, within(2));
        }
    }

    @Test
    void aSceneOfAFewMicrometersIsOnePixelOfTheWorld() throws IOException {
        double lonDeg = 128.5 / 256 * 360 - 180;
        double latDeg = WebMercator.latDeg((1 - 2 * 128.5 / 256) * WebMercator.HALF_SIDE_METERS);
        float[] values = new float[400];
        Arrays.fill(values, 255);
        try (Raster raster = new ArrayRaster(20, 20, degrees(lonDeg - 1e-9, latDeg + 1e-9, 1e-10, 20), values)) {
            byte[] rgba = new TileRenderer(List.of(channel(raster, 0, true))).rgba(new TileNumber(0, 0, 0));
            assertThat(rgba[4 * (128 * 256 + 128) + 3] & 0xFF).isEqualTo(255);
        }
    }

    @Test
    void amplitudesAreShownInDecibels() {
        Stretch stretch = new Stretch(0, 60, 1, true);
        assertThat(stretch.level(1)).isZero();
        assertThat(stretch.level(1000)).isEqualTo(255);
        assertThat(stretch.level(10)).isEqualTo(85);
        assertThat(stretch.level(0)).isEqualTo(-1);
        assertThat(new Stretch(0, 4, 2, false).level(1)).isEqualTo(128);
        assertThatThrownBy(() -> Stretch.between(3, 3)).hasMessageContaining("no room");
    }

    @Test
    void percentilesLeaveOutTheExtremes() throws IOException {
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        values[0] = Float.NaN;
        Stretch stretch = Stretch.percentiles(new ArrayRaster(100, 100, Scenes.nowhere(), values), 0, 2, 98, false);
        assertThat(stretch.low()).isCloseTo(201, within(1f));
        assertThat(stretch.high()).isCloseTo(9799, within(1f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"optical/s2-cog-29RKH/B04.tif", "geotiff-edge/cog.tif", "sar/s1-grd-india-200m/iw-vv.tiff"})
    void placesBetweenNodesAreExactToATenthOfAPixel(String scene) throws IOException {
        try (TiffRaster raster = Scenes.open(scene)) {
            Georeference georeference = raster.georeference();
            var middle = georeference
                    .findPosition(raster.width() / 2.0, raster.height() / 2.0)
                    .orElseThrow();
            for (int zoom = 5; zoom <= 12; zoom++) {
                TileNumber tile = new TileNumber(zoom, (int) (WebMercator.yRatio(middle.latDeg()) * (1 << zoom)), (int)
                        (WebMercator.xRatio(middle.lonDeg()) * (1 << zoom)));
                TileWarp warp = TileWarp.of(georeference, tile);
                double most = 0;
                for (int i = 0; i < 256 * 256; i += 97) {
                    double y = (tile.row() + (i / 256 + 0.5) / 256) / (1 << zoom);
                    double x = (tile.column() + (i % 256 + 0.5) / 256) / (1 << zoom);
                    double latDeg = WebMercator.latDeg((1 - 2 * y) * WebMercator.HALF_SIDE_METERS);
                    ImagePoint point =
                            georeference.findPoint(latDeg, x * 360 - 180).orElse(null);
                    if (point != null && !Float.isNaN(warp.column(i))) {
                        double off = Math.hypot(point.columnPixels() - warp.column(i), point.rowPixels() - warp.row(i));
                        most = Math.max(most, off / warp.scale());
                    }
                }
                assertThat(most).as("at zoom " + zoom).isLessThan(0.1);
            }
        }
    }
}
