package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.trigpoint.model.recording.Raw;

/**
 * Documents of JSON to raw messages: each element of the array {@code features} of a document (RFC 7946, 3.3) is one, as its bytes
 * are; what stands around the array is none. An object without such an array is a message as a whole, on however many lines.
 *
 * <p>It only counts brackets and quotes; what is wrong within a message is for its decoder to say. What is wrong between messages is
 * handed on as a message that no decoder takes: bytes that begin no object, and of a document that ends too early its opening. A
 * string that is not closed ends with its line, and so does a feature that began on it: in a document of several lines one broken
 * feature does not take the others with it. Of a message longer than {@link LineFramer#LONGEST_LINE} that many bytes are handed on.
 *
 * <p>Used by one thread.
 */
final class FeatureFramer implements Framer {
    /** Stands before each text of a sequence (RFC 8142), and never within one. */
    static final byte RECORD_SEPARATOR = 0x1e;

    private static final int CHUNK_BYTES = 1 << 16;
    private static final String LIST_NAME = "features";

    /** Where it stands. */
    private enum At {
        /** Before, between and behind documents. */
        OUTSIDE,
        /** In a document, outside of its features. */
        DOCUMENT,
        /** Between features. */
        LIST,
        /** In a feature. */
        FEATURE,
        /** In bytes that belong nowhere, and had an end in {@link #OUTSIDE}. */
        STRAY,
        /** In bytes that belong nowhere, between features. */
        STRAY_IN_LIST
    }

    private final LineFramer.Lines messages;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private final Kept message = new Kept();
    private final Kept document = new Kept();
    private final StringBuilder name = new StringBuilder();
    private At at = At.OUTSIDE;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean listed;
    private boolean onOneLine;

    FeatureFramer(LineFramer.Lines messages) {
        this.messages = messages;
    }

    @Override
    public boolean readFrom(InputStream in) throws IOException, InterruptedException {
        int read = in.read(chunk);
        for (int i = 0; i < read; i++) {
            take(chunk[i]);
        }
        return read >= 0;
    }

    @Override
    public void end() throws InterruptedException {
        switch (at) {
            case OUTSIDE -> {}
            case DOCUMENT, LIST -> hand(document);
            case FEATURE, STRAY, STRAY_IN_LIST -> hand(message);
        }
        begin(At.OUTSIDE);
    }

    private void take(byte b) throws InterruptedException {
        if (b == RECORD_SEPARATOR) {
            end();
            return;
        }
        switch (at) {
            case OUTSIDE -> outside(b);
            case DOCUMENT -> document(b);
            case LIST -> list(b);
            case FEATURE -> feature(b);
            case STRAY -> stray(b, At.OUTSIDE, "\n\r{");
            case STRAY_IN_LIST -> stray(b, At.LIST, "\n\r{,]");
        }
    }

    private void begin(At now) {
        at = now;
        depth = 0;
        inString = false;
        escaped = false;
        name.setLength(0);
    }

    private void hand(Kept bytes) throws InterruptedException {
        messages.line(bytes.take());
    }

    private static boolean isBetween(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    private static boolean isMark(byte b) {
        return b == (byte) 0xef || b == (byte) 0xbb || b == (byte) 0xbf;
    }

    private void outside(byte b) throws InterruptedException {
        if (b == '{') {
            begin(At.DOCUMENT);
            listed = false;
            document.clear();
            document(b);
        } else if (!isBetween(b) && !isMark(b)) {
            begin(At.STRAY);
            message.clear();
            message.add(b);
        }
    }

    private void stray(byte b, At after, String ends) throws InterruptedException {
        if (ends.indexOf(b) < 0) {
            message.add(b);
            return;
        }
        hand(message);
        begin(after);
        take(b);
    }

    private void document(byte b) throws InterruptedException {
        if (!inString && b == '[' && depth == 1 && LIST_NAME.contentEquals(name)) {
            document.add(b);
            begin(At.LIST);
            return;
        }
        document.add(b);
        if (inString && depth == 1 && b != '"' && name.length() <= LIST_NAME.length()) {
            name.append((char) b);
        } else if (!inString && depth == 1 && (b == '"' || b == ',')) {
            name.setLength(0);
        }
        if (closes(b)) {
            if (!listed) {
                hand(document);
            }
            begin(At.OUTSIDE);
        }
    }

    private void list(byte b) throws InterruptedException {
        if (b == '{') {
            begin(At.FEATURE);
            message.clear();
            onOneLine = true;
            feature(b);
        } else if (b == ']') {
            begin(At.DOCUMENT);
            depth = 1;
            listed = true;
            document.clear();
            document.add(b);
        } else if (b != ',' && !isBetween(b)) {
            begin(At.STRAY_IN_LIST);
            message.clear();
            message.add(b);
        }
    }

    private void feature(byte b) throws InterruptedException {
        boolean lineEnds = b == '\n' || b == '\r';
        boolean broken = lineEnds && inString && onOneLine;
        onOneLine &= !lineEnds;
        if (!broken) {
            message.add(b);
        }
        if (broken || closes(b)) {
            hand(message);
            begin(At.LIST);
        }
    }

    /** Counts brackets; true when this byte closes the outermost. */
    private boolean closes(byte b) {
        if (inString) {
            boolean ends = b == '\n' || b == '\r' || (b == '"' && !escaped);
            escaped = b == '\\' && !escaped;
            inString = !ends;
            return false;
        }
        switch (b) {
            case '"' -> inString = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {}
        }
        return depth == 0;
    }

    /** The first bytes of what is being read. */
    private static final class Kept {
        private byte[] bytes = new byte[256];
        private int length;

        void clear() {
            length = 0;
        }

        void add(byte b) {
            if (length == LineFramer.LONGEST_LINE) {
                return;
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = b;
        }

        Raw take() {
            Raw raw = Raw.of(Arrays.copyOf(bytes, length));
            length = 0;
            return raw;
        }
    }
}
