package org.trigpoint.feeds.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.feeds.Cutter;

/**
 * Bytes to frames, in chunks cut anywhere: an object of JSON, printed however, is a frame; so is a line that is none. Lines with
 * nothing but blanks are no frames, and neither are record separators (RFC 8142), a byte order mark, and the brackets and commas of
 * an array around objects.
 *
 * <p>Of a document whose object holds a collection ({@code {"type":"FeatureCollection","features":[…]}}) each object of the
 * collection is a frame of its own, and behind them the document with its array empty.
 *
 * <p>What cannot be JSON ends an object: it becomes a frame as far as it came, and the next one begins where there can be one. A
 * longer frame than the limit is cut one byte behind it, so that a decoder sees that it is too long, and passed over to its end.
 *
 * <p>Frames are views of a buffer that is reused: valid during the call. It holds two frames at most. One thread at a time.
 */
public final class TextFramer implements Cutter {
    /** Takes frames. */
    public interface Frames {
        /** A frame, for reading only, until this returns. */
        void frame(byte[] array, int offset, int length);

        /** So many more bytes are in no frame, and should not have been there. */
        void junk(int bytes);
    }

    /** Hands frames on as the messages of a source; bytes between them are passed over. */
    public static Frames handingOn(Messages messages) {
        return new Frames() {
            @Override
            public void frame(byte[] array, int offset, int length) {
                messages.message(array, offset, length);
            }

            @Override
            public void junk(int bytes) {}
        };
    }

    private enum State {
        BETWEEN,
        LINE,
        OBJECT
    }

    private static final int CHUNK_BYTES = 1 << 13;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final List<byte[]> collections;
    private final int mostBytes;
    private final Frames out;

    private byte[] buffer = new byte[4 * CHUNK_BYTES];
    private int start;
    private int at;
    private int limit;
    private State state = State.BETWEEN;
    private int markBytes;

    /** Of the document around a collection, at the beginning of the buffer; 0 outside of one. */
    private int headBytes;

    /** The frame was too long and has been handed on: its rest is passed over. */
    private boolean discarding;

    private final Nesting nesting = new Nesting();
    private boolean inString;
    private boolean escaped;
    private int stringStart;
    private int stringEnd;

    /** The last byte of JSON outside of strings that is no blank; a quote for a string. */
    private byte last;

    /**
     * @param collections names of members of documents whose objects are frames of their own
     * @param mostBytes in a frame
     * @param out takes the frames
     */
    public TextFramer(List<String> collections, int mostBytes, Frames out) {
        this.collections = collections.stream()
                .map(name -> ('"' + name + '"').getBytes(StandardCharsets.UTF_8))
                .toList();
        this.mostBytes = mostBytes;
        this.out = out;
    }

    @Override
    public void take(byte[] array, int offset, int length) {
        int end = offset + length;
        for (int from = offset; from < end; from += CHUNK_BYTES) {
            append(array, from, Math.min(CHUNK_BYTES, end - from));
            scan();
            compact();
        }
    }

    private void append(byte[] array, int from, int length) {
        if (buffer.length - limit < length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        System.arraycopy(array, from, buffer, limit, length);
        limit += length;
    }

    private void compact() {
        boolean tooLong = state != State.BETWEEN && !discarding && at - start > mostBytes;
        if (tooLong) {
            out.frame(buffer, start, mostBytes + 1);
            discarding = true;
        }
        if (discarding) {
            start = at;
        }
        remove(headBytes, start);
    }

    /** Takes bytes out of the buffer: those before {@code to} that are not needed any more. */
    private void remove(int from, int to) {
        int gone = to - from;
        if (gone == 0) {
            return;
        }
        System.arraycopy(buffer, to, buffer, from, limit - to);
        start -= gone;
        at -= gone;
        limit -= gone;
        stringStart -= gone;
        stringEnd -= gone;
    }

    /** The stream has ended: what stands without its end is handed on too. */
    @Override
    public void end() {
        if (state != State.BETWEEN) {
            finish(at);
        }
        if (headBytes > 0) {
            out.frame(buffer, 0, headBytes);
        }
        headBytes = 0;
        start = 0;
        at = 0;
        limit = 0;
        markBytes = 0;
    }

    private void scan() {
        while (at < limit) {
            byte b = buffer[at];
            switch (state) {
                case BETWEEN -> between(b);
                case LINE -> line(b);
                case OBJECT -> object(b);
            }
        }
    }

    private void between(byte b) {
        boolean marked = markBytes < MARK.length && b == MARK[markBytes];
        markBytes = marked ? markBytes + 1 : MARK.length;
        boolean structure = b == ',' || (headBytes == 0 && (b == '[' || b == ']'));
        if (marked || structure || isBlank(b)) {
            start = ++at;
        } else if (b == '{') {
            start = at;
            beginObject();
        } else if (headBytes == 0) {
            start = at;
            state = State.LINE;
        } else if (b == ']') {
            endCollection();
        } else {
            out.junk(1);
            start = ++at;
        }
    }

    private void beginObject() {
        state = State.OBJECT;
        nesting.clear();
        inString = false;
        // The last string of what came before is no name of a member here.
        stringStart = at;
        stringEnd = at;
    }

    /** Blanks, line ends, and control characters: record separators stand between texts of JSON. */
    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private void line(byte b) {
        if (isLineEnd(b)) {
            finish(at);
        }
        at++;
    }

    /** A frame ends before {@code end}. */
    private void finish(int end) {
        if (!discarding) {
            out.frame(buffer, start, Math.min(end - start, mostBytes + 1));
        }
        discarding = false;
        start = end;
        state = State.BETWEEN;
    }

    private void object(byte b) {
        if (inString) {
            string(b);
        } else if (b == '"') {
            inString = true;
            escaped = false;
            stringStart = at++;
        } else if (b == '{' || b == '[') {
            open(b);
        } else if (b == '}' || b == ']') {
            close(b);
        } else if (b == ' ' || b == '\t' || isLineEnd(b)) {
            at++;
        } else if (mayStand(b)) {
            last = b;
            at++;
        } else {
            broken(b);
        }
    }

    /** In numbers and words, and between values. */
    private static boolean mayStand(byte b) {
        boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
        boolean digit = b >= '0' && b <= '9';
        return letter || digit || b == ':' || b == ',' || b == '.' || b == '-' || b == '+';
    }

    private void string(byte b) {
        if (b >= 0 && b < ' ') {
            broken(b);
            return;
        }
        at++;
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            inString = false;
            stringEnd = at;
            last = b;
        }
    }

    private void open(byte b) {
        boolean mayBegin = last == ':' || last == '[' || (last == ',' && !nesting.inObject());
        if (nesting.isFull() || (nesting.depth() > 0 && !mayBegin)) {
            broken(b);
        } else if (b == '[' && beginsCollection()) {
            at++;
            remove(0, start);
            headBytes = at;
            start = at;
            state = State.BETWEEN;
        } else {
            nesting.open(b == '{');
            last = b;
            at++;
        }
    }

    private boolean beginsCollection() {
        boolean ofDocument = nesting.depth() == 1 && last == ':' && headBytes == 0;
        return ofDocument
                && !discarding
                && at - start < mostBytes
                && collections.stream()
                        .anyMatch(name -> Arrays.equals(name, 0, name.length, buffer, stringStart, stringEnd));
    }

    /** The document goes on behind its array, as if it had been empty. */
    private void endCollection() {
        remove(headBytes, at);
        start = 0;
        headBytes = 0;
        beginObject();
        nesting.open(true);
        nesting.open(false);
        last = '[';
    }

    private void close(byte b) {
        at++;
        if (nesting.inObject() != (b == '}')) {
            finish(at);
            return;
        }
        nesting.close();
        last = b;
        if (nesting.depth() == 0) {
            finish(at);
        }
    }

    /** The byte cannot stand here: another object may begin with it, or a line. */
    private void broken(byte b) {
        finish(at);
        boolean begins = b == '{' || b == '[' || isBlank(b) || headBytes > 0;
        if (!begins) {
            state = State.LINE;
        }
    }
}
