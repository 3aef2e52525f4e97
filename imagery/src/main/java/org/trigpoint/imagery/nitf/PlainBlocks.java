package org.trigpoint.imagery.nitf;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.imagery.raster.Window;

/** Blocks that are not compressed: numbers are read where they stand, a row of the window at a time. */
final class PlainBlocks implements BlockReader {
    private static final double MOST_BITS = 1L << 60;

    private final ByteSource bytes;
    private final Blocks blocks;
    private final NumberFormat format;
    private final BlockMask mask;
    private final int shift;
    private final int bands;

    PlainBlocks(ByteSource bytes, NitfImage image) throws IOException {
        this.bytes = bytes;
        this.blocks = image.blocks();
        this.format = NumberFormat.of(image);
        this.mask = BlockMask.read(bytes, image);
        this.bands = image.bands().size();
        int unused = format.bits - image.significantBits();
        boolean whole =
                format.ordinal() > NumberFormat.BIT.ordinal() && format.ordinal() < NumberFormat.REAL_32.ordinal();
        this.shift = whole && image.leftJustified() && unused > 0 && unused < format.bits ? unused : 0;
        double bits = (double) blocks.width() * blocks.height() * bands * format.bits * blocks.count();
        if (bits > MOST_BITS) {
            throw new RasterException(
                    "NROWS",
                    image.headerOffset(),
                    "the pixels would need " + bits / 8 + " bytes",
                    "The file is damaged: fetch it again.");
        }
        long needed = mask.isWhole() ? blocks.count() * blockBytes(bands) : 0;
        long there = Math.min(image.dataOffset() + image.dataBytes(), bytes.size()) - mask.dataOffset();
        if (needed > there) {
            throw new RasterException(
                    "LI",
                    image.headerOffset(),
                    "the pixels need " + needed + " bytes, and the segment has " + there,
                    "The file is cut short: fetch it again.");
        }
    }

    private long blockBytes(int bandCount) {
        return ((long) blocks.width() * blocks.height() * bandCount * format.bits + 7) / 8;
    }

    @Override
    public void read(int block, int band, Window within, float[] to, int at, int stride) throws IOException {
        boolean sequential = blocks.mode() == 'S';
        int entry = sequential ? band * blocks.count() + block : block;
        long start = mask.dataOffset() + entry * blockBytes(sequential ? 1 : bands);
        if (!mask.isWhole()) {
            start = mask.offset(entry);
            if (start < 0) {
                return;
            }
        }
        for (int row = 0; row < within.height(); row++) {
            row(start, band, within, row, to, at + row * stride);
        }
    }

    /** Numbers from the start of the block to the first of a row, and from one to the next. */
    private void row(long start, int band, Window within, int row, float[] to, int at) throws IOException {
        long line = (long) within.row() + row;
        long width = blocks.width();
        long first = switch (blocks.mode()) {
            case 'P' -> (line * width + within.column()) * bands + band;
            case 'R' -> (line * bands + band) * width + within.column();
            case 'B' -> (band * (long) blocks.height() + line) * width + within.column();
            default -> line * width + within.column();
        };
        int step = blocks.mode() == 'P' ? bands : 1;
        long lastBit = (first + (long) (within.width() - 1) * step + 1) * format.bits;
        long firstByte = first * format.bits / 8;
        ByteBuffer part = ByteBuffer.wrap(range(start + firstByte, (lastBit + 7) / 8 - firstByte));
        for (int i = 0; i < within.width(); i++) {
            float value;
            if (format == NumberFormat.BIT) {
                long bit = first + (long) i * step - firstByte * 8;
                value = (part.get((int) (bit >> 3)) >> (7 - (bit & 7))) & 1;
            } else {
                value = format.value(part, i * step * format.bits / 8, 0);
                if (value != mask.pad() && shift > 0) {
                    value = format.value(part, i * step * format.bits / 8, shift);
                } else if (value == mask.pad()) {
                    value = Float.NaN;
                }
            }
            to[at + i] = value;
        }
    }

    private byte[] range(long offset, long length) throws IOException {
        if (offset < 0 || offset + length > bytes.size()) {
            throw new RasterException(
                    "BMRnBNDm",
                    offset,
                    "a block goes to byte " + (offset + length) + " of a file of " + bytes.size(),
                    "The file is damaged or cut short: fetch it again.");
        }
        return bytes.read(offset, Math.toIntExact(length));
    }
}
