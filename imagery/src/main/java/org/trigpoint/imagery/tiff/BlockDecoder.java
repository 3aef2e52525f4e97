package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.trigpoint.imagery.bytes.ByteSource;

/** Makes the numbers of one block from its bytes. */
final class BlockDecoder {
    private final ByteSource source;
    private final Layout layout;
    private final Values values;

    BlockDecoder(ByteSource source, Layout layout, Values values) {
        this.source = source;
        this.layout = layout;
        this.values = values;
    }

    /** Whether a block is not stored: {@link Values#absent} stands for all of it, and no room is made for it. */
    boolean isAbsent(int index) {
        return layout.byteCount(index) == 0;
    }

    /**
     * Decodes a block that is stored.
     *
     * @param band from 0; it matters where each band has blocks of its own
     * @param index of the block in the file
     * @param row of blocks that it is in, from 0
     * @return of each band in the block {@code blockWidth × rows} values
     */
    float[][] decode(int band, int index, int row) throws IOException {
        int rows = layout.rowsOf(row);
        int samples = layout.blockSamples();
        float[][] bands = new float[samples][];
        ByteBuffer bytes = ByteBuffer.wrap(unpacked(index, rows)).order(layout.order);
        undoPredictor(bytes, rows);
        for (int i = 0; i < samples; i++) {
            bands[i] = numbers(bytes, rows, i, band + i);
        }
        return bands;
    }

    private byte[] unpacked(int index, int rows) throws IOException {
        long packedBytes = layout.byteCount(index);
        long at = layout.offset(index);
        int wanted = layout.rowBytes() * rows;
        if (packedBytes < 0 || at < 0 || packedBytes > source.size() || at > source.size() - packedBytes) {
            throw layout.damaged(index, "it claims " + packedBytes + " bytes, and the file ends at " + source.size());
        }
        if (wanted > packedBytes * layout.compression.mostRatio() + 64) {
            throw layout.damaged(
                    index,
                    packedBytes + " bytes of " + layout.compression + " cannot hold the " + wanted + " of a block");
        }
        if (packedBytes > 2L * wanted + 65_536) {
            // More than a block needs is padding, or damage.
            packedBytes = 2L * wanted + 65_536;
        }
        byte[] packed = source.read(at, (int) packedBytes);
        byte[] bytes = layout.compression == Compression.NONE ? packed : new byte[wanted];
        int made = switch (layout.compression) {
            case NONE -> packed.length;
            case LZW -> Unpacking.unpackLzw(packed, bytes);
            case DEFLATE, DEFLATE_OLD -> Unpacking.inflate(packed, bytes);
            case PACK_BITS -> Unpacking.unpackBits(packed, bytes);
            case JPEG -> picture(index, packed, bytes);
        };
        if (made < wanted) {
            throw layout.damaged(
                    index, layout.compression + " makes " + made + " bytes of it, and " + wanted + " are due");
        }
        return bytes;
    }

    private int picture(int index, byte[] packed, byte[] bytes) throws IOException {
        try {
            JpegBlock.decode(
                    packed,
                    layout.jpegTables,
                    bytes,
                    layout.blockWidth,
                    layout.blockSamples(),
                    layout.colourDifferences);
            return bytes.length;
        } catch (IOException damaged) {
            throw layout.damaged(index, "it is no JPEG that can be read: " + damaged.getMessage());
        }
    }

    private void undoPredictor(ByteBuffer bytes, int rows) {
        int stride = layout.blockSamples();
        int count = layout.blockWidth * stride;
        for (int row = 0; row < rows && layout.predictor != Predictor.NONE; row++) {
            if (layout.predictor == Predictor.HORIZONTAL) {
                Predictor.undoHorizontal(bytes, row * layout.rowBytes(), count, stride, layout.type.bits());
            } else {
                Predictor.undoFloating(bytes, row * layout.rowBytes(), count, stride, layout.type.bits());
            }
        }
    }

    private float[] numbers(ByteBuffer bytes, int rows, int sample, int band) {
        float[] numbers = new float[layout.blockWidth * rows];
        int samples = layout.blockSamples();
        int at = 0;
        for (int row = 0; row < rows; row++) {
            int begin = row * layout.rowBytes();
            for (int column = 0; column < layout.blockWidth; column++) {
                numbers[at++] = values.of(layout.type.at(bytes, begin, column * samples + sample), band);
            }
        }
        return numbers;
    }
}
