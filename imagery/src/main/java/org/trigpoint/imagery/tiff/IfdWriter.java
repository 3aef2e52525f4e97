package org.trigpoint.imagery.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One directory that is written, classic or big, the lowest byte first. */
final class IfdWriter {
    private static final class Value {
        final FieldType type;
        final int count;
        final byte[] bytes;

        Value(FieldType type, int count, byte[] bytes) {
            this.type = type;
            this.count = count;
            this.bytes = bytes;
        }
    }

    private final boolean big;
    private final Map<Integer, Value> fields = new TreeMap<>();

    IfdWriter(boolean big) {
        this.big = big;
    }

    void shorts(Tag tag, int... values) {
        put(tag, FieldType.SHORT, values.length, (bytes, i) -> bytes.putShort((short) values[i]));
    }

    void longs(Tag tag, int... values) {
        put(tag, FieldType.LONG, values.length, (bytes, i) -> bytes.putInt(values[i]));
    }

    /** Numbers that are as wide as the offsets of the file. */
    void offsets(Tag tag, long... values) {
        if (big) {
            put(tag, FieldType.LONG8, values.length, (bytes, i) -> bytes.putLong(values[i]));
        } else {
            put(tag, FieldType.LONG, values.length, (bytes, i) -> bytes.putInt((int) values[i]));
        }
    }

    /** None is written of none. */
    void reals(Tag tag, double... values) {
        if (values.length > 0) {
            put(tag, FieldType.DOUBLE, values.length, (bytes, i) -> bytes.putDouble(values[i]));
        }
    }

    /** None is written of an empty text. */
    void text(Tag tag, String text) {
        byte[] ascii = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        if (!text.isEmpty()) {
            put(tag, FieldType.ASCII, ascii.length, (bytes, i) -> bytes.put(ascii[i]));
        }
    }

    private interface Putter {
        void put(ByteBuffer bytes, int index);
    }

    private void put(Tag tag, FieldType type, int count, Putter putter) {
        ByteBuffer bytes = ByteBuffer.allocate(count * type.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            putter.put(bytes, i);
        }
        fields.put(tag.number(), new Value(type, count, bytes.array()));
    }

    /** Bytes of the directory with all its values. */
    int length() {
        int length = tableLength();
        for (Value value : fields.values()) {
            length += outside(value);
        }
        return length;
    }

    private int tableLength() {
        return big ? 16 + 20 * fields.size() : 6 + 12 * fields.size();
    }

    /** Bytes of a value behind the table, with what keeps all even; 0 of one that fits into it. */
    private int outside(Value value) {
        return value.bytes.length <= (big ? 8 : 4) ? 0 : (value.bytes.length + 7) / 8 * 8;
    }

    /**
     * The directory.
     *
     * @param at where it will be in the file
     * @param next where the next one will be; 0 for none
     */
    byte[] bytes(long at, long next) {
        ByteBuffer bytes = ByteBuffer.allocate(length()).order(ByteOrder.LITTLE_ENDIAN);
        if (big) {
            bytes.putLong(fields.size());
        } else {
            bytes.putShort((short) fields.size());
        }
        int outside = tableLength();
        for (Map.Entry<Integer, Value> field : fields.entrySet()) {
            Value value = field.getValue();
            bytes.putShort(field.getKey().shortValue()).putShort((short) value.type.code());
            width(bytes, value.count);
            int end = bytes.position() + (big ? 8 : 4);
            if (outside(value) == 0) {
                bytes.put(value.bytes);
            } else {
                width(bytes, at + outside);
                bytes.put(outside, value.bytes);
                outside += outside(value);
            }
            bytes.position(end);
        }
        width(bytes, next);
        return bytes.array();
    }

    private void width(ByteBuffer bytes, long value) {
        if (big) {
            bytes.putLong(value);
        } else {
            bytes.putInt((int) value);
        }
    }
}
