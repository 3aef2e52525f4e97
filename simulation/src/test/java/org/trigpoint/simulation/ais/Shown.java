package org.trigpoint.simulation.ais;

import org.jspecify.annotations.Nullable;

/** What a decoder should make of the numbers of single fields: absent, scaled, or as they are. */
final class Shown {
    private Shown() {}

    static String digits(int value, int width) {
        return Integer.toBinaryString(value | 1 << width).substring(1);
    }

    static String hexOf(String binary) {
        StringBuilder hex = new StringBuilder();
        for (int at = 0; at < binary.length(); at += 4) {
            String four = (binary.substring(at, Math.min(binary.length(), at + 4)) + "000").substring(0, 4);
            hex.append(Character.forDigit(Integer.parseInt(four, 2), 16));
        }
        return hex.append(hex.length() % 2 == 0 ? "" : "0").toString();
    }

    static int slice(java.math.BigInteger data, int length, int from, int width) {
        return data.shiftRight(length - from - width).intValue() & ((1 << width) - 1);
    }

    static @Nullable Double turn(int code) {
        if (code == -128) {
            return null;
        }
        double rate = Math.abs(code) == 127 ? 10 : Math.abs(code) == 126 ? 708 : Math.pow(code / 4.733, 2);
        return code < 0 ? -rate : rate;
    }

    static @Nullable Integer unless(int none, int value) {
        return value == none ? null : value;
    }

    static @Nullable Integer below(int limit, int value) {
        return value < limit ? value : null;
    }

    static @Nullable Double tenths(int none, int value) {
        return value == none ? null : value / 10.0;
    }

    static @Nullable Double whole(int none, int value) {
        return value == none ? null : (double) value;
    }

    static @Nullable Integer second(int value) {
        return value < 60 ? value : null;
    }

    static @Nullable Integer state(int value) {
        return value < 60 ? null : value;
    }

    static @Nullable Double lon(int code) {
        return code == FieldCodes.LON_ABSENT ? null : code / 600_000.0;
    }

    static @Nullable Double lat(int code) {
        return code == FieldCodes.LAT_ABSENT ? null : code / 600_000.0;
    }

    static @Nullable Double coarse(int noneDeg, int code) {
        return code == noneDeg * 600 ? null : code / 600.0;
    }

    static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable Integer bow(AisMessage.Extent extent) {
        return extent.equals(AisMessage.Extent.NONE) ? null : extent.bowMeters();
    }

    static @Nullable Integer stern(AisMessage.Extent extent) {
        return extent.equals(AisMessage.Extent.NONE) ? null : extent.sternMeters();
    }

    static @Nullable Integer port(AisMessage.Extent extent) {
        return extent.equals(AisMessage.Extent.NONE) ? null : extent.portMeters();
    }

    static @Nullable Integer starboard(AisMessage.Extent extent) {
        return extent.equals(AisMessage.Extent.NONE) ? null : extent.starboardMeters();
    }

    static int bits(String hexData) {
        return hexData.length() * 4;
    }

    /** Whole bytes: an odd digit is filled up. */
    static @Nullable String hex(String hexData) {
        return hexData.isEmpty() ? null : hexData + (hexData.length() % 2 == 0 ? "" : "0");
    }
}
