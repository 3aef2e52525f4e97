package org.trigpoint.imagery.bytes;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A place on the disk for what is too much for memory until it is put in order. It is gone when it is closed. For one thread. */
public final class Scratch implements Closeable {
    private final FileChannel channel;
    private long length;

    private Scratch(FileChannel channel) {
        this.channel = channel;
    }

    /** An empty one, among the temporary files. */
    public static Scratch open() throws IOException {
        Path path = Files.createTempFile("trigpoint-", ".scratch");
        return new Scratch(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Writes behind what is there, and returns where that begins. */
    public long append(byte[] bytes) throws IOException {
        long at = length;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            length += channel.write(buffer, length);
        }
        return at;
    }

    /** Reads what was written. */
    public byte[] read(long offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("A scratch of " + length + " bytes has none at " + offset + " + " + count);
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
