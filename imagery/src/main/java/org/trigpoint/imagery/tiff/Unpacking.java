package org.trigpoint.imagery.tiff;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Makes the bytes of a block many again. Each returns how many bytes it could make, at most as many as there is room for. */
final class Unpacking {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST_CODES = 4096;

    private Unpacking() {}

    /** RFC 1950. */
    static int inflate(byte[] packed, byte[] bytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int at = 0;
            while (at < bytes.length && !inflater.finished()) {
                int made = inflater.inflate(bytes, at, bytes.length - at);
                if (made == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return at;
                }
                at += made;
            }
            return at;
        } catch (DataFormatException damaged) {
            return (int) inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    /** TIFF 6.0, section 9. */
    static int unpackBits(byte[] packed, byte[] bytes) {
        int at = 0;
        int from = 0;
        while (from < packed.length && at < bytes.length) {
            int head = packed[from++];
            if (head >= 0) {
                int count = Math.min(Math.min(head + 1, packed.length - from), bytes.length - at);
                System.arraycopy(packed, from, bytes, at, count);
                from += count;
                at += count;
            } else if (head != -128 && from < packed.length) {
                byte value = packed[from++];
                int count = Math.min(1 - head, bytes.length - at);
                Arrays.fill(bytes, at, at + count, value);
                at += count;
            }
        }
        return at;
    }

    /** TIFF 6.0, section 13: codes of 9 to 12 bits, the highest bit first, one longer from one entry before it would be full. */
    static int unpackLzw(byte[] packed, byte[] bytes) {
        // An entry is a place in what was made already: where it begins, and how long it is.
        int[] begin = new int[MOST_CODES];
        int[] length = new int[MOST_CODES];
        int next = END + 1;
        int width = 9;
        int previous = -1;
        int previousAt = 0;
        int at = 0;
        long bits = 0;
        int held = 0;
        int from = 0;
        while (at < bytes.length) {
            while (held < width) {
                if (from == packed.length) {
                    return at;
                }
                bits = (bits << 8) | (packed[from++] & 0xFF);
                held += 8;
            }
            held -= width;
            int code = (int) (bits >>> held) & ((1 << width) - 1);
            if (code == END) {
                return at;
            }
            if (code == CLEAR) {
                next = END + 1;
                width = 9;
                previous = -1;
                continue;
            }
            if (code > next || (code == next && previous < 0)) {
                return at;
            }
            int previousLength = previous < 0 ? 0 : previous < CLEAR ? 1 : length[previous];
            if (previous >= 0 && next < MOST_CODES) {
                // The entry before and what follows it, which is made by this code just now.
                begin[next] = previousAt;
                length[next] = previousLength + 1;
                next++;
            }
            if (code >= next) {
                return at;
            }
            int made = put(bytes, at, code, begin, length);
            previousAt = at;
            previous = code;
            at += made;
            if (next + 1 >= (1 << width) && width < 12) {
                width++;
            }
        }
        return at;
    }

    private static int put(byte[] bytes, int at, int code, int[] begin, int[] length) {
        if (code < CLEAR) {
            bytes[at] = (byte) code;
            return 1;
        }
        int count = Math.min(length[code], bytes.length - at);
        int from = begin[code];
        // Byte for byte: an entry may reach into what it makes.
        for (int i = 0; i < count; i++) {
            bytes[at + i] = bytes[from + i];
        }
        return count;
    }
}
