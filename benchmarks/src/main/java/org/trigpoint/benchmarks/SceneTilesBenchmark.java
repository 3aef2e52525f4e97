package org.trigpoint.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.geo.tile.WebMercator;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.georeference.CoordinateSystem;
import org.trigpoint.imagery.georeference.GeoTags;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.tiff.CogSettings;
import org.trigpoint.imagery.tiff.CogType;
import org.trigpoint.imagery.tiff.CogWriter;
import org.trigpoint.imagery.tiff.TiffRaster;
import org.trigpoint.imagery.tile.Channel;
import org.trigpoint.imagery.tile.Stretch;
import org.trigpoint.imagery.tile.TileRenderer;

/**
 * Map tiles of one band of a scene as large as one of Sentinel-2 (10,980² of 16 bits, UTM), in tiles a second of one thread:
 * {@code benchmarks/run scene}. So many milliseconds a tile are 1000 through the score.
 *
 * <p>{@code cold} opens the file for each tile and decodes all that it needs; {@code wandering} asks one opened scene for tiles by chance, whose
 * cache holds a few of them. The scene is made: a swell with noise of four bits, which packs as sea does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class SceneTilesBenchmark {
    private static final int SIDE = 10_980;
    private static final double PIXEL_METERS = 10;
    private static final double WEST_METERS = 600_000;
    private static final double NORTH_METERS = 3_300_000;

    /** Of the web's maps: 14 is the finest that the pixels fill, 11 an eighth of it. */
    @Param({"14", "11"})
    public int zoom;

    private final SplittableRandom random = new SplittableRandom(8);
    private Path file = Path.of("");
    private Raster scene = new ArrayRaster(1, 1, place(), new float[1]);
    private Stretch stretch = Stretch.between(0, 1);

    private static Georeference place() {
        try {
            double[] scale = {PIXEL_METERS, PIXEL_METERS, 0};
            double[] tiepoint = {0, 0, 0, WEST_METERS, NORTH_METERS, 0};
            return new GeoTags(scale, tiepoint, new double[0], null)
                    .georeference(SIDE, SIDE, CoordinateSystem.ofEpsg(32629));
        } catch (IOException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Writes the scene. */
    @Setup
    public void write() throws IOException {
        float[] values = new float[SIDE * SIDE];
        SplittableRandom noise = new SplittableRandom(7);
        for (int i = 0; i < values.length; i++) {
            int row = i / SIDE;
            int column = i % SIDE;
            values[i] = (float) (1000 + 400 * Math.sin(row / 97.0) * Math.cos(column / 131.0)) + noise.nextInt(16);
        }
        file = Files.createTempFile("scene", ".tif");
        CogSettings settings = new CogSettings(CogType.UINT16, OptionalDouble.of(0), true);
        try (OutputStream output = Files.newOutputStream(file);
                Raster whole = new ArrayRaster(SIDE, SIDE, place(), values)) {
            CogWriter.write(whole, settings, output);
        }
        scene = TiffRaster.open(ByteSource.file(file));
        stretch = Stretch.percentiles(scene, 0, 2, 98, false);
    }

    /** Takes it away. */
    @TearDown
    public void delete() throws IOException {
        scene.close();
        Files.delete(file);
    }

    private TileNumber anywhere() {
        Position position = scene.georeference()
                .findPosition(random.nextDouble(1000, SIDE - 1000), random.nextDouble(1000, SIDE - 1000))
                .orElseThrow();
        int tiles = 1 << zoom;
        return new TileNumber(zoom, (int) (WebMercator.yRatio(position.latDeg()) * tiles), (int)
                (WebMercator.xRatio(position.lonDeg()) * tiles));
    }

    @Benchmark
    public Optional<byte[]> cold() throws IOException {
        try (Raster opened = TiffRaster.open(ByteSource.file(file))) {
            return new TileRenderer(List.of(new Channel(opened, 0, stretch, true))).findPng(anywhere());
        }
    }

    @Benchmark
    public Optional<byte[]> wandering() throws IOException {
        return new TileRenderer(List.of(new Channel(scene, 0, stretch, true))).findPng(anywhere());
    }
}
