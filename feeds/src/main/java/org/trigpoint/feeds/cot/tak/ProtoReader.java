package org.trigpoint.feeds.cot.tak;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.xml.XmlText;

/**
 * Reads the wire format of protobuf field by field. After the first fault there are no more fields, and values are empty.
 *
 * <pre>{@code while (in.next()) { switch (in.key()) { case NAME -> name = in.text(); default -> in.skip(); } }}</pre>
 */
final class ProtoReader {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private static final int LONGEST_VARINT_BITS = 64;

    private final byte[] bytes;
    private final int origin;
    private int at;
    private int limit;
    private int key;
    private int unknown;
    private @Nullable CotFault fault;
    private int faultAt;

    ProtoReader(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        origin = offset;
        at = offset;
        limit = offset + length;
    }

    /** Whether a field can begin with this byte: not with the wire types that nothing is sent in. */
    static boolean isKey(byte b) {
        return switch (b & 7) {
            case VARINT, FIXED64, BYTES, FIXED32 -> true;
            default -> false;
        };
    }

    /** Goes to the next field; false at the end of the message, or of all that can be read. */
    boolean next() {
        if (fault != null || at >= limit) {
            return false;
        }
        int begin = at;
        long read = varint();
        key = (int) read;
        if (fault == null && (!isKey(bytes[begin]) || read >>> 32 != 0 || read >>> 3 == 0)) {
            fail(CotFault.PROTOBUF, begin);
        }
        return fault == null;
    }

    /** Number and wire type of the field. */
    int key() {
        return key;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < LONGEST_VARINT_BITS; shift += 7) {
            if (at >= limit) {
                fail(CotFault.TRUNCATED, at);
                return 0;
            }
            byte b = bytes[at++];
            value |= (b & 0x7fL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        fail(CotFault.PROTOBUF, at);
        return 0;
    }

    /** A number of doubles; NaN for what means nothing in an event. */
    double fixed64() {
        int begin = at;
        return advance(8)
                ? XmlText.bounded(ByteBuffer.wrap(bytes, begin, 8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getDouble())
                : Double.NaN;
    }

    /** A text that XML can hold as well. */
    String text() {
        int length = length();
        int begin = at;
        if (!advance(length)) {
            return "";
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, begin, length))
                    .toString();
            if (XmlText.canHold(text)) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // The same as characters that XML cannot hold.
        }
        fail(CotFault.TEXT, begin);
        return "";
    }

    /** Begins to read the message in this field; what it returns is for {@link #leave}. */
    int enter() {
        int outer = limit;
        int length = length();
        limit = at + length;
        return outer;
    }

    /** Goes on behind the message that was entered. */
    void leave(int outer) {
        at = limit;
        limit = outer;
    }

    /** Passes over a field that is not known. */
    void skip() {
        unknown++;
        switch (key & 7) {
            case VARINT -> varint();
            case FIXED64 -> advance(8);
            case FIXED32 -> advance(4);
            default -> advance(length());
        }
    }

    /** How many fields were passed over. */
    int unknown() {
        return unknown;
    }

    /** What is wrong, null for nothing. */
    @Nullable
    CotFault fault() {
        return fault;
    }

    /** Where, from the first byte. */
    int faultOffset() {
        return faultAt - origin;
    }

    /** Where it stands. */
    int position() {
        return at;
    }

    void fail(CotFault why, int where) {
        if (fault == null) {
            fault = why;
            faultAt = where;
        }
    }

    private int length() {
        long length = varint();
        if (length < 0 || length > limit - at) {
            fail(CotFault.TRUNCATED, at);
            return 0;
        }
        return (int) length;
    }

    private boolean advance(int count) {
        if (fault != null || count > limit - at) {
            fail(CotFault.TRUNCATED, at);
            return false;
        }
        at += count;
        return true;
    }
}
