package org.trigpoint.flow;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The small fields that codecs are made of. All numbers are big-endian, as {@link DataOutput} writes them.
 *
 * <ul>
 *   <li><i>count</i>: unsigned, seven bits a byte, lowest first, the top bit set on all but the last byte; 1 to 5 bytes.
 *   <li><i>text</i>: count of (characters × 2 + w), then one byte a character (ISO 8859-1) when w is 0, two (UTF-16) when w is 1;
 *       w is 1 only where a character needs it. Every Java string comes back the same, at most {@link #MAX_TEXT} characters.
 *   <li><i>nullable text</i>: a count of 0 for null, else text whose first count is one more.
 *   <li><i>ordinal</i>: one byte, the position in an enum whose order is stored.
 *   <li><i>flag</i>: one byte, 0 or 1.
 *   <li><i>nullable X</i>: a flag, and X when it is 1.
 * </ul>
 *
 * <p>Damaged bytes give an IOException that says what was wrong; no length is believed before its bytes are there.
 */
public final class Fields {
    /** Most characters of one text. */
    public static final int MAX_TEXT = 1 << 20;

    private static final int CHUNK = 1 << 16;

    private Fields() {}

    /** Refuses the bytes of a version that this release does not know. */
    public static void requireVersion(int version, int newest, String what) throws IOException {
        if (version < 1 || version > newest) {
            throw new IOException(what + " is in format " + version + "; this release reads formats 1 to " + newest);
        }
    }

    /** Refuses the bytes of a version that this release does not know, or knows no more. */
    public static void requireVersion(int version, int newest, int oldest, String what) throws IOException {
        if (version < oldest || version > newest) {
            throw new IOException(
                    what + " is in format " + version + "; this release reads formats " + oldest + " to " + newest);
        }
    }

    public static void writeCount(int count, DataOutput out) throws IOException {
        int rest = count;
        while ((rest & ~0x7F) != 0) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    /** Reads a count from 0 to {@code max}. */
    public static int readCount(DataInput in, int max, String what) throws IOException {
        long count = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.readUnsignedByte();
            count |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                if (count > max) {
                    throw new IOException("Count of " + what + " is " + count + ", more than " + max);
                }
                return (int) count;
            }
        }
        throw new IOException("Count of " + what + " has more than 5 bytes");
    }

    public static void writeText(String text, DataOutput out) throws IOException {
        writeText(text, 0, out);
    }

    private static void writeText(String text, int more, DataOutput out) throws IOException {
        if (text.length() > MAX_TEXT) {
            throw new IOException("Text of " + text.length() + " characters is longer than " + MAX_TEXT);
        }
        boolean wide = isWide(text);
        writeCount(((text.length() << 1) | (wide ? 1 : 0)) + more, out);
        if (wide) {
            // Not by a charset: that would replace lone surrogates.
            out.writeChars(text);
        } else {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    public static String readText(DataInput in, String what) throws IOException {
        return readText(readCount(in, (MAX_TEXT << 1) | 1, what), in, what);
    }

    private static String readText(int head, DataInput in, String what) throws IOException {
        byte[] bytes = readExactly(in, (head >>> 1) << (head & 1), what);
        if ((head & 1) == 0) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[head >>> 1];
        ByteBuffer.wrap(bytes).asCharBuffer().get(chars);
        return new String(chars);
    }

    public static void writeNullableText(@Nullable String text, DataOutput out) throws IOException {
        if (text == null) {
            writeCount(0, out);
        } else {
            writeText(text, 1, out);
        }
    }

    public static @Nullable String readNullableText(DataInput in, String what) throws IOException {
        int head = readCount(in, (MAX_TEXT + 1) << 1, what);
        return head == 0 ? null : readText(head - 1, in, what);
    }

    public static void writeOrdinal(Enum<?> value, DataOutput out) throws IOException {
        out.writeByte(value.ordinal());
    }

    /** Reads an ordinal of an enum with these values. */
    public static <E extends Enum<E>> E readOrdinal(DataInput in, E[] values) throws IOException {
        int ordinal = in.readUnsignedByte();
        if (ordinal >= values.length) {
            throw new IOException(
                    values[0].getDeclaringClass().getSimpleName() + " " + ordinal + " is not one of " + values.length);
        }
        return values[ordinal];
    }

    /** Reads a flag; any byte but 0 and 1 is damage. */
    public static boolean readFlag(DataInput in, String what) throws IOException {
        int flag = in.readUnsignedByte();
        if (flag > 1) {
            throw new IOException("Flag " + what + " is " + flag + ", not 0 or 1");
        }
        return flag == 1;
    }

    /** Writes whether there is a value, then the value. */
    public static <T> void writeNullable(@Nullable T value, Codec<T> codec, DataOutput out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            codec.write(value, out);
        }
    }

    /** Reads what {@link #writeNullable} wrote. */
    public static <T> @Nullable T readNullable(DataInput in, Codec<T> codec, int version, String what)
            throws IOException {
        return readFlag(in, what + " given") ? codec.read(in, version) : null;
    }

    /** Writes the count, then each element. */
    public static <T> void writeList(List<T> list, Codec<T> codec, DataOutput out) throws IOException {
        writeCount(list.size(), out);
        for (T element : list) {
            codec.write(element, out);
        }
    }

    /** Reads what {@link #writeList} wrote, at most {@code max} elements. */
    public static <T> List<T> readList(DataInput in, Codec<T> codec, int version, int max, String what)
            throws IOException {
        int count = readCount(in, max, what);
        List<T> list = new ArrayList<>(Math.min(count, 1024));
        for (int i = 0; i < count; i++) {
            list.add(codec.read(in, version));
        }
        return list;
    }

    /** Reads so many bytes, taking memory only as they come. */
    public static byte[] readExactly(DataInput in, int length, String what) throws IOException {
        byte[] bytes = new byte[Math.min(length, CHUNK)];
        int read = 0;
        while (read < length) {
            if (read == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * bytes.length));
            }
            try {
                in.readFully(bytes, read, bytes.length - read);
            } catch (java.io.EOFException e) {
                throw new IOException("Bytes end within " + what + " of " + length + " bytes", e);
            }
            read = bytes.length;
        }
        return bytes;
    }
}
