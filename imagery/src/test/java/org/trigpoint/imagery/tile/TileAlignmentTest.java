package org.trigpoint.imagery.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.geo.tile.WebMercator;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.fixtures.Programs;
import org.trigpoint.imagery.fixtures.Scenes;
import org.trigpoint.imagery.georeference.CoordinateSystem;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.imagery.tiff.TiffRaster;

/** A tile lies where {@code gdalwarp} lays the same part of the same scene, to a fraction of a pixel. */
class TileAlignmentTest {
    private static final int SIDE = TileRenderer.SIDE;

    @TempDir
    Path folder;

    /** A scene, and the zoom at which a tile from its middle is looked at. */
    record Case(String scene, int zoom, boolean points) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case("optical/s2-cog-29RKH/B04.tif", 10, false),
                new Case("optical/s2-cog-29RKH/B04.tif", 9, false),
                new Case("optical/s2-cog-29RKH/B04.tif", 7, false),
                new Case("geotiff-edge/rasterio-rotated.tif", 17, false),
                new Case("geotiff-edge/rasterio-RGB.byte.tif", 8, false),
                new Case("geotiff-edge/cog.tif", 8, false),
                new Case("geotiff-edge/cog_fullearth.tif", 0, false),
                new Case("geotiff-edge/cog_fullearth.tif", 2, false),
                new Case("sar/s1-grd-india-200m/iw-vv.tiff", 8, true),
                new Case("sar/s1-grd-india-200m/iw-vv.tiff", 9, true),
                new Case("dem/Copernicus_DSM_COG_10_N00_00_E006_00_DEM.tif", 12, false),
                new Case("optical/sen2ships/honolulu/honolulu_rgb.tiff", 14, false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void liesWhereGdalLaysIt(Case each) throws Exception {
        ByteSource source = ByteSource.file(Scenes.path(each.scene));
        boolean rotated = each.scene.contains("rotated");
        try (TiffRaster raster =
                rotated ? TiffRaster.open(source, CoordinateSystem.ofEpsg(3857)) : TiffRaster.open(source)) {
            TileNumber tile = tileOfMiddle(raster, each);
            Stretch stretch = Stretch.percentiles(raster, 0, 2, 98, false);
            byte[] rgba = new TileRenderer(List.of(new Channel(raster, 0, stretch, true))).rgba(tile);
            double[] ours = new double[SIDE * SIDE];
            int shown = 0;
            for (int i = 0; i < ours.length; i++) {
                boolean opaque = rgba[4 * i + 3] != 0;
                ours[i] = opaque ? 1 + (rgba[4 * i] & 0xFF) : 0;
                shown += opaque ? 1 : 0;
            }
            assertThat(shown).as("pixels that show something").isGreaterThan(SIDE * SIDE / 32);
            double[] theirs = warped(each, tile, stretch, rotated);
            assertThat(correlation(ours, theirs)).isGreaterThan(0.95);
            double[] shift = shift(ours, theirs);
            assertThat(Math.abs(shift[0])).as("to the right").isLessThan(0.1);
            assertThat(Math.abs(shift[1])).as("down").isLessThan(0.1);
        }
    }

    private static TileNumber tileOfMiddle(TiffRaster raster, Case each) {
        Position middle = raster.georeference()
                .findPosition(raster.width() * 0.55, raster.height() * (each.scene.startsWith("dem") ? 0.73 : 0.45))
                .orElseThrow();
        int tiles = 1 << each.zoom;
        return new TileNumber(each.zoom, (int) (WebMercator.yRatio(middle.latDeg()) * tiles), (int)
                (WebMercator.xRatio(middle.lonDeg()) * tiles));
    }

    private double[] warped(Case each, TileNumber tile, Stretch stretch, boolean rotated)
            throws IOException, InterruptedException {
        double side = 2 * WebMercator.HALF_SIDE_METERS / (1 << tile.zoom());
        double west = tile.column() * side - WebMercator.HALF_SIDE_METERS;
        double north = WebMercator.HALF_SIDE_METERS - tile.row() * side;
        Path path = folder.resolve("warped.tif");
        List<String> command =
                new ArrayList<>(List.of("gdalwarp", "-q", "-overwrite", "-t_srs", "EPSG:3857", "-r", "bilinear"));
        command.addAll(List.of("-ot", "Float64", "-dstnodata", "-99999", "-ts", "256", "256", "-et", "0", "-te"));
        command.addAll(Stream.of(west, north - side, west + side, north)
                .map(String::valueOf)
                .toList());
        if (each.points) {
            command.add("-tps");
        }
        if (rotated) {
            command.addAll(List.of("-s_srs", "EPSG:3857"));
        }
        command.add(Scenes.path(each.scene).toString());
        command.add(path.toString());
        Programs.run(command);
        try (TiffRaster raster = TiffRaster.open(ByteSource.file(path))) {
            float[] values = raster.read(0, Window.of(raster));
            double[] levels = new double[values.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = 1 + stretch.level(values[i]);
            }
            return levels;
        }
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = sum(a) / a.length;
        double meanB = sum(b) / b.length;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** How far one lies from the other, by least squares over gradients (B. D. Lucas and T. Kanade, 1981). */
    private static double[] shift(double[] a, double[] b) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xt = 0;
        double yt = 0;
        for (int row = 1; row < SIDE - 1; row++) {
            for (int column = 1; column < SIDE - 1; column++) {
                int at = row * SIDE + column;
                double x = (b[at + 1] - b[at - 1]) / 2;
                double y = (b[at + SIDE] - b[at - SIDE]) / 2;
                double t = b[at] - a[at];
                xx += x * x;
                xy += x * y;
                yy += y * y;
                xt += x * t;
                yt += y * t;
            }
        }
        double determinant = xx * yy - xy * xy;
        return new double[] {(yy * xt - xy * yt) / determinant, (xx * yt - xy * xt) / determinant};
    }
}
