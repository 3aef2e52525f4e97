package org.trigpoint.imagery.tiff;

import org.jspecify.annotations.Nullable;

/** How the bytes of a block are made fewer. */
enum Compression {
    NONE(1, 1),
    LZW(5, 3000),
    JPEG(7, 2000),
    DEFLATE(8, 1100),
    DEFLATE_OLD(32946, 1100),
    PACK_BITS(32773, 64);

    private final int code;
    private final int mostRatio;

    Compression(int code, int mostRatio) {
        this.code = code;
        this.mostRatio = mostRatio;
    }

    int code() {
        return code;
    }

    /** More bytes than this cannot come of one, so that what a header claims is bounded by what is there. */
    int mostRatio() {
        return mostRatio;
    }

    static @Nullable Compression find(long code) {
        for (Compression compression : values()) {
            if (compression.code == code) {
                return compression;
            }
        }
        return null;
    }

    /** What a code stands for that is not read. */
    static String nameOf(long code) {
        return switch ((int) code) {
            case 2, 3, 4 -> "fax";
            case 6 -> "JPEG of TIFF 5, which was withdrawn";
            case 34712, 33003, 33005 -> "JPEG 2000";
            case 34887 -> "LERC";
            case 34925 -> "LZMA";
            case 50000, 34926 -> "Zstandard";
            case 50001, 34927 -> "WebP";
            case 50002, 52546 -> "JPEG XL";
            default -> "unknown";
        };
    }
}
