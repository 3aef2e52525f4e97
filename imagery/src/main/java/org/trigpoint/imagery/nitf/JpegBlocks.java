package org.trigpoint.imagery.nitf;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.imagery.raster.Window;

/** Blocks that are each a JPEG stream (C3 and M3, MIL-STD-188-198A); those used last are kept decoded. */
final class JpegBlocks implements BlockReader {
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int MOST_KEPT_NUMBERS = 8 << 20;
    /** A flat JPEG takes about a byte for a block of 64 pixels: more than this many pixels a byte are none. */
    private static final long MOST_PIXELS_PER_BYTE = 1_024;

    private final ByteSource bytes;
    private final NitfImage image;
    private final Blocks blocks;
    private final List<Long> starts = new ArrayList<>();
    private final long end;
    private final Map<Integer, float[][]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int keptNumbers;

    JpegBlocks(ByteSource bytes, NitfImage image) throws IOException {
        this.bytes = bytes;
        this.image = image;
        this.blocks = image.blocks();
        if (image.blocks().bitsPerNumber() != 8) {
            throw new RasterException(
                    "NBPP",
                    image.headerOffset(),
                    "JPEG of " + image.blocks().bitsPerNumber() + " bits is not read, only of 8",
                    "Convert the image: gdal_translate -of GTiff.");
        }
        end = image.dataOffset() + image.dataBytes();
        if (end > bytes.size()) {
            throw damaged(image.dataOffset(), "the segment goes to byte " + end + " of a file of " + bytes.size());
        }
        BlockMask mask = BlockMask.read(bytes, image);
        if (mask.isWhole()) {
            findStarts(mask.dataOffset());
        }
        for (int entry = 0; entry < mask.size(); entry++) {
            starts.add(mask.offset(entry));
        }
        long needed =
                (long) blocks.count() * (blocks.mode() == 'S' ? image.bands().size() : 1);
        if (starts.size() < needed) {
            throw damaged(mask.dataOffset(), "there are " + starts.size() + " JPEG streams for " + needed + " blocks");
        }
    }

    private RasterException damaged(long offset, String reason) {
        return new RasterException("IC", offset, reason, "The file is damaged or cut short: fetch it again.");
    }

    /** Streams follow each other: each begins with a start of image, FF D8 FF. */
    private void findStarts(long from) throws IOException {
        int before = 0;
        for (long at = from; at < end; at += CHUNK_BYTES) {
            byte[] chunk = bytes.read(at, (int) Math.min(CHUNK_BYTES, end - at));
            for (int i = 0; i < chunk.length; i++) {
                before = (before << 8) | (chunk[i] & 0xff);
                if ((before & 0xffffff) == 0xffd8ff) {
                    starts.add(at + i - 2);
                }
            }
        }
    }

    @Override
    public void read(int block, int band, Window within, float[] to, int at, int stride) throws IOException {
        boolean sequential = blocks.mode() == 'S';
        int entry = sequential ? band * blocks.count() + block : block;
        if (starts.get(entry) < 0) {
            return;
        }
        float[][] all = decoded(entry);
        float[] numbers = all[sequential ? 0 : band];
        for (int row = 0; row < within.height(); row++) {
            System.arraycopy(
                    numbers,
                    (within.row() + row) * blocks.width() + within.column(),
                    to,
                    at + row * stride,
                    within.width());
        }
    }

    private float[][] decoded(int entry) throws IOException {
        float[][] found = kept.get(entry);
        if (found != null) {
            return found;
        }
        float[][] numbers = decode(starts.get(entry), next(entry));
        keptNumbers += numbers.length * numbers[0].length;
        kept.put(entry, numbers);
        while (keptNumbers > MOST_KEPT_NUMBERS && kept.size() > 1) {
            Map.Entry<Integer, float[][]> eldest = kept.entrySet().iterator().next();
            keptNumbers -= eldest.getValue().length * eldest.getValue()[0].length;
            kept.remove(eldest.getKey());
        }
        return numbers;
    }

    /** Where the stream ends at the latest: blocks of a mask may stand in any order. */
    private long next(int entry) {
        long start = starts.get(entry);
        long next = end;
        for (long other : starts) {
            if (other > start && other < next) {
                next = other;
            }
        }
        return next;
    }

    private float[][] decode(long from, long until) throws IOException {
        if (from < 0 || until > bytes.size() || until <= from || until - from > Integer.MAX_VALUE - 8) {
            throw damaged(from, "a block stands from byte " + from + " to " + until);
        }
        byte[] stream = bytes.read(from, (int) (until - from));
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(stream))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width != blocks.width() || height != blocks.height()) {
                throw damaged(
                        from,
                        "a JPEG of " + width + " by " + height + " stands for a block of " + blocks.width() + " by "
                                + blocks.height());
            }
            if ((long) width * height > MOST_PIXELS_PER_BYTE * stream.length) {
                throw damaged(from, stream.length + " bytes hold no JPEG of " + width + " by " + height);
            }
            return bands(reader.readRaster(0, null), from);
        } catch (RasterException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoder throws what it likes on damaged streams.
            throw damaged(from, "the JPEG cannot be read: " + e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private float[][] bands(Raster raster, long from) throws RasterException {
        int needed = blocks.mode() == 'S' ? 1 : image.bands().size();
        if (raster.getNumBands() < needed) {
            throw damaged(from, "a JPEG of " + raster.getNumBands() + " bands stands for " + needed);
        }
        float[][] bands = new float[needed][];
        for (int band = 0; band < needed; band++) {
            bands[band] = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), band, (float[]) null);
        }
        if (needed == 3 && image.representation().equals("YCbCr601")) {
            colours(bands);
        }
        return bands;
    }

    /** ITU-R BT.601 in full range, as JFIF 1.02 has it. */
    private static void colours(float[][] bands) {
        for (int i = 0; i < bands[0].length; i++) {
            float y = bands[0][i];
            float cb = bands[1][i] - 128;
            float cr = bands[2][i] - 128;
            bands[0][i] = Math.clamp(y + 1.402f * cr, 0f, 255f);
            bands[1][i] = Math.clamp(y - 0.344136f * cb - 0.714136f * cr, 0f, 255f);
            bands[2][i] = Math.clamp(y + 1.772f * cb, 0f, 255f);
        }
    }
}
