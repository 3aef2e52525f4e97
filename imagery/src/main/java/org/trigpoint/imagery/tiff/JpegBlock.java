package org.trigpoint.imagery.tiff;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** One block as a JPEG picture, whose tables may stand once for all blocks (TIFF Technical Note 2). */
final class JpegBlock {
    private static final int HEAD = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private JpegBlock() {}

    /**
     * Decodes a picture.
     *
     * @param tables a JPEG stream of tables alone, or null
     * @param bytes room for {@code width × height × samples}, pixel after pixel
     * @param colourDifferences whether the samples are luma and two differences of colour, which become red, green and blue
     * @throws IOException that says what is wrong with it, without its place
     */
    static void decode(
            byte[] packed, byte @Nullable [] tables, byte[] bytes, int width, int samples, boolean colourDifferences)
            throws IOException {
        int height = bytes.length / (width * samples);
        byte[] whole = tables == null ? packed : joined(tables, packed);
        checkFrame(whole, width, height, samples);
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(whole))) {
            reader.setInput(input, true, true);
            Raster raster = reader.readRaster(0, null);
            copy(raster, bytes, width, height, samples);
        } catch (RuntimeException damaged) {
            // The reader of the JDK throws what it meets on damaged pictures.
            throw new IOException("the picture is damaged: " + damaged, damaged);
        } finally {
            reader.dispose();
        }
        if (colourDifferences && samples == 3) {
            toRgb(bytes);
        }
    }

    private static void copy(Raster raster, byte[] bytes, int width, int height, int samples) throws IOException {
        if (raster.getWidth() < width || raster.getHeight() < height || raster.getNumBands() != samples) {
            throw new IOException("the picture is not as its header says");
        }
        int[] row = new int[width * samples];
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int i = 0; i < row.length; i++) {
                bytes[y * row.length + i] = (byte) row[i];
            }
        }
    }

    /** The tables without their end, and the picture without its beginning. */
    private static byte[] joined(byte[] tables, byte[] packed) {
        int length = tables.length;
        if (length >= 2 && (tables[length - 2] & 0xFF) == HEAD && (tables[length - 1] & 0xFF) == END) {
            length -= 2;
        }
        int skip = packed.length >= 2 && (packed[1] & 0xFF) == START ? 2 : 0;
        byte[] whole = Arrays.copyOf(tables, length + packed.length - skip);
        System.arraycopy(packed, skip, whole, length, packed.length - skip);
        return whole;
    }

    /** Sees to it that the frame is as large as the block, before room is made for what it claims. */
    private static void checkFrame(byte[] whole, int width, int height, int samples) throws IOException {
        int at = 2;
        while (at + 9 < whole.length) {
            int marker = whole[at + 1] & 0xFF;
            if ((whole[at] & 0xFF) != HEAD || marker == SCAN) {
                break;
            }
            if (isFrame(marker)) {
                int rows = unsigned(whole, at + 5);
                int columns = unsigned(whole, at + 7);
                int components = whole[at + 9] & 0xFF;
                if (whole[at + 4] != 8) {
                    throw new IOException("the picture has " + whole[at + 4] + " bits, and 8 are read");
                }
                // The last strip may be as high as the others.
                if (columns != width || rows < height || rows > 65_500 || components != samples) {
                    throw new IOException("the picture has " + columns + " by " + rows + " pixels of " + components
                            + " samples, and the block " + width + " by " + height + " of " + samples);
                }
                if ((long) rows * columns > 4L * width * height + 65_536) {
                    throw new IOException("the picture has " + rows + " rows, and the block " + height);
                }
                return;
            }
            at += 2 + unsigned(whole, at + 2);
        }
        throw new IOException("the picture has no frame");
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int unsigned(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    /** ITU-R BT.601 with full range, as JFIF has it. */
    private static void toRgb(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i += 3) {
            double luma = bytes[i] & 0xFF;
            double blue = (bytes[i + 1] & 0xFF) - 128;
            double red = (bytes[i + 2] & 0xFF) - 128;
            bytes[i] = clamped(luma + 1.402 * red);
            bytes[i + 1] = clamped(luma - 0.344136 * blue - 0.714136 * red);
            bytes[i + 2] = clamped(luma + 1.772 * blue);
        }
    }

    private static byte clamped(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
