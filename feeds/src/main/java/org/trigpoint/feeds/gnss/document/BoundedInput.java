package org.trigpoint.feeds.gnss.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that ends when too much was read from it at once: a parser of XML keeps a name or a value of any length in memory. */
final class BoundedInput extends FilterInputStream {
    private static final int MOST_BYTES = 1 << 23;

    private int left = MOST_BYTES;
    private @Nullable IOException failure;

    BoundedInput(InputStream in) {
        super(in);
    }

    /** What was read has been handled. */
    void handled() {
        left = MOST_BYTES;
    }

    boolean isExceeded() {
        return left <= 0;
    }

    /** Throws what the stream itself threw: the parser tells it as if the document were at fault. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] array, int offset, int length) throws IOException {
        if (isExceeded()) {
            return -1;
        }
        try {
            int read = super.read(array, offset, Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
