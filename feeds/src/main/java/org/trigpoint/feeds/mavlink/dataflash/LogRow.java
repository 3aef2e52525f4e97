package org.trigpoint.feeds.mavlink.dataflash;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one record in place. */
final class LogRow {
    private final LogFormat format;
    private final byte[] array;
    private final int offset;

    LogRow(LogFormat format, byte[] array, int offset) {
        this.format = format;
        this.array = array;
        this.offset = offset;
    }

    /** A whole number as sent; null when there is no such column, or it holds none. */
    @Nullable
    Long whole(String column) {
        int index = format.columns().indexOf(column);
        return index >= 0 && value(index) instanceof Number number && !isFraction(index) ? number.longValue() : null;
    }

    /** Idem, of columns that may hold no more than an integer does. */
    @Nullable
    Integer integer(String column) {
        Long whole = whole(column);
        return whole == null ? null : whole.intValue();
    }

    /** A number in the unit of its letter; NaN when there is no such column, or it holds none. */
    double number(String column) {
        int index = format.columns().indexOf(column);
        double number = index >= 0 && value(index) instanceof Number found ? found.doubleValue() : Double.NaN;
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /** A text; null when there is no such column, or it holds a number. */
    @Nullable
    String text(String column) {
        int index = format.columns().indexOf(column);
        return index >= 0 && value(index) instanceof String text ? text : null;
    }

    private boolean isFraction(int column) {
        return "cCeELfdg".indexOf(format.letters().charAt(column)) >= 0;
    }

    /** A column as its letter says: a number, hundredths and ten millionths among them, a text, or a list of numbers. */
    Object value(int column) {
        int at = offset + format.offset(column);
        return switch (format.letters().charAt(column)) {
            case 'b' -> (int) array[at];
            case 'B', 'M' -> array[at] & 0xff;
            case 'h' -> (int) (short) unsigned16(at);
            case 'H' -> unsigned16(at);
            case 'i' -> signed32(at);
            case 'I' -> signed32(at) & 0xffff_ffffL;
            case 'q' -> signed64(at);
            case 'Q' -> new BigInteger(Long.toUnsignedString(signed64(at)));
            case 'a' -> shorts(at);
            case 'n' -> LogFormat.text(array, at, 4);
            case 'N' -> LogFormat.text(array, at, 16);
            case 'Z' -> LogFormat.text(array, at, 64);
            default -> fraction(format.letters().charAt(column), at);
        };
    }

    private Number fraction(char letter, int at) {
        return switch (letter) {
            case 'c' -> (short) unsigned16(at) / 1e2;
            case 'C' -> unsigned16(at) / 1e2;
            case 'e' -> signed32(at) / 1e2;
            case 'E' -> (signed32(at) & 0xffff_ffffL) / 1e2;
            case 'L' -> signed32(at) / 1e7;
            case 'g' -> Float.float16ToFloat((short) unsigned16(at));
            case 'd' -> Double.longBitsToDouble(signed64(at));
            default -> Float.intBitsToFloat(signed32(at));
        };
    }

    private List<Integer> shorts(int at) {
        List<Integer> shorts = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            shorts.add((int) (short) unsigned16(at + 2 * i));
        }
        return List.copyOf(shorts);
    }

    private int unsigned16(int at) {
        return (array[at] & 0xff) | ((array[at + 1] & 0xff) << 8);
    }

    private int signed32(int at) {
        return unsigned16(at) | (unsigned16(at + 2) << 16);
    }

    private long signed64(int at) {
        return (signed32(at) & 0xffff_ffffL) | ((long) signed32(at + 4) << 32);
    }
}
