package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.RasterException;

/** Which directory of a file is what: the image, the same with fewer pixels, what hides pixels. Other pages are passed over. */
final class TiffPages {
    private static final int REDUCED = 1;
    private static final int MASK = 4;
    private static final int ASSOCIATED_ALPHA = 1;
    private static final int ALPHA = 2;

    private final List<Ifd> all;
    private final Ifd main;

    private TiffPages(List<Ifd> all, Ifd main) {
        this.all = all;
        this.main = main;
    }

    static TiffPages of(ByteSource source) throws IOException {
        List<Ifd> all = Directories.read(source);
        for (Ifd ifd : all) {
            if ((ifd.whole(Tag.NEW_SUBFILE_TYPE, 0) & (REDUCED | MASK)) == 0) {
                return new TiffPages(all, ifd);
            }
        }
        return new TiffPages(all, all.getFirst());
    }

    Ifd main() {
        return main;
    }

    /** By what the cache knows an image. */
    int numberOf(Ifd ifd) {
        return all.indexOf(ifd);
    }

    List<Ifd> reduced() throws IOException {
        List<Ifd> reduced = new ArrayList<>();
        for (Ifd ifd : all) {
            if ((ifd.whole(Tag.NEW_SUBFILE_TYPE, 0) & (REDUCED | MASK)) == REDUCED) {
                reduced.add(ifd);
            }
        }
        return reduced;
    }

    /** What hides pixels of an image of this size; null when nothing does. */
    @Nullable
    Ifd findMask(int width, int height) throws IOException {
        for (Ifd ifd : all) {
            if ((ifd.whole(Tag.NEW_SUBFILE_TYPE, 0) & MASK) != 0
                    && ifd.whole(Tag.IMAGE_WIDTH, 0) == width
                    && ifd.whole(Tag.IMAGE_LENGTH, 0) == height) {
                return ifd;
            }
        }
        return null;
    }

    /** The band that says how opaque pixels are; −1 where there is none. */
    static int alphaBand(Ifd ifd, int samples) throws IOException {
        long[] extra = ifd.wholes(Tag.EXTRA_SAMPLES, samples);
        for (int i = 0; i < extra.length && extra.length < samples; i++) {
            if (extra[i] == ALPHA || extra[i] == ASSOCIATED_ALPHA) {
                return samples - extra.length + i;
            }
        }
        return -1;
    }

    Values values(GdalMetadata metadata, SampleType type) throws IOException {
        String text = main.text(Tag.GDAL_NODATA, 256);
        if (text == null || text.isBlank()) {
            return new Values(false, 0, false, metadata.scales(), metadata.offsets());
        }
        return new Values(true, number(text.strip()), type.format() == 3, metadata.scales(), metadata.offsets());
    }

    private double number(String text) throws RasterException {
        try {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "nan", "-nan" -> Double.NaN;
                case "inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(text);
            };
        } catch (NumberFormatException words) {
            throw new RasterException(
                    Tag.GDAL_NODATA.toString(),
                    main.at(Tag.GDAL_NODATA),
                    "'" + text + "' is no number",
                    "Write it anew: gdal_edit.py -a_nodata.");
        }
    }
}
