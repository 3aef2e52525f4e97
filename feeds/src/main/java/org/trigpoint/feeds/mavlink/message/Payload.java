package org.trigpoint.feeds.mavlink.message;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;
import org.trigpoint.feeds.mavlink.frame.MessageLayout;

/** Reads the payload of a frame in place. Behind its end there are zeros, as the sender of version 2 cuts them off. */
final class Payload {
    private final byte[] array;
    private final int offset;
    private final int length;

    /** Of a frame of version 1 no extensions are read, and of any frame no more than the layout has. */
    Payload(MavlinkFrame frame, MessageLayout layout) {
        array = frame.array();
        offset = frame.payloadOffset();
        length = Math.min(frame.payloadLength(), frame.version() == 1 ? layout.baseBytes() : layout.fullBytes());
    }

    /** Whether the field that begins here was sent, not cut off. */
    boolean sent(int at) {
        return at < length;
    }

    int unsigned8(int at) {
        return at < length ? array[offset + at] & 0xff : 0;
    }

    int signed8(int at) {
        return (byte) unsigned8(at);
    }

    int unsigned16(int at) {
        return unsigned8(at) | (unsigned8(at + 1) << 8);
    }

    int signed16(int at) {
        return (short) unsigned16(at);
    }

    int signed32(int at) {
        return unsigned16(at) | (unsigned16(at + 2) << 16);
    }

    long unsigned32(int at) {
        return signed32(at) & 0xffff_ffffL;
    }

    /** Also of unsigned fields: none of the times that they hold comes near 2^63. */
    long signed64(int at) {
        return unsigned32(at) | (unsigned32(at + 4) << 32);
    }

    /** A number, NaN when it is infinite. */
    double float32(int at) {
        float number = Float.intBitsToFloat(signed32(at));
        return Float.isFinite(number) ? number : Double.NaN;
    }

    /** Ten millionths of a degree; the largest number stands for none. */
    double degE7(int at) {
        return scaled(signed32(at), Integer.MAX_VALUE, 1e7);
    }

    /** Millimetres; the largest number stands for none. */
    double metersE3(int at) {
        return scaled(signed32(at), Integer.MAX_VALUE, 1e3);
    }

    /** Four numbers; null when one is none, or all are 0, which is no rotation. */
    @Nullable
    Quaternion quaternion(int at) {
        double w = float32(at);
        double x = float32(at + 4);
        double y = float32(at + 8);
        double z = float32(at + 12);
        boolean none = Double.isNaN(w + x + y + z) || (w == 0 && x == 0 && y == 0 && z == 0);
        return none ? null : new Quaternion(w, x, y, z);
    }

    /** Whether a bit is set in the 16 bits that begin here. */
    boolean valid(int at, int bit) {
        return (unsigned16(at) & bit) != 0;
    }

    /** A text up to its first zero. */
    String text(int at, int bytes) {
        int most = Math.max(0, Math.min(bytes, length - at));
        int end = 0;
        while (end < most && array[offset + at + end] != 0) {
            end++;
        }
        return new String(array, offset + Math.min(at, length), end, StandardCharsets.UTF_8);
    }

    @Nullable
    String textOrNone(int at, int bytes) {
        String text = text(at, bytes);
        return text.isEmpty() ? null : text;
    }

    String hex(int at, int bytes) {
        StringBuilder hex = new StringBuilder(2 * bytes);
        for (int i = at; i < at + bytes; i++) {
            HexFormat.of().toHexDigits(hex, (byte) unsigned8(i));
        }
        return hex.toString();
    }

    /** Null when all bytes are 0. */
    @Nullable
    String hexOrNone(int at, int bytes) {
        for (int i = at; i < at + bytes; i++) {
            if (unsigned8(i) != 0) {
                return hex(at, bytes);
            }
        }
        return null;
    }

    /** So many of a unit, NaN for the number that stands for none. */
    static double scaled(long number, long none, double perUnit) {
        return number == none ? Double.NaN : number / perUnit;
    }

    /** Null for the number that stands for none. */
    static @Nullable Integer known(int number, int none) {
        return number == none ? null : number;
    }

    /** Null for the number that stands for none. */
    static @Nullable Long known(long number, long none) {
        return number == none ? null : number;
    }
}
