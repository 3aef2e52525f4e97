package org.trigpoint.feeds.adsb.frame;

import java.io.ByteArrayOutputStream;
import org.trigpoint.feeds.Cutter;

/**
 * Splits documents of JSON of readsb and dump1090 into raw messages: what stands before the list {@code aircraft} or {@code trace},
 * closed with a bracket, is one; so is each element of the list, as its bytes are; so is what stands behind the list, if anything
 * does. Documents may follow one another. Bytes may come cut anywhere.
 *
 * <p>It only counts brackets and quotes; what is wrong within a message is for its decoder to say. Bytes that begin no document and
 * no element are junk. Of what is longer than {@link #LONGEST_BYTES} that many bytes are handed on.
 */
public final class DocumentSplitter implements Cutter {
    /** An aircraft with all its fields has some 1,000 bytes. */
    public static final int LONGEST_BYTES = 1 << 16;

    private static final String AIRCRAFT = "aircraft";
    private static final String TRACE = "trace";

    private enum At {
        /** Between documents. */
        OUTSIDE,
        /** In a document, outside of its list. */
        DOCUMENT,
        /** Between the elements of the list. */
        LIST,
        /** In an element. */
        ELEMENT,
        /** In bytes that belong nowhere, between documents. */
        STRAY,
        /** In bytes that belong nowhere, between elements. */
        STRAY_IN_LIST
    }

    private final AdsbFrames out;
    private final Kept kept = new Kept();
    private final StringBuilder name = new StringBuilder();
    private At at = At.OUTSIDE;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private int nameAt;
    private long junkBytes;

    public DocumentSplitter(AdsbFrames out) {
        this.out = out;
    }

    @Override
    public void take(byte[] array, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            take(array[i]);
        }
    }

    /** The stream has ended: what is not whole is junk. */
    @Override
    public void end() {
        if (kept.size() > 0 && at != At.OUTSIDE && at != At.LIST) {
            junk();
        }
        kept.reset();
        at = At.OUTSIDE;
    }

    /** How many bytes were junk. */
    public long junkBytes() {
        return junkBytes;
    }

    private void take(byte b) {
        switch (at) {
            case OUTSIDE -> outside(b);
            case DOCUMENT -> document(b);
            case LIST -> list(b);
            case ELEMENT -> element(b);
            case STRAY, STRAY_IN_LIST -> stray(b);
        }
    }

    private void begin(At now, byte first) {
        at = now;
        depth = 0;
        inString = false;
        escaped = false;
        name.setLength(0);
        nameAt = 1;
        kept.reset();
        take(first);
    }

    private static boolean isBetween(byte b) {
        return b == ' '
                || b == '\t'
                || b == '\n'
                || b == '\r'
                || b == (byte) 0xEF
                || b == (byte) 0xBB
                || b == (byte) 0xBF;
    }

    private void outside(byte b) {
        if (b == '{') {
            begin(At.DOCUMENT, b);
        } else if (!isBetween(b)) {
            begin(At.STRAY, b);
        }
    }

    private void list(byte b) {
        if (b == '{' || b == '[') {
            begin(At.ELEMENT, b);
        } else if (b == ']') {
            // What stands behind the list is read as a document that begins here.
            begin(At.DOCUMENT, (byte) '{');
        } else if (b != ',' && !isBetween(b)) {
            begin(At.STRAY_IN_LIST, b);
        }
    }

    private void element(byte b) {
        kept.write(b);
        if (closes(b)) {
            hand();
            at = At.LIST;
        }
    }

    private void document(byte b) {
        if (!inString && depth == 1 && b == '[' && isList()) {
            kept.truncate(nameAt);
            handMembers();
            at = At.LIST;
            return;
        }
        if (b == ',' && depth == 1 && !inString && !kept.hasMembers()) {
            return;
        }
        if (!inString && depth == 1) {
            atMember(b);
        } else if (inString && depth == 1 && b != '"' && name.length() <= AIRCRAFT.length()) {
            name.append((char) (b & 0xFF));
        }
        kept.write(b);
        if (closes(b)) {
            kept.truncate(kept.size() - 1);
            handMembers();
            at = At.OUTSIDE;
        }
    }

    private void atMember(byte b) {
        if (b == ',') {
            nameAt = kept.size();
        }
        if (b == ',' || b == '"') {
            name.setLength(0);
        }
    }

    private boolean isList() {
        return AIRCRAFT.contentEquals(name) || TRACE.contentEquals(name);
    }

    /** The members of a document up to here; none behind a list, or where it begins with one. */
    private void handMembers() {
        if (kept.hasMembers()) {
            kept.write('}');
            hand();
        }
        kept.reset();
    }

    private void stray(byte b) {
        boolean inList = at == At.STRAY_IN_LIST;
        boolean ends = b == '\n' || b == '{' || (inList && (b == ',' || b == ']' || b == '['));
        if (ends || kept.size() >= AdsbFramer.LONGEST_JUNK_BYTES) {
            junk();
            at = inList ? At.LIST : At.OUTSIDE;
            take(b);
        } else {
            kept.write(b);
        }
    }

    private void hand() {
        out.frame(kept.array(), 0, kept.size());
        kept.reset();
    }

    private void junk() {
        junkBytes += kept.size();
        out.junk(kept.array(), 0, Math.min(kept.size(), AdsbFramer.LONGEST_JUNK_BYTES));
        kept.reset();
    }

    /** Counts brackets; true when this byte closes the outermost. */
    private boolean closes(byte b) {
        if (inString) {
            boolean ends = b == '"' && !escaped;
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
    private static final class Kept extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int b) {
            if (count < LONGEST_BYTES) {
                super.write(b);
            }
        }

        synchronized byte[] array() {
            return buf;
        }

        synchronized void truncate(int size) {
            count = Math.min(count, size);
        }

        /** Whether there is more than a bracket, blanks and commas. */
        synchronized boolean hasMembers() {
            for (int i = 1; i < count; i++) {
                if (!isBetween(buf[i]) && buf[i] != ',') {
                    return true;
                }
            }
            return false;
        }
    }
}
