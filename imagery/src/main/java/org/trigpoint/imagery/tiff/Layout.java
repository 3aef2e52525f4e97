package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.raster.RasterException;

/** How the pixels of one image of a file are stored: in blocks, which are its tiles or its strips. Immutable. */
final class Layout {
    /** A block is decoded as a whole; one that is larger than this is refused. */
    private static final long MOST_BLOCK_BYTES = 256L << 20;
    /** A single strip without compression is read by parts of this size. */
    private static final long PART_BYTES = 1 << 20;

    private static final int MOST_TABLE_BYTES = 1 << 20;
    private static final int MOST_SAMPLES = 4096;
    private static final int YCBCR = 6;

    final int width;
    final int height;
    final int blockWidth;
    final int blockHeight;
    final boolean tiled;
    final int samples;
    /** Whether each band has blocks of its own. */
    final boolean planar;

    final SampleType type;
    final Compression compression;
    final int predictor;
    final boolean colourDifferences;
    final ByteOrder order;
    final byte @Nullable [] jpegTables;
    private final long[] offsets;
    private final long[] byteCounts;
    private final Ifd ifd;

    private Layout(Ifd ifd) throws IOException {
        this.ifd = ifd;
        this.order = ifd.order();
        this.width = dimension(ifd, Tag.IMAGE_WIDTH, Integer.MAX_VALUE);
        this.height = dimension(ifd, Tag.IMAGE_LENGTH, Integer.MAX_VALUE);
        this.samples = ifd.has(Tag.SAMPLES_PER_PIXEL) ? dimension(ifd, Tag.SAMPLES_PER_PIXEL, MOST_SAMPLES) : 1;
        this.planar = ifd.whole(Tag.PLANAR_CONFIGURATION, 1) == 2 && samples > 1;
        this.type = SampleTypes.of(ifd, samples);
        this.compression = SampleTypes.compressionOf(ifd);
        this.predictor = SampleTypes.predictorOf(ifd, type, compression);
        this.colourDifferences = compression == Compression.JPEG && ifd.whole(Tag.PHOTOMETRIC, 1) == YCBCR;
        this.jpegTables = compression == Compression.JPEG ? ifd.raw(Tag.JPEG_TABLES, MOST_TABLE_BYTES) : null;
        this.tiled = ifd.has(Tag.TILE_WIDTH);
        this.blockWidth = tiled ? dimension(ifd, Tag.TILE_WIDTH, 1 << 24) : width;
        int rows = tiled
                ? dimension(ifd, Tag.TILE_LENGTH, 1 << 24)
                : Math.clamp(ifd.whole(Tag.ROWS_PER_STRIP, height), 1, height);
        int parts = tiled || compression != Compression.NONE || rows < height ? 1 : partsOf(rows);
        int blocks = blocksOf(rows);
        long[] at = ifd.wholes(tiled ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS, blocks);
        long[] counts = ifd.wholes(tiled ? Tag.TILE_BYTE_COUNTS : Tag.STRIP_BYTE_COUNTS, blocks);
        checkCounts(at.length, counts.length, blocks);
        this.blockHeight = (rows + parts - 1) / parts;
        this.offsets = parts == 1 ? at : partOffsets(at);
        this.byteCounts = parts == 1 ? counts : partCounts(at, counts);
        long floats = (long) blockWidth * blockHeight * blockSamples() * Float.BYTES;
        if (Math.max((long) rowBytes() * blockHeight, floats) > MOST_BLOCK_BYTES) {
            Tag tag = tiled ? Tag.TILE_LENGTH : Tag.ROWS_PER_STRIP;
            throw new RasterException(
                    tag.toString(),
                    ifd.at(tag),
                    "a block of " + blockWidth + " by " + blockHeight + " pixels takes " + floats + " bytes, more than "
                            + MOST_BLOCK_BYTES,
                    "Write it with smaller blocks: gdal_translate -of COG.");
        }
    }

    static Layout of(Ifd ifd) throws IOException {
        return new Layout(ifd);
    }

    /** Blocks beside each other. */
    int across() {
        return (int) (((long) width + blockWidth - 1) / blockWidth);
    }

    /** Blocks above each other. */
    int down() {
        return (int) (((long) height + blockHeight - 1) / blockHeight);
    }

    /** Numbers of a pixel that are in one block. */
    int blockSamples() {
        return planar ? 1 : samples;
    }

    /** Bytes of a row of a block. */
    int rowBytes() {
        return (int) Math.min(Integer.MAX_VALUE, ((long) blockWidth * blockSamples() * type.bits() + 7) / 8);
    }

    /** Rows of a block that are stored: of the last strip only those of the image. */
    int rowsOf(int row) {
        return tiled ? blockHeight : Math.min(blockHeight, height - row * blockHeight);
    }

    int indexOf(int band, int column, int row) {
        return ((planar ? band : 0) * down() + row) * across() + column;
    }

    long offset(int block) {
        return offsets[block];
    }

    long byteCount(int block) {
        return byteCounts[block];
    }

    /** What is wrong with one block. */
    RasterException damaged(int block, String reason) {
        return new RasterException(
                (tiled ? "tile " : "strip ") + block,
                offsets[block],
                reason,
                "The file is cut short or damaged: fetch it again.");
    }

    private static int dimension(Ifd ifd, Tag tag, int most) throws IOException {
        long value = ifd.whole(tag);
        if (value < 1 || value > most) {
            throw new RasterException(
                    tag.toString(),
                    ifd.at(tag),
                    "it is " + value + " and not within 1 to " + most,
                    "The file is damaged or no image: fetch it again.");
        }
        return (int) value;
    }

    /** How many blocks there must be; their table has to be in the file. */
    private int blocksOf(int rows) throws RasterException {
        long blocks = (((long) width + blockWidth - 1) / blockWidth)
                * (((long) height + rows - 1) / rows)
                * (planar ? samples : 1);
        Tag tag = tiled ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS;
        if (blocks > ifd.count(tag)) {
            throw new RasterException(
                    tag.toString(),
                    ifd.at(tag),
                    "an image of " + width + " by " + height + " pixels has " + blocks + " blocks, and "
                            + ifd.count(tag) + " are named",
                    "Either " + Tag.IMAGE_WIDTH + " and " + Tag.IMAGE_LENGTH + " are damaged or the file is cut short:"
                            + " fetch it again.");
        }
        return Math.toIntExact(Math.min(blocks, Integer.MAX_VALUE));
    }

    private void checkCounts(int offsets, int counts, int blocks) throws RasterException {
        if (offsets < blocks || counts < blocks) {
            Tag tag = tiled ? Tag.TILE_BYTE_COUNTS : Tag.STRIP_BYTE_COUNTS;
            throw new RasterException(
                    tag.toString(),
                    ifd.at(tag),
                    counts + " lengths are named for " + blocks + " blocks",
                    "The file is damaged: fetch it again.");
        }
    }

    private int partsOf(int rows) {
        long rowsOfPart = Math.max(1, PART_BYTES / rowBytes());
        return (int) ((rows + rowsOfPart - 1) / rowsOfPart);
    }

    private long[] partOffsets(long[] at) {
        long[] all = new long[down() * at.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = at[i / down()] + (long) (i % down()) * rowBytes() * blockHeight;
        }
        return all;
    }

    private long[] partCounts(long[] at, long[] counts) {
        long[] all = new long[down() * at.length];
        long part = (long) rowBytes() * blockHeight;
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.clamp(counts[i / down()] - (i % down()) * part, 0, part);
        }
        return all;
    }
}
