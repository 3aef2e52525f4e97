package org.trigpoint.imagery.raster;

import java.util.Arrays;
import java.util.List;

/** A raster in memory. Immutable, for any thread. */
public final class ArrayRaster implements Raster {
    private final int width;
    private final int height;
    private final float[][] bands;
    private final Georeference georeference;

    /**
     * Takes over arrays, which nobody changes any more.
     *
     * @param bands at least one, each {@code width × height} values, row after row from the top; NaN where there are no data
     */
    public ArrayRaster(int width, int height, Georeference georeference, float[]... bands) {
        if (bands.length == 0) {
            throw new IllegalArgumentException("A raster has a band");
        }
        for (float[] band : bands) {
            if (band.length != Math.multiplyExact(width, height)) {
                throw new IllegalArgumentException(
                        "A band of " + band.length + " values is not one of " + width + " by " + height);
            }
        }
        this.width = width;
        this.height = height;
        this.bands = bands;
        this.georeference = georeference;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int bands() {
        return bands.length;
    }

    @Override
    public Georeference georeference() {
        return georeference;
    }

    @Override
    public List<Raster> overviews() {
        return List.of();
    }

    @Override
    public float[] read(int band, Window window) {
        float[] part = new float[Math.multiplyExact(window.width(), window.height())];
        Arrays.fill(part, Float.NaN);
        int from = Math.max(0, window.column());
        int count = (int) Math.min(width, (long) window.column() + window.width()) - from;
        if (count <= 0) {
            return part;
        }
        int last = (int) Math.min(height, (long) window.row() + window.height());
        for (int row = Math.max(0, window.row()); row < last; row++) {
            int at = (row - window.row()) * window.width() + from - window.column();
            System.arraycopy(bands[band], row * width + from, part, at, count);
        }
        return part;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
