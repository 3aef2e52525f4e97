package org.trigpoint.imagery.nitf;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.RasterException;

/** Which blocks of a masked image are there, and the number that stands for no data (MIL-STD-2500C, table A-3(A)). */
final class BlockMask {
    private static final int MOST_ENTRIES = 16 << 20;

    private final long dataOffset;
    private final int @Nullable [] offsets;
    private final float pad;

    /**
     * @param dataOffset of the first block in the file
     * @param offsets of each block from there, unsigned, −1 for one that is not there; null where all are there in their order
     * @param pad number of no data; NaN for none
     */
    private BlockMask(long dataOffset, int @Nullable [] offsets, float pad) {
        this.dataOffset = dataOffset;
        this.offsets = offsets;
        this.pad = pad;
    }

    static BlockMask read(ByteSource bytes, NitfImage image) throws IOException {
        long start = image.dataOffset();
        if (!image.isMasked()) {
            return new BlockMask(start, null, Float.NaN);
        }
        ByteBuffer head = ByteBuffer.wrap(part(bytes, image, start, 10));
        long data = head.getInt() & 0xffffffffL;
        int blockEntry = head.getShort() & 0xffff;
        head.getShort();
        int padBytes = ((head.getShort() & 0xffff) + 7) / 8;
        if (data > image.dataBytes() || (blockEntry != 0 && blockEntry != 4) || padBytes > 8) {
            throw new RasterException("IMDATOFF", start, "the table of blocks is damaged", "Fetch the file again.");
        }
        float pad = pad(ByteBuffer.wrap(part(bytes, image, start + 10, padBytes)), image);
        if (blockEntry == 0) {
            return new BlockMask(start + data, null, pad);
        }
        long entries = (long) image.blocks().count()
                * (image.blocks().mode() == 'S' ? image.bands().size() : 1);
        if (entries > MOST_ENTRIES) {
            throw new RasterException(
                    "NBPR",
                    image.headerOffset(),
                    entries + " blocks are more than " + MOST_ENTRIES,
                    "Tile the image by larger blocks.");
        }
        ByteBuffer table = ByteBuffer.wrap(part(bytes, image, start + 10 + padBytes, (int) (4 * entries)));
        int[] offsets = new int[(int) entries];
        table.asIntBuffer().get(offsets);
        return new BlockMask(start + data, offsets, pad);
    }

    private static float pad(ByteBuffer code, NitfImage image) throws RasterException {
        if (code.capacity() == 0 || image.isCompressed()) {
            return Float.NaN;
        }
        NumberFormat format = NumberFormat.of(image);
        return format == NumberFormat.BIT || code.capacity() * 8 != format.bits ? Float.NaN : format.value(code, 0, 0);
    }

    private static byte[] part(ByteSource bytes, NitfImage image, long offset, int length) throws IOException {
        if (offset + length > image.dataOffset() + image.dataBytes() || offset + length > bytes.size()) {
            throw new RasterException(
                    "BMRnBNDm", offset, "the table of blocks is longer than the image", "Fetch the file again.");
        }
        return bytes.read(offset, length);
    }

    /** Where the blocks begin in the file. */
    long dataOffset() {
        return dataOffset;
    }

    /** True when all blocks are there, one after the other. */
    boolean isWhole() {
        return offsets == null;
    }

    /** How many blocks a table tells of. */
    int size() {
        return offsets == null ? 0 : offsets.length;
    }

    /** Where a block of the table begins in the file; −1 for one that is not there. */
    long offset(int entry) {
        int offset = offsets == null ? -1 : offsets[entry];
        return offset == -1 ? -1 : dataOffset + (offset & 0xffffffffL);
    }

    /** Number of no data; NaN for none. */
    float pad() {
        return pad;
    }
}
