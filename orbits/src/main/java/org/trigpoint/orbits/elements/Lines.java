package org.trigpoint.orbits.elements;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file in UTF-8, one at a time, ended by LF, CR LF or CR. Of a longer line than {@value #MOST_BYTES} bytes the rest is left out. */
final class Lines {
    static final int MOST_BYTES = 16_384;

    private final InputStream from;
    private byte[] bytes = new byte[256];
    private long lineNumber;
    private boolean afterReturn;

    /** Of a stream that is buffered. */
    Lines(InputStream from) {
        this.from = from;
    }

    /** The next line without its end; null behind the last. */
    @Nullable
    String next() throws IOException {
        int length = 0;
        int next = from.read();
        if (afterReturn && next == '\n') {
            next = from.read();
        }
        afterReturn = false;
        if (next < 0) {
            return null;
        }
        lineNumber++;
        while (next >= 0 && next != '\n' && next != '\r') {
            if (length < MOST_BYTES) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, length * 2);
                }
                bytes[length++] = (byte) next;
            }
            next = from.read();
        }
        afterReturn = next == '\r';
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Of the line that was read last, from 1. */
    long lineNumber() {
        return lineNumber;
    }
}
