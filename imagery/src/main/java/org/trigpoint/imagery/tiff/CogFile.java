package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.imagery.bytes.Scratch;
import org.trigpoint.imagery.georeference.GeoTags;
import org.trigpoint.imagery.raster.Raster;

/**
 * Puts packed tiles in order as one file: header, the area in which GDAL says how the file is laid out, directories from the finest to the
 * coarsest, tiles from the coarsest image to the finest. Each tile has its length in four bytes before it and its last four bytes again behind
 * it.
 */
final class CogFile {
    private static final String LAYOUT = """
            LAYOUT=IFDS_BEFORE_DATA
            BLOCK_ORDER=ROW_MAJOR
            BLOCK_LEADER=SIZE_AS_UINT4
            BLOCK_TRAILER=LAST_4_BYTES_REPEATED
            KNOWN_INCOMPATIBLE_EDITION=NO
            """ + " ";
    private static final int AROUND = 4;
    private static final long MOST_CLASSIC_BYTES = 4_000_000_000L;
    private static final int MIN_IS_BLACK = 1;
    private static final int RGB = 2;

    private final Raster raster;
    private final CogSettings settings;
    private final List<CogLevel> levels;
    private final Scratch scratch;
    private final boolean big;

    CogFile(Raster raster, CogSettings settings, List<CogLevel> levels, Scratch scratch) {
        this.raster = raster;
        this.settings = settings;
        this.levels = levels;
        this.scratch = scratch;
        long bytes = 0;
        for (CogLevel level : levels) {
            for (int tile = 0; tile < level.tiles(); tile++) {
                bytes += level.length(tile) + 24L;
            }
        }
        this.big = bytes > MOST_CLASSIC_BYTES;
    }

    void write(OutputStream output) throws IOException {
        byte[] head = head();
        output.write(head);
        long[] places = new long[levels.size() + 1];
        places[0] = head.length;
        for (int level = 0; level < levels.size(); level++) {
            places[level + 1] = places[level] + directory(level, 0).length();
        }
        long[] data = new long[levels.size()];
        long end = places[levels.size()];
        for (int level = levels.size() - 1; level >= 0; level--) {
            data[level] = end;
            end += dataLength(levels.get(level));
        }
        for (int level = 0; level < levels.size(); level++) {
            long next = level + 1 < levels.size() ? places[level + 1] : 0;
            output.write(directory(level, data[level]).bytes(places[level], next));
        }
        for (int level = levels.size() - 1; level >= 0; level--) {
            writeTiles(levels.get(level), output);
        }
    }

    private byte[] head() {
        byte[] layout = LAYOUT.getBytes(StandardCharsets.US_ASCII);
        byte[] size = "GDAL_STRUCTURAL_METADATA_SIZE=%06d bytes\n"
                .formatted(layout.length)
                .getBytes(StandardCharsets.US_ASCII);
        int before = big ? 16 : 8;
        int length = (before + size.length + layout.length + 7) / 8 * 8;
        ByteBuffer head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'I').put((byte) 'I').putShort((short) (big ? 43 : 42));
        if (big) {
            head.putShort((short) 8).putShort((short) 0).putLong(length);
        } else {
            head.putInt(length);
        }
        head.put(size).put(layout);
        return head.array();
    }

    private static long dataLength(CogLevel level) {
        long length = 0;
        for (int tile = 0; tile < level.tiles(); tile++) {
            length += level.length(tile) == 0 ? 0 : level.length(tile) + 2L * AROUND;
        }
        return length;
    }

    private IfdWriter directory(int number, long data) {
        CogLevel level = levels.get(number);
        int samples = raster.bands();
        boolean rgb = samples == 3 && settings.type() == CogType.UINT8;
        IfdWriter ifd = new IfdWriter(big);
        ifd.longs(Tag.NEW_SUBFILE_TYPE, number == 0 ? 0 : 1);
        ifd.longs(Tag.IMAGE_WIDTH, level.width);
        ifd.longs(Tag.IMAGE_LENGTH, level.height);
        ifd.shorts(Tag.BITS_PER_SAMPLE, same(settings.type().bits(), samples));
        ifd.shorts(Tag.COMPRESSION, Compression.DEFLATE.code());
        ifd.shorts(Tag.PHOTOMETRIC, rgb ? RGB : MIN_IS_BLACK);
        ifd.shorts(Tag.SAMPLES_PER_PIXEL, samples);
        ifd.shorts(Tag.PLANAR_CONFIGURATION, 1);
        ifd.shorts(Tag.PREDICTOR, TileEncoder.predictor(settings.type()));
        ifd.shorts(Tag.TILE_WIDTH, CogWriter.SIDE);
        ifd.shorts(Tag.TILE_LENGTH, CogWriter.SIDE);
        if (samples > 1 && !rgb) {
            ifd.shorts(Tag.EXTRA_SAMPLES, same(0, samples - 1));
        }
        ifd.shorts(Tag.SAMPLE_FORMAT, same(settings.type().format(), samples));
        tiles(ifd, level, data);
        if (number == 0) {
            GeoTags.find(raster.georeference()).ifPresent(tags -> geoTags(ifd, tags));
        }
        if (settings.nodata().isPresent()) {
            ifd.text(Tag.GDAL_NODATA, text(settings.nodata().getAsDouble()));
        }
        return ifd;
    }

    private static void tiles(IfdWriter ifd, CogLevel level, long data) {
        long[] offsets = new long[level.tiles()];
        int[] lengths = new int[level.tiles()];
        long at = data;
        for (int tile = 0; tile < offsets.length; tile++) {
            lengths[tile] = level.length(tile);
            if (lengths[tile] > 0) {
                offsets[tile] = at + AROUND;
                at += lengths[tile] + 2L * AROUND;
            }
        }
        ifd.offsets(Tag.TILE_OFFSETS, offsets);
        ifd.longs(Tag.TILE_BYTE_COUNTS, lengths);
    }

    private static void geoTags(IfdWriter ifd, GeoTags tags) {
        ifd.reals(Tag.MODEL_PIXEL_SCALE, tags.pixelScale());
        ifd.reals(Tag.MODEL_TIEPOINT, tags.tiepoints());
        ifd.reals(Tag.MODEL_TRANSFORMATION, tags.transformation());
        tags.findKeys().ifPresent(keys -> {
            ifd.shorts(
                    Tag.GEO_KEY_DIRECTORY,
                    keys.directory().stream().mapToInt(Integer::intValue).toArray());
            ifd.reals(
                    Tag.GEO_DOUBLE_PARAMS,
                    keys.numbers().stream().mapToDouble(Double::doubleValue).toArray());
            ifd.text(Tag.GEO_ASCII_PARAMS, keys.text());
        });
    }

    private static int[] same(int value, int count) {
        int[] values = new int[count];
        Arrays.fill(values, value);
        return values;
    }

    private static String text(double nodata) {
        if (Double.isNaN(nodata)) {
            return "nan";
        }
        return nodata == Math.rint(nodata) && Math.abs(nodata) < 1e15
                ? Long.toString((long) nodata)
                : Double.toString(nodata);
    }

    private void writeTiles(CogLevel level, OutputStream output) throws IOException {
        for (int tile = 0; tile < level.tiles(); tile++) {
            int length = level.length(tile);
            if (length > 0) {
                byte[] packed = scratch.read(level.place(tile), length);
                ByteBuffer before = ByteBuffer.allocate(AROUND).order(ByteOrder.LITTLE_ENDIAN);
                output.write(before.putInt(length).array());
                output.write(packed);
                output.write(packed, length - AROUND, AROUND);
            }
        }
    }
}
