package org.trigpoint.imagery.bytes;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Bytes that are read by ranges. For any thread. */
public interface ByteSource extends Closeable {
    /** What it is called in messages: a path or an address. */
    String name();

    /** How many bytes there are. */
    long size();

    /**
     * Reads a range, all of which is inside.
     *
     * @param offset from the first byte
     * @param count of bytes
     * @throws EOFException when the range is not inside
     */
    byte[] read(long offset, int count) throws IOException;

    @Override
    void close() throws IOException;

    /** A file, opened now. */
    static ByteSource file(Path path) throws IOException {
        return FileBytes.open(path);
    }

    /** What a server has under an address, which it must give by ranges; asked now for its length. */
    static ByteSource http(URI address) throws IOException {
        return HttpBytes.open(address, HttpBytes.Settings.usual());
    }

    /** Bytes in memory, which nobody changes any more. */
    static ByteSource of(String name, byte[] bytes) {
        return new MemoryBytes(name, bytes);
    }
}
