package org.trigpoint.imagery.bytes;

import java.io.EOFException;
import java.util.Arrays;

/** Bytes in memory. */
final class MemoryBytes implements ByteSource {
    private final String name;
    private final byte[] bytes;

    MemoryBytes(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] read(long offset, int count) throws EOFException {
        Ranges.check(this, offset, count);
        return Arrays.copyOfRange(bytes, (int) offset, (int) offset + count);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
