package org.trigpoint.feeds.ais;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream into lines at line feeds. Of a line longer than the limit the beginning is given and the rest passed over. */
final class LineSplitter {
    private static final int READ_BYTES = 1 << 16;

    private final InputStream in;
    private final int most;
    private byte[] buffer = new byte[READ_BYTES];
    private int start;
    private int end;
    private int length;
    private int next;
    private boolean exhausted;

    LineSplitter(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        start = next;
        int at = start;
        while (true) {
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (at < end) {
                return found(at, at + 1);
            }
            if (exhausted) {
                return at > start && found(at, at);
            }
            at = fill(at);
        }
    }

    private boolean found(int lineEnd, int nextStart) {
        length = Math.min(lineEnd - start, most);
        next = nextStart;
        return true;
    }

    /** Reads more behind what there is of this line; a line that is too long keeps its beginning only. */
    private int fill(int at) throws IOException {
        int kept = Math.min(at - start, most);
        if (start > 0) {
            buffer = Arrays.copyOfRange(buffer, start, start + READ_BYTES + most);
        } else if (buffer.length < READ_BYTES + most) {
            buffer = Arrays.copyOf(buffer, READ_BYTES + most);
        }
        start = 0;
        int read = in.read(buffer, kept, buffer.length - kept);
        exhausted = read < 0;
        end = kept + Math.max(0, read);
        return kept;
    }

    byte[] array() {
        return buffer;
    }

    int offset() {
        return start;
    }

    int length() {
        return length;
    }
}
