package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/** How countries are written (MISB ST 0102.12, items 2 and 12). */
public enum CountryCoding {
    ISO3166_TWO_LETTER,
    ISO3166_THREE_LETTER,
    ISO3166_NUMERIC,
    ISO3166_MIXED,
    FIPS10_4_TWO_LETTER,
    FIPS10_4_FOUR_LETTER,
    FIPS10_4_MIXED,
    STANAG1059_TWO_LETTER,
    STANAG1059_THREE_LETTER,
    STANAG1059_MIXED,
    GENC_TWO_LETTER,
    GENC_THREE_LETTER,
    GENC_NUMERIC,
    GENC_MIXED,
    GENC_SUBDIVISION;

    /** By the code of item 2: of the classifying country and the releasing instructions. */
    static @Nullable CountryCoding ofClassifying(long code) {
        return switch ((int) Math.min(code, 0xff)) {
            case 0x01 -> ISO3166_TWO_LETTER;
            case 0x02 -> ISO3166_THREE_LETTER;
            case 0x03 -> FIPS10_4_TWO_LETTER;
            case 0x04 -> FIPS10_4_FOUR_LETTER;
            case 0x05 -> ISO3166_NUMERIC;
            case 0x06 -> STANAG1059_TWO_LETTER;
            case 0x07 -> STANAG1059_THREE_LETTER;
            case 0x0a -> FIPS10_4_MIXED;
            case 0x0b -> ISO3166_MIXED;
            case 0x0c -> STANAG1059_MIXED;
            case 0x0d -> GENC_TWO_LETTER;
            case 0x0e -> GENC_THREE_LETTER;
            case 0x0f -> GENC_NUMERIC;
            case 0x10 -> GENC_MIXED;
            default -> null;
        };
    }

    /** By the code of item 12: of the countries in the image. */
    static @Nullable CountryCoding ofObject(long code) {
        return switch ((int) Math.min(code, 0xff)) {
            case 0x01 -> ISO3166_TWO_LETTER;
            case 0x02 -> ISO3166_THREE_LETTER;
            case 0x03 -> ISO3166_NUMERIC;
            case 0x04 -> FIPS10_4_TWO_LETTER;
            case 0x05 -> FIPS10_4_FOUR_LETTER;
            case 0x06 -> STANAG1059_TWO_LETTER;
            case 0x07 -> STANAG1059_THREE_LETTER;
            case 0x0d -> GENC_TWO_LETTER;
            case 0x0e -> GENC_THREE_LETTER;
            case 0x0f -> GENC_NUMERIC;
            case 0x40 -> GENC_SUBDIVISION;
            default -> null;
        };
    }
}
