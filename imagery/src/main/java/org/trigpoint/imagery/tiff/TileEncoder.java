package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.trigpoint.imagery.raster.RasterException;

/** Packs a tile: numbers pixel after pixel, the predictor of their type, deflate. */
final class TileEncoder {
    private static final int SIDE = CogWriter.SIDE;
    private static final int LEVEL = 6;

    private final CogSettings settings;
    private final int samples;

    TileEncoder(CogSettings settings, int samples) {
        this.settings = settings;
        this.samples = samples;
    }

    static int predictor(CogType type) {
        return type == CogType.FLOAT32 ? Predictor.FLOATING : Predictor.HORIZONTAL;
    }

    /**
     * Packs a tile of all bands.
     *
     * @param columns of it that are inside the image; what is outside may hold anything
     * @return nothing for a tile without any data
     */
    byte[] encode(float[][] bands, int columns, int rows) throws IOException {
        boolean[] holds = holds(bands, columns, rows);
        if (!holds[0] && settings.nodata().isPresent()) {
            return new byte[0];
        }
        if (holds[1] && settings.nodata().isEmpty()) {
            throw new RasterException(
                    Tag.GDAL_NODATA.toString(),
                    -1,
                    "pixels without data are to be written, and no number stands for them",
                    "Choose one that is no value.");
        }
        double nodata = settings.nodata().orElse(0);
        ByteBuffer bytes = ByteBuffer.allocate(
                        SIDE * SIDE * samples * settings.type().bits() / 8)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SIDE * SIDE; i++) {
            for (float[] band : bands) {
                settings.type().put(bytes, Float.isNaN(band[i]) ? nodata : band[i]);
            }
        }
        int rowBytes = bytes.capacity() / SIDE;
        for (int row = 0; row < SIDE; row++) {
            predict(bytes, row * rowBytes, rowBytes);
        }
        return deflated(bytes.array());
    }

    /** Whether a tile has data, and whether it has pixels without. */
    private static boolean[] holds(float[][] bands, int columns, int rows) {
        boolean[] holds = new boolean[2];
        for (float[] band : bands) {
            for (int row = 0; row < rows; row++) {
                for (int i = row * SIDE; i < row * SIDE + columns; i++) {
                    holds[Float.isNaN(band[i]) ? 1 : 0] = true;
                }
            }
        }
        return holds;
    }

    private void predict(ByteBuffer bytes, int row, int rowBytes) {
        int width = settings.type().bits() / 8;
        switch (settings.type()) {
            case UINT8 -> {
                for (int i = row + rowBytes - 1; i >= row + samples; i--) {
                    bytes.put(i, (byte) (bytes.get(i) - bytes.get(i - samples)));
                }
            }
            case UINT16, INT16 -> {
                for (int i = row + rowBytes - 2; i >= row + 2 * samples; i -= 2) {
                    bytes.putShort(i, (short) (bytes.getShort(i) - bytes.getShort(i - 2 * samples)));
                }
            }
            case FLOAT32 -> predictFloats(bytes, row, rowBytes / width, width);
        }
    }

    private void predictFloats(ByteBuffer bytes, int row, int count, int width) {
        byte[] planes = new byte[count * width];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < width; k++) {
                planes[k * count + i] = bytes.get(row + i * width + width - 1 - k);
            }
        }
        for (int i = planes.length - 1; i >= samples; i--) {
            planes[i] -= planes[i - samples];
        }
        bytes.put(row, planes);
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length / 2 + 1024];
            int length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, 2 * packed.length);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }
}
