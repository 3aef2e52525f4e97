package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.Ber;

/**
 * Numbers mapped into integers by IMAPB of MISB ST 1201.5: steps are powers of two, zero is met exactly when it lies within the
 * range, and integers with the highest bit set stand for something else, but for the first of them.
 */
public final class Imapb {
    private Imapb() {}

    /** The step of a mapping. */
    static double step(double min, double max, int bytes) {
        double range = max - min;
        int exponent = Math.getExponent(range);
        int rangeBits = range == Math.scalb(1.0, exponent) ? exponent : exponent + 1;
        return Math.scalb(1.0, rangeBits - (8 * bytes - 1));
    }

    /** The number that stands in 1 to 8 bytes; NaN when something else does. */
    public static double decode(byte[] array, int offset, int bytes, double min, double max) {
        long raw = Ber.unsigned(array, offset, bytes);
        return special(raw, bytes, min, max) == null ? mapped(raw, bytes, min, max) : Double.NaN;
    }

    /** What else stands there; null for a number of the range. */
    static @Nullable SpecialValue special(long raw, int bytes, double min, double max) {
        int high = (int) (raw >>> (8 * bytes - 5)) & 0x1f;
        if (high < 0x10 || (high == 0x10 && raw << (Long.SIZE - 8 * bytes) == Long.MIN_VALUE)) {
            return mapped(raw, bytes, min, max) > max + step(min, max, bytes) ? SpecialValue.ABOVE_MAXIMUM : null;
        }
        return switch (high) {
            case 0b11000 -> SpecialValue.USER_DEFINED;
            case 0b11001 -> SpecialValue.POSITIVE_INFINITY;
            case 0b11101 -> SpecialValue.NEGATIVE_INFINITY;
            case 0b11010, 0b11011, 0b11110, 0b11111 -> SpecialValue.NOT_A_NUMBER;
            case 0b11100 -> beyond((int) (raw >>> (8 * bytes - 8)) & 7);
            default -> SpecialValue.RESERVED;
        };
    }

    private static SpecialValue beyond(int which) {
        return switch (which) {
            case 0 -> SpecialValue.BELOW_MINIMUM;
            case 1 -> SpecialValue.ABOVE_MAXIMUM;
            default -> SpecialValue.RESERVED;
        };
    }

    /** ST 1201.5 §8.2.2: x = sR (y - zOffset) + a. */
    private static double mapped(long raw, int bytes, double min, double max) {
        double step = step(min, max, bytes);
        double scaledMin = min / step;
        double zeroOffset = min < 0 && max > 0 ? scaledMin - Math.floor(scaledMin) : 0;
        double steps = raw < 0 ? Math.scalb(1.0, 63) : raw;
        return step * (steps - zeroOffset) + min;
    }
}
