package org.trigpoint.geo.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Values of attributes as a layer of a vector tile has them, each once, by number from 0.
 *
 * <p>A value is written at the end of the bytes, as a field of the layer, looked up by what it became, and taken back where it is there already: so equal means
 * equal in the tile, and nothing is made but bytes.
 */
public final class VectorValues {
    private static final int FIELD = 0x22;
    private static final int TEXT = 0x0A;
    private static final int REAL = 0x19;
    private static final int WHOLE = 0x20;
    private static final int FLAG = 0x38;
    private static final int FNV = 0x0100_0193;

    private final TileBytes encoded;
    private int[] starts = new int[64];
    private int[] slots = new int[128];
    private int count;
    private int listed;

    public VectorValues() {
        this(1_024);
    }

    /** @param capacity bytes at first */
    public VectorValues(int capacity) {
        encoded = new TileBytes(capacity);
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The number of a text. */
    public int text(String value) {
        writeText(value);
        return found();
    }

    /** The number of a text that is surely not there yet: nothing is looked up. */
    public int newText(String value) {
        writeText(value);
        return added();
    }

    private void writeText(String value) {
        int length = value.length();
        encoded.ensure(20 + length);
        int fieldAt = begin();
        encoded.addByte(TEXT);
        int lengthAt = encoded.size++;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                encoded.size = lengthAt + 1;
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                encoded.addBytes(utf8, 0, utf8.length);
                break;
            }
            encoded.bytes[encoded.size++] = (byte) c;
        }
        encoded.closeLength(lengthAt);
        encoded.closeLength(fieldAt);
    }

    private int begin() {
        encoded.addByte(FIELD);
        return encoded.size++;
    }

    /** The number of a whole number. */
    public int whole(long value) {
        writeWhole(value);
        return found();
    }

    /** The number of a whole number that is surely not there yet. */
    public int newWhole(long value) {
        writeWhole(value);
        return added();
    }

    private void writeWhole(long value) {
        encoded.ensure(2);
        int fieldAt = begin();
        encoded.addByte(WHOLE);
        encoded.addVarint(value);
        encoded.closeLength(fieldAt);
    }

    /** The number of a number. */
    public int real(double value) {
        encoded.ensure(12);
        int fieldAt = begin();
        encoded.addByte(REAL);
        long bits = Double.doubleToRawLongBits(value);
        for (int i = 0; i < Long.BYTES; i++) {
            encoded.bytes[encoded.size++] = (byte) (bits >>> (8 * i));
        }
        encoded.closeLength(fieldAt);
        return found();
    }

    /** The number of yes or no. */
    public int flag(boolean value) {
        encoded.ensure(4);
        int fieldAt = begin();
        encoded.addByte(FLAG);
        encoded.addByte(value ? 1 : 0);
        encoded.closeLength(fieldAt);
        return found();
    }

    private int added() {
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[++count] = encoded.size;
        return count - 1;
    }

    private int found() {
        int from = starts[count];
        if (listed * 2 >= slots.length) {
            grow();
        }
        int mask = slots.length - 1;
        int at = hash(from, encoded.size) & mask;
        while (slots[at] != 0) {
            int known = slots[at] - 1;
            if (Arrays.equals(encoded.bytes, starts[known], starts[known + 1], encoded.bytes, from, encoded.size)) {
                encoded.size = from;
                return known;
            }
            at = (at + 1) & mask;
        }
        int number = added();
        slots[at] = number + 1;
        listed++;
        return number;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[before.length * 2];
        int mask = slots.length - 1;
        for (int slot : before) {
            if (slot != 0) {
                int at = hash(starts[slot - 1], starts[slot]) & mask;
                while (slots[at] != 0) {
                    at = (at + 1) & mask;
                }
                slots[at] = slot;
            }
        }
    }

    private int hash(int from, int to) {
        int hash = 0x811C_9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ encoded.bytes[i]) * FNV;
        }
        return hash ^ (hash >>> 15);
    }

    /** Writes one. */
    void write(int number, TileBytes out) {
        out.addBytes(encoded.bytes, starts[number], starts[number + 1] - starts[number]);
    }
}
