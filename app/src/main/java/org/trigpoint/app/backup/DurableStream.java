package org.trigpoint.app.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file whose bytes are on the disk when it is closed. */
final class DurableStream extends OutputStream {
    private final FileOutputStream file;

    DurableStream(FileOutputStream file) {
        this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
        file.write(value);
    }

    @Override
    public void write(byte[] array, int offset, int length) throws IOException {
        file.write(array, offset, length);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            file.getFD().sync();
        }
    }
}
