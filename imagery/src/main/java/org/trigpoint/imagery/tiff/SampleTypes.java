package org.trigpoint.imagery.tiff;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.raster.RasterException;

/** Which of the many ways to store a number a directory names, and why not when it is one that is not read. */
final class SampleTypes {
    private static final String REWRITE = "Write it anew: gdal_translate -co COMPRESS=DEFLATE.";

    private SampleTypes() {}

    static SampleType of(Ifd ifd, int samples) throws IOException {
        long bits = same(ifd, Tag.BITS_PER_SAMPLE, samples, 1);
        long format = same(ifd, Tag.SAMPLE_FORMAT, samples, 1);
        if (ifd.whole(Tag.FILL_ORDER, 1) != 1) {
            throw refused(ifd, Tag.FILL_ORDER, "the lowest bit first is not read");
        }
        if (format == 5 || format == 6) {
            throw refused(
                    ifd,
                    Tag.SAMPLE_FORMAT,
                    "complex numbers (" + format + ") are not read: a raster has real ones, such as the amplitude");
        }
        // 4 says that nothing is known of them.
        SampleType type = find(bits, format == 4 ? 1 : format);
        if (type == null) {
            throw refused(ifd, Tag.BITS_PER_SAMPLE, bits + " bits of format " + format + " are not read");
        }
        return type;
    }

    static Compression compressionOf(Ifd ifd) throws IOException {
        long code = ifd.whole(Tag.COMPRESSION, 1);
        Compression compression = Compression.find(code);
        if (compression == null) {
            throw refused(ifd, Tag.COMPRESSION, code + " (" + Compression.nameOf(code) + ") is not read");
        }
        return compression;
    }

    static int predictorOf(Ifd ifd, SampleType type, Compression compression) throws IOException {
        if (compression != Compression.LZW
                && compression != Compression.DEFLATE
                && compression != Compression.DEFLATE_OLD) {
            if (compression == Compression.JPEG && type != SampleType.UINT8) {
                throw refused(ifd, Tag.BITS_PER_SAMPLE, "pictures of JPEG with other than 8 bits are not read");
            }
            return Predictor.NONE;
        }
        long predictor = ifd.whole(Tag.PREDICTOR, Predictor.NONE);
        boolean fits = switch (Math.clamp(predictor, 0, 4)) {
            case Predictor.NONE -> true;
            case Predictor.HORIZONTAL -> type.bits() >= 8;
            case Predictor.FLOATING -> type.format() == 3;
            default -> false;
        };
        if (!fits) {
            throw refused(ifd, Tag.PREDICTOR, predictor + " is not read with " + type);
        }
        return (int) predictor;
    }

    private static @Nullable SampleType find(long bits, long format) {
        for (SampleType type : SampleType.values()) {
            if (type.bits() == bits && type.format() == format) {
                return type;
            }
        }
        return null;
    }

    private static long same(Ifd ifd, Tag tag, int samples, long otherwise) throws IOException {
        long[] values = ifd.wholes(tag, samples);
        for (long value : values) {
            if (value != values[0]) {
                throw refused(ifd, tag, "bands of " + values[0] + " and of " + value + " in one image are not read");
            }
        }
        return values.length == 0 ? otherwise : values[0];
    }

    private static RasterException refused(Ifd ifd, Tag tag, String reason) {
        return new RasterException(tag.toString(), ifd.at(tag), reason, REWRITE);
    }
}
