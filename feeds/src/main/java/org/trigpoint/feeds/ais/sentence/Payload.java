package org.trigpoint.feeds.ais.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bits of one message, most significant first, and the reader of its fields.
 *
 * <p>Characters of the sentence carry six bits each (ITU-R M.1371 with IEC 61162-1, table of six-bit characters). They are taken
 * eight at a time in one long: a byte of 0x30 to 0x57 stands for 0 to 39, one of 0x60 to 0x77 for 40 to 63. Bits after the last
 * are always 0, so reading past the end gives zeros, never a fault. Reused from message to message.
 */
public final class Payload {
    /** More than five slots of 256 bits cannot be one transmission. */
    public static final int MAX_BITS = 1_280;

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long HIGH = 0x8080808080808080L;
    private static final int SEXTETS = 8;
    private static final int CHUNK_BITS = 48;

    /** Characters of text read at once. */
    private static final int TEN = 10;

    private final long[] words = new long[MAX_BITS / Long.SIZE + 2];
    private final byte[] latin = new byte[MAX_BITS / 6 + 1];
    private int bits;

    public void clear() {
        int used = (bits + 63) >>> 6;
        for (int i = 0; i < used; i++) {
            words[i] = 0;
        }
        bits = 0;
    }

    /** Number of bits. */
    public int bits() {
        return bits;
    }

    /** True when so many more characters fit. */
    public boolean fits(int characters) {
        return bits + characters * 6 <= MAX_BITS;
    }

    /**
     * Appends what these characters carry; at least 8 bytes must stand before {@code to} in the array.
     *
     * @param fill bits of the last character that carry nothing, 0 to 5
     * @return −1, or where the first character stands that carries nothing; then the bits are of no use
     */
    public int append(byte[] array, int from, int to, int fill) {
        int at = from;
        int position = bits;
        long bad = 0;
        for (; at + SEXTETS <= to; at += SEXTETS) {
            long characters = (long) BIG_ENDIAN.get(array, at);
            bad |= invalid(characters);
            put(pack(characters), position);
            position += CHUNK_BITS;
        }
        int rest = to - at;
        if (rest > 0) {
            long characters =
                    (long) BIG_ENDIAN.get(array, to - SEXTETS) << ((SEXTETS - rest) * 8) | ZEROS >>> (rest * 8);
            bad |= invalid(characters);
            put(pack(characters), position);
        }
        bits += (to - from) * 6 - fill;
        trim();
        return bad == 0 ? -1 : firstInvalid(array, from, to);
    }

    private void trim() {
        int word = bits >>> 6;
        words[word] &= ~(-1L >>> (bits & 63));
        words[word + 1] = 0;
    }

    /** The high bit of each byte that is no six-bit character. */
    private static long invalid(long characters) {
        long low = characters & ~HIGH;
        long from30 = low + 0x5050505050505050L;
        long from58 = low + 0x2828282828282828L;
        long from60 = low + 0x2020202020202020L;
        long from78 = low + 0x0808080808080808L;
        return (~from30 | (from58 & ~from60) | from78 | characters) & HIGH;
    }

    /** Eight characters as 48 bits at the top of a long. */
    private static long pack(long characters) {
        long upper = (characters >>> 5) & (characters >>> 6) & 0x0101010101010101L;
        long sextets = characters - ZEROS - (upper << 3);
        long twelves = ((sextets & 0x3f003f003f003f00L) >>> 2) | (sextets & 0x003f003f003f003fL);
        long twentyFours = ((twelves & 0x0fff00000fff0000L) >>> 4) | (twelves & 0x00000fff00000fffL);
        return ((twentyFours & 0x00ffffff00000000L) << 8) | ((twentyFours << 40) >>> 24);
    }

    private void put(long top, int position) {
        int word = position >>> 6;
        int shift = position & 63;
        words[word] |= top >>> shift;
        if (shift > Long.SIZE - CHUNK_BITS) {
            words[word + 1] = top << (Long.SIZE - shift);
        }
    }

    private static int firstInvalid(byte[] array, int from, int to) {
        for (int i = from; i < to; i++) {
            int c = array[i];
            if (c < 0x30 || (c > 0x57 && c < 0x60) || c > 0x77) {
                return i;
            }
        }
        return from;
    }

    /** Appends the bits of another payload; they must fit. */
    void append(Payload other) {
        int left = other.bits;
        for (int i = 0; left > 0; i++, left -= Long.SIZE) {
            int word = bits >>> 6;
            int shift = bits & 63;
            words[word] |= other.words[i] >>> shift;
            if (shift > 0) {
                words[word + 1] |= other.words[i] << (Long.SIZE - shift);
            }
            bits += Math.min(left, Long.SIZE);
        }
    }

    /** Takes over the bits of another payload. */
    void set(Payload other) {
        clear();
        append(other);
    }

    boolean sameBits(Payload other) {
        return bits == other.bits && Arrays.equals(words, other.words);
    }

    /**
     * An unsigned field.
     *
     * @param start first bit, from 0
     * @param length 1 to 63
     */
    public long unsignedLong(int start, int length) {
        int word = start >>> 6;
        int shift = start & 63;
        long value = words[word] << shift;
        if (shift + length > Long.SIZE) {
            value |= words[word + 1] >>> (Long.SIZE - shift);
        }
        return value >>> (Long.SIZE - length);
    }

    /** An unsigned field of 1 to 31 bits. */
    public int unsigned(int start, int length) {
        return (int) unsignedLong(start, length);
    }

    /** A two's complement field of 1 to 32 bits. */
    public int signed(int start, int length) {
        return (int) ((unsignedLong(start, length) << (Long.SIZE - length)) >> (Long.SIZE - length));
    }

    public boolean flag(int at) {
        return (words[at >>> 6] << (at & 63)) < 0;
    }

    /** True when all of these bits were sent. */
    public boolean has(int start, int length) {
        return start + length <= bits;
    }

    /** A digest of all bits and their number, the same on every machine: not for defence against forgery. */
    public long digest() {
        long hash = bits * 0x9E3779B97F4A7C15L;
        int used = (bits + 63) >>> 6;
        for (int i = 0; i < used; i++) {
            hash = (hash ^ words[i]) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /**
     * Text of six-bit characters, up to the first {@code @}, without the blanks around it; empty when nothing is left.
     *
     * @param characters at most; fewer when the message ends before
     */
    public String text(int start, int characters) {
        int whole = Math.min(characters, Math.max(0, bits - start) / 6);
        int first = whole;
        int end = 0;
        for (int i = 0; i < whole; i += TEN) {
            int length = Math.min(TEN, whole - i) * 6;
            long chunk = unsignedLong(start + i * 6, length) << (Long.SIZE - length);
            for (int at = i; at < Math.min(whole, i + TEN); at++) {
                int sextet = (int) (chunk >>> 58);
                chunk <<= 6;
                if (sextet == 0) {
                    return string(first, end);
                }
                latin[at] = (byte) (sextet < 32 ? sextet + 64 : sextet);
                if (sextet != ' ') {
                    first = Math.min(first, at);
                    end = at + 1;
                }
            }
        }
        return string(first, end);
    }

    private String string(int first, int end) {
        return end == 0 ? "" : new String(latin, first, end - first, StandardCharsets.ISO_8859_1);
    }

    /**
     * Text that goes on elsewhere when its first piece is full, as the name of an aid does.
     *
     * @param moreStart where the second piece begins; it lasts to the end of the message
     */
    public String text(int start, int characters, int moreStart) {
        boolean goesOn = bits >= moreStart + 6
                && unsigned(start + characters * 6 - 6, 6) != 0
                && text(start, characters).length() > 0;
        if (!goesOn) {
            return text(start, characters);
        }
        Payload joined = new Payload();
        joined.appendBits(this, start, start + characters * 6);
        joined.appendBits(this, moreStart, bits);
        return joined.text(0, joined.bits / 6);
    }

    private void appendBits(Payload other, int from, int to) {
        for (int at = from; at + 6 <= to; at += 6) {
            put(other.unsignedLong(at, 6) << 58, bits);
            bits += 6;
        }
    }

    /** Bits as hexadecimal digits of whole bytes, the last filled with zeros. */
    public String hex(int start, int end) {
        StringBuilder hex = new StringBuilder((end - start + 7) / 8 * 2);
        for (int at = start; at < end; at += 8) {
            for (int nibble = at; nibble < at + 8; nibble += 4) {
                int length = Math.min(4, Math.max(0, end - nibble));
                int digit = length == 0 ? 0 : unsigned(nibble, length) << (4 - length);
                hex.append(Character.forDigit(digit, 16));
            }
        }
        return hex.toString();
    }

    /** u16 number of bits, then so many bits in whole i64. */
    void write(DataOutput out) throws IOException {
        out.writeShort(bits);
        for (int i = 0; i * Long.SIZE < bits; i++) {
            out.writeLong(words[i]);
        }
    }

    void read(DataInput in) throws IOException {
        clear();
        int length = in.readUnsignedShort();
        if (length > MAX_BITS) {
            throw new IOException("Payload of " + length + " bits, at most " + MAX_BITS + " are possible");
        }
        bits = length;
        for (int i = 0; i * Long.SIZE < length; i++) {
            words[i] = in.readLong();
        }
    }
}
