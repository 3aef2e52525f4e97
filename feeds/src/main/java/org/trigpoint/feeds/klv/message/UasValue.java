package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.Ber;

/** Values of single items of the UAS datalink local set, in place. */
final class UasValue {
    private static final int LONGEST_NUMBER_BYTES = 8;

    private UasValue() {}

    /** Whether an item may be so long. */
    static boolean fits(UasTag tag, int length) {
        return switch (tag.kind()) {
            case UNSIGNED, SIGNED -> length == tag.bytes();
            case NATURAL, INTEGER, IMAPB -> length <= LONGEST_NUMBER_BYTES;
            case TEXT, SET, BYTES -> true;
        };
    }

    /** The integer that stands there; an unsigned one of 8 bytes is negative from 2^63 on. */
    static long raw(UasTag tag, byte[] array, int offset, int length) {
        boolean signed = tag.kind() == UasKind.SIGNED || tag.kind() == UasKind.INTEGER;
        return signed ? Ber.signed(array, offset, length) : Ber.unsigned(array, offset, length);
    }

    /** What a number stands for instead; null when it is one. */
    static @Nullable SpecialValue special(UasTag tag, byte[] array, int offset, int length) {
        long raw = raw(tag, array, offset, length);
        return switch (tag.kind()) {
            case SIGNED -> raw == -1L << (8 * length - 1) ? tag.leastMeans() : null;
            case IMAPB -> Imapb.special(raw, length, tag.min(), tag.max());
            case NATURAL -> raw < 0 ? SpecialValue.OUT_OF_RANGE : null;
            default -> null;
        };
    }

    /** A number in the unit of its item. */
    static double number(UasTag tag, byte[] array, int offset, int length) {
        long raw = raw(tag, array, offset, length);
        return switch (tag.kind()) {
            case UNSIGNED -> tag.min() + raw * stepOf(tag, length);
            case SIGNED -> raw * stepOf(tag, length);
            case IMAPB -> Imapb.decode(array, offset, length, tag.min(), tag.max());
            case NATURAL, INTEGER -> raw;
            case TEXT, SET, BYTES -> Double.NaN;
        };
    }

    /** How far apart two neighbouring values of an item are. */
    static double stepOf(UasTag tag, int length) {
        return switch (tag.kind()) {
            case UNSIGNED -> (tag.max() - tag.min()) / ((1L << (8 * length)) - 1);
            case SIGNED -> tag.max() / ((1L << (8 * length - 1)) - 1);
            case IMAPB -> Imapb.step(tag.min(), tag.max(), length);
            default -> 1;
        };
    }
}
