package org.trigpoint.flow;

import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes in memory, written as {@link DataOutput} specifies, without the locks of the JDK's streams. For one thread. */
public final class EncodeBuffer extends OutputStream implements DataOutput {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private byte[] bytes = new byte[1 << 12];
    private int size;

    public int size() {
        return size;
    }

    /** The array that holds the bytes, up to {@link #size}. */
    public byte[] array() {
        return bytes;
    }

    /** Overwrites four bytes. */
    public void putInt(int position, int value) {
        INT.set(bytes, position, value);
    }

    /** Forgets all bytes; the array stays. */
    public void clear() {
        size = 0;
    }

    /** The bytes, in an array of their own. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private int advance(int count) {
        int from = size;
        if (count > bytes.length - from) {
            if (count > LARGEST - from) {
                throw new IllegalStateException("What is encoded has more than " + LARGEST + " bytes");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(2L * bytes.length, (long) from + count)));
        }
        size = from + count;
        return from;
    }

    @Override
    public void write(int b) {
        int at = advance(1);
        bytes[at] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        int at = advance(length);
        System.arraycopy(from, offset, bytes, at, length);
    }

    @Override
    public void write(byte[] from) {
        write(from, 0, from.length);
    }

    @Override
    public void writeBoolean(boolean value) {
        write(value ? 1 : 0);
    }

    @Override
    public void writeByte(int value) {
        write(value);
    }

    @Override
    public void writeShort(int value) {
        write(value >>> 8);
        write(value);
    }

    @Override
    public void writeChar(int value) {
        writeShort(value);
    }

    @Override
    public void writeInt(int value) {
        int at = advance(Integer.BYTES);
        INT.set(bytes, at, value);
    }

    @Override
    public void writeLong(long value) {
        int at = advance(Long.BYTES);
        LONG.set(bytes, at, value);
    }

    @Override
    public void writeFloat(float value) {
        writeInt(Float.floatToIntBits(value));
    }

    @Override
    public void writeDouble(double value) {
        writeLong(Double.doubleToLongBits(value));
    }

    @Override
    public void writeBytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            write(text.charAt(i));
        }
    }

    @Override
    public void writeChars(String text) {
        for (int i = 0; i < text.length(); i++) {
            writeShort(text.charAt(i));
        }
    }

    @Override
    public void writeUTF(String text) throws IOException {
        new DataOutputStream(this).writeUTF(text);
    }
}
