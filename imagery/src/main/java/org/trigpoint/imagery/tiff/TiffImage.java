package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.Window;

/** The pixels of one image of a file. For any thread. */
final class TiffImage {
    private final Layout layout;
    private final BlockDecoder decoder;
    private final Values values;
    private final BlockCache cache;
    private final int number;

    /**
     * An image.
     *
     * @param number of the image in the file, by which the cache knows it
     */
    TiffImage(ByteSource source, Layout layout, Values values, BlockCache cache, int number) {
        this.layout = layout;
        this.decoder = new BlockDecoder(source, layout, values);
        this.values = values;
        this.cache = cache;
        this.number = number;
    }

    Layout layout() {
        return layout;
    }

    /** As {@link org.trigpoint.imagery.raster.Raster#read}. */
    float[] read(int band, Window window) throws IOException {
        float[] part = new float[Math.multiplyExact(window.width(), window.height())];
        Arrays.fill(part, Float.NaN);
        int left = Math.max(0, window.column());
        int top = Math.max(0, window.row());
        int right = (int) Math.min(layout.width, (long) window.column() + window.width());
        int bottom = (int) Math.min(layout.height, (long) window.row() + window.height());
        if (left >= right || top >= bottom) {
            return part;
        }
        for (int row = top / layout.blockHeight; row <= (bottom - 1) / layout.blockHeight; row++) {
            int last = (int) Math.min(bottom, (row + 1L) * layout.blockHeight);
            for (int column = left / layout.blockWidth; column <= (right - 1) / layout.blockWidth; column++) {
                int from = Math.max(left, column * layout.blockWidth);
                int to = (int) Math.min(right, (column + 1L) * layout.blockWidth);
                Window common = new Window(
                        from,
                        Math.max(top, row * layout.blockHeight),
                        to - from,
                        last - Math.max(top, row * layout.blockHeight));
                copy(band, column, row, common, window, part);
            }
        }
        return part;
    }

    /** Copies what a block and a window have in common. */
    private void copy(int band, int column, int row, Window common, Window window, float[] part) throws IOException {
        boolean absent = decoder.isAbsent(layout.indexOf(band, column, row));
        float[] block = absent ? new float[0] : block(band, column, row);
        for (int y = common.row(); y < common.row() + common.height(); y++) {
            int target = (y - window.row()) * window.width() + common.column() - window.column();
            if (absent) {
                Arrays.fill(part, target, target + common.width(), values.absent(band));
            } else {
                int source = (y - row * layout.blockHeight) * layout.blockWidth
                        + common.column()
                        - column * layout.blockWidth;
                System.arraycopy(block, source, part, target, common.width());
            }
        }
    }

    private float[] block(int band, int column, int row) throws IOException {
        int index = layout.indexOf(band, column, row);
        BlockCache.Key key = new BlockCache.Key(number, index);
        float[][] bands = cache.find(key);
        if (bands == null) {
            bands = decoder.decode(layout.planar ? band : 0, index, row);
            cache.put(key, bands);
        }
        return bands[layout.planar ? 0 : band];
    }
}
