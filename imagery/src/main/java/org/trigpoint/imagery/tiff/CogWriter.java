package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.imagery.bytes.Scratch;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Writes any raster as a cloud-optimised GeoTIFF (OGC 21-026) in the layout of GDAL's driver: tiles of 512 pixels, deflated with a
 * predictor; overviews down to one tile; all directories before all pixels, the coarsest overview first.
 *
 * <p>A scene may be larger than memory. Tiles of an overview are made of the four below them as soon as those are read, so that a few tiles
 * of each level are held; packed tiles wait in a scratch file until their places are known.
 */
public final class CogWriter {
    static final int SIDE = 512;

    private final Raster raster;
    private final CogSettings settings;
    private final TileEncoder encoder;
    private final Scratch scratch;
    private final List<CogLevel> levels = new ArrayList<>();

    private CogWriter(Raster raster, CogSettings settings, Scratch scratch) {
        this.raster = raster;
        this.settings = settings;
        this.encoder = new TileEncoder(settings, raster.bands());
        this.scratch = scratch;
        int width = raster.width();
        int height = raster.height();
        levels.add(new CogLevel(width, height));
        while (width > SIDE || height > SIDE) {
            width = (width + 1) / 2;
            height = (height + 1) / 2;
            levels.add(new CogLevel(width, height));
        }
    }

    /** Writes a raster, and leaves both it and the stream open. */
    public static void write(Raster raster, CogSettings settings, OutputStream output) throws IOException {
        try (Scratch scratch = Scratch.open()) {
            CogWriter writer = new CogWriter(raster, settings, scratch);
            writer.tile(writer.levels.size() - 1, 0, 0);
            new CogFile(raster, settings, writer.levels, scratch).write(output);
        }
    }

    /** Makes one tile and all below it; returns its values band after band, NaN outside of the raster. */
    private float[][] tile(int level, int column, int row) throws IOException {
        float[][] bands = level == 0 ? read(column, row) : reduced(level, column, row);
        CogLevel here = levels.get(level);
        byte[] packed = encoder.encode(
                bands, Math.min(SIDE, here.width - column * SIDE), Math.min(SIDE, here.height - row * SIDE));
        if (packed.length > 0) {
            here.keep(column, row, scratch.append(packed), packed.length);
        }
        return bands;
    }

    private float[][] read(int column, int row) throws IOException {
        float[][] bands = new float[raster.bands()][];
        for (int band = 0; band < bands.length; band++) {
            bands[band] = raster.read(band, new Window(column * SIDE, row * SIDE, SIDE, SIDE));
        }
        return bands;
    }

    private float[][] reduced(int level, int column, int row) throws IOException {
        float[][] bands = new float[raster.bands()][SIDE * SIDE];
        for (float[] band : bands) {
            Arrays.fill(band, Float.NaN);
        }
        CogLevel below = levels.get(level - 1);
        for (int quarter = 0; quarter < 4; quarter++) {
            int right = quarter & 1;
            int down = quarter >> 1;
            if (2 * column + right < below.across() && 2 * row + down < below.down()) {
                float[][] part = tile(level - 1, 2 * column + right, 2 * row + down);
                for (int band = 0; band < bands.length; band++) {
                    reduce(part[band], bands[band], down * SIDE * SIDE / 2 + right * SIDE / 2);
                }
            }
        }
        return bands;
    }

    /** Makes one number of four, of those that are data. */
    private void reduce(float[] from, float[] to, int at) {
        for (int row = 0; row < SIDE / 2; row++) {
            for (int column = 0; column < SIDE / 2; column++) {
                int first = 2 * row * SIDE + 2 * column;
                to[at + row * SIDE + column] = settings.averaged() ? mean(from, first) : from[first];
            }
        }
    }

    private static float mean(float[] from, int first) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < 4; i++) {
            float value = from[first + (i & 1) + (i >> 1) * SIDE];
            if (!Float.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Float.NaN : (float) (sum / count);
    }
}
