package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.InputStream;
import org.trigpoint.model.recording.Raw;

/**
 * Bytes to lines: each line ends with CR, LF or both, and becomes a view of the chunk it was read into.
 *
 * <p>Lines are handed on as they are, NUL and binary bytes included. Lines with nothing but spaces and tabs are no messages. Of
 * a line longer than {@link #LONGEST_LINE} that many bytes are handed on and the rest is skipped to its end; every decoder
 * rejects lines far shorter than that for their length, so none is lost silently. A chunk that has been handed on in part
 * is never written to again at these places, and never reused.
 *
 * <p>Used by one thread.
 */
final class LineFramer implements Framer {
    /** Bytes of a line that are kept. */
    static final int LONGEST_LINE = 16_384;

    /** Takes lines. */
    interface Lines {
        void line(Raw raw) throws InterruptedException;
    }

    private final int chunkBytes;
    private final int leastRoom;
    private final Lines lines;
    private byte[] chunk = new byte[0];
    /** Where the unfinished line begins. */
    private int start;
    /** Up to where there is no line end. */
    private int scanned;

    private int limit;
    private boolean skipping;

    /** @param chunkBytes read at once, at least four times the longest line */
    LineFramer(int chunkBytes, Lines lines) {
        if (chunkBytes < 4 * LONGEST_LINE) {
            throw new IllegalArgumentException("A chunk has " + 4 * LONGEST_LINE + " bytes or more, not " + chunkBytes);
        }
        this.chunkBytes = chunkBytes;
        this.leastRoom = chunkBytes / 8;
        this.lines = lines;
    }

    @Override
    public boolean readFrom(InputStream in) throws IOException, InterruptedException {
        makeRoom();
        int read = in.read(chunk, limit, chunk.length - limit);
        if (read < 0) {
            return false;
        }
        limit += read;
        scan();
        return true;
    }

    private void makeRoom() {
        if (chunk.length - limit >= leastRoom) {
            return;
        }
        byte[] next = new byte[chunkBytes];
        System.arraycopy(chunk, start, next, 0, limit - start);
        scanned -= start;
        limit -= start;
        start = 0;
        chunk = next;
    }

    private void scan() throws InterruptedException {
        byte[] bytes = chunk;
        int at = scanned;
        int end = limit;
        while (at < end) {
            byte b = bytes[at++];
            if (b == '\n' || b == '\r') {
                finish(at - 1);
                start = at;
            }
        }
        scanned = at;
        if (skipping) {
            start = at;
        } else if (at - start > LONGEST_LINE) {
            lines.line(Raw.view(bytes, start, LONGEST_LINE));
            skipping = true;
            start = at;
        }
    }

    private void finish(int end) throws InterruptedException {
        if (skipping) {
            skipping = false;
            return;
        }
        int from = start;
        while (from < end && (chunk[from] == ' ' || chunk[from] == '\t')) {
            from++;
        }
        if (from < end) {
            lines.line(Raw.view(chunk, start, Math.min(end - start, LONGEST_LINE)));
        }
    }

    /** What stands without a line end is a line too. */
    @Override
    public void end() throws InterruptedException {
        if (limit > start || skipping) {
            finish(limit);
        }
        skipping = false;
        start = limit;
        scanned = limit;
    }
}
