package org.trigpoint.feeds.adsb.frame;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One Beast frame or AVR line, unpacked: its bits, its counter, its signal. Used again from frame to frame.
 *
 * <p>The counter runs at 12 MHz, wraps at 48 bits and has no epoch. 0 stands for none, and so does the number that programs write
 * which make frames of positions found by multilateration.
 */
public final class ReceivedFrame {
    /** Bytes of a Mode A/C code as receivers hand it over. */
    public static final int MODE_AC_BYTES = 2;

    /** Bytes of a short Mode S frame. */
    public static final int SHORT_BYTES = 7;

    /** Bytes of a long Mode S frame. */
    public static final int LONG_BYTES = 14;

    /** Stands for no counter. */
    public static final long NO_COUNTER = -1;

    /** Stands for no signal. */
    public static final int NO_SIGNAL = -1;

    /** "MLAT" in ASCII behind FF00. */
    private static final long MULTILATERATION = 0xFF00_4D4C_4154L;

    private static final int MOST_BYTES = 128;

    private final byte[] bits = new byte[MOST_BYTES];
    private int length;
    private int type;
    private long counterTicks = NO_COUNTER;
    private int signal = NO_SIGNAL;
    private int bitsOffset;

    /** Whether a raw message begins as one of these does. */
    public static boolean startsAt(byte[] array, int offset, int length) {
        return length > 0 && (array[offset] == BeastType.ESCAPE || AvrSign.isSign(array[offset]));
    }

    /** Unpacks one raw message; returns why it is none, null when it is one. */
    public @Nullable AdsbFault read(byte[] array, int offset, int bytes) {
        length = 0;
        type = 0;
        counterTicks = NO_COUNTER;
        signal = NO_SIGNAL;
        bitsOffset = 0;
        if (!startsAt(array, offset, bytes)) {
            return AdsbFault.RAW_TYPE;
        }
        return array[offset] == BeastType.ESCAPE
                ? beast(array, offset, offset + bytes)
                : avr(array, offset, offset + bytes);
    }

    private @Nullable AdsbFault beast(byte[] array, int start, int end) {
        int data = start + 1 < end ? BeastType.dataBytes(array[start + 1]) : BeastType.NONE;
        if (data == BeastType.NONE) {
            return AdsbFault.RAW_TYPE;
        }
        if (data == BeastType.UNTIL_NEXT) {
            type = array[start + 1] & 0xFF;
            bitsOffset = 2;
            return unescape(array, start + 2, end) < 0 ? AdsbFault.LENGTH : null;
        }
        int at = start + 2;
        long counter = 0;
        int stamp = 0;
        for (int i = 0; i < BeastType.STAMP_BYTES && at < end; i++) {
            stamp = array[at] & 0xFF;
            counter = i < BeastType.STAMP_BYTES - 1 ? (counter << 8) | stamp : counter;
            at += array[at] == BeastType.ESCAPE ? 2 : 1;
        }
        signal = stamp;
        stamp(counter);
        bitsOffset = at - start;
        return unescape(array, at, end) == data - BeastType.STAMP_BYTES ? null : AdsbFault.LENGTH;
    }

    /** How many bytes there are, −1 when they are too many or an escape stands alone. */
    private int unescape(byte[] array, int from, int end) {
        int count = 0;
        int at = from;
        while (at < end) {
            byte b = array[at++];
            if (b == BeastType.ESCAPE && (at == end || array[at++] != BeastType.ESCAPE)) {
                return -1;
            }
            if (count == MOST_BYTES) {
                return -1;
            }
            bits[count++] = b;
        }
        length = count;
        return count;
    }

    private void stamp(long counter) {
        counterTicks = counter == 0 || counter == MULTILATERATION ? NO_COUNTER : counter;
    }

    private @Nullable AdsbFault avr(byte[] array, int start, int end) {
        int counterEnd = start + 1 + AvrSign.counterDigits(array[start]);
        int begin = counterEnd + AvrSign.signalDigits(array[start]);
        int to = end - 1;
        int digits = to - begin;
        if (!isLength(digits) || array[to] != ';') {
            return AdsbFault.LENGTH;
        }
        bitsOffset = begin - start;
        if (counterEnd > start + 1) {
            long counter = HexDigits.parse(array, start + 1, counterEnd);
            if (counter < 0) {
                return AdsbFault.HEX;
            }
            stamp(counter);
        }
        if (begin > counterEnd) {
            signal = (int) HexDigits.parse(array, counterEnd, begin);
        }
        boolean noSignal = begin > counterEnd && signal < 0;
        return noSignal || !digits(array, begin, digits / 2) ? AdsbFault.HEX : null;
    }

    private static boolean isLength(int digits) {
        return digits == 2 * MODE_AC_BYTES || digits == 2 * SHORT_BYTES || digits == 2 * LONG_BYTES;
    }

    private boolean digits(byte[] array, int begin, int bytes) {
        for (int i = 0; i < bytes; i++) {
            int high = HexDigits.of(array[begin + 2 * i]);
            int low = HexDigits.of(array[begin + 2 * i + 1]);
            if (high < 0 || low < 0) {
                return false;
            }
            bits[i] = (byte) ((high << 4) | low);
        }
        length = bytes;
        return true;
    }

    /** The bytes of the frame, {@link #length} of them: this frame's own array, the next {@link #read} fills it anew. */
    public byte[] bits() {
        return bits;
    }

    /** How many bytes the frame has: 2 of Mode A/C, 7 or 14 of Mode S; any number of a status. */
    public int length() {
        return length;
    }

    /** Type of a Beast frame that holds no reception, such as '4' for a status; 0 of all others. */
    public int statusType() {
        return type;
    }

    /** Ticks of 12 MHz, {@link #NO_COUNTER} without. */
    public long counterTicks() {
        return counterTicks;
    }

    /** 0 to 255 of full scale, {@link #NO_SIGNAL} without. */
    public int signal() {
        return signal;
    }

    /** Where the frame begins in the raw message, in bytes. */
    public int bitsOffset() {
        return bitsOffset;
    }

    /** The bytes of the frame as text. */
    public String hex() {
        return HexFormat.of().formatHex(Arrays.copyOf(bits, length));
    }
}
