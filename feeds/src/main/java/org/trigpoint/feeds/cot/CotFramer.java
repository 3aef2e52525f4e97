package org.trigpoint.feeds.cot;

import java.util.Arrays;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.cot.tak.TakHeader;
import org.trigpoint.feeds.cot.tak.TakHeader.Kind;
import org.trigpoint.feeds.cot.xml.EventXml;

/**
 * Bytes as they come to messages: events in XML back to back, with or without declarations, and messages of the TAK protocol, in any
 * order, as a connection has them that goes from one to the other. Where the bytes are cut never changes what is found.
 *
 * <p>What belongs to no message is counted as junk, run by run, spaces between messages excepted. An event that has not ended where
 * the next one begins is handed on as it is. Used by one thread.
 */
public final class CotFramer implements Cutter {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int CHUNK_BYTES = 1 << 13;

    private enum Mode {
        XML,
        /** At what may be a byte order mark. */
        MARK,
        /** At what may be a header. */
        HEADER,
        /** In a message without a length, between two fields. */
        MESH
    }

    private final CotFrames frames;
    private final XmlLexer lexer = new XmlLexer();
    private byte[] buffer = new byte[CHUNK_BYTES];
    /** Where the bytes begin that have not been handed on. */
    private int start;
    /** The next byte to look at. */
    private int at;

    private int limit;
    private long junkBytes;
    private Mode mode = Mode.XML;

    /** @param frames takes what is found */
    public CotFramer(CotFrames frames) {
        this.frames = frames;
    }

    @Override
    public void take(byte[] chunk, int offset, int length) {
        makeRoom(length);
        System.arraycopy(chunk, offset, buffer, limit, length);
        limit += length;
        boolean more = true;
        while (more && at < limit) {
            more = switch (mode) {
                case XML -> xml();
                case MARK -> mark();
                case HEADER -> header();
                case MESH -> mesh();
            };
        }
    }

    /** The stream, or a datagram, has ended: what has not is handed on as it is. */
    @Override
    public void end() {
        boolean message = switch (mode) {
            case XML -> lexer.inEvent();
            case MARK -> false;
            case HEADER -> TakHeader.of(buffer, start, limit - start).kind() == Kind.STREAM;
            case MESH -> true;
        };
        if (message) {
            hand(limit);
        }
        junkBytes += limit - start;
        flushJunk();
        start = 0;
        at = 0;
        limit = 0;
        mode = Mode.XML;
        lexer.reset();
    }

    private void makeRoom(int length) {
        if (start == limit) {
            start = 0;
            at = 0;
            limit = 0;
        }
        if (limit + length > buffer.length) {
            int kept = limit - start;
            byte[] room = kept + length > buffer.length ? new byte[Math.max(2 * kept, kept + length)] : buffer;
            System.arraycopy(buffer, start, room, 0, kept);
            buffer = room;
            at -= start;
            start = 0;
            limit = kept;
        }
    }

    private boolean xml() {
        byte b = buffer[at];
        if (lexer.isOutside() && !lexer.inEvent() && (b == BYTE_ORDER_MARK[0] || b == TakHeader.MAGIC)) {
            passOver(at);
            mode = b == TakHeader.MAGIC ? Mode.HEADER : Mode.MARK;
            return true;
        }
        boolean inEvent = lexer.inEvent();
        XmlLexer.Signal signal = lexer.next(b);
        at++;
        switch (signal) {
            case DECLARATION_OPENS, EVENT_OPENS -> opens(signal, inEvent);
            case EVENT_CLOSES -> hand(at);
            case STRAY -> stray(inEvent);
            case SPACE -> space(inEvent);
            case NONE -> {}
        }
        limitLength();
        return true;
    }

    private void opens(XmlLexer.Signal signal, boolean inEvent) {
        int opened = at - lexer.pending();
        if (inEvent) {
            hand(opened);
        } else if (junkBytes > 0 || signal == XmlLexer.Signal.DECLARATION_OPENS) {
            passOver(opened);
        }
        flushJunk();
    }

    private void stray(boolean inEvent) {
        if (!inEvent) {
            passOver(at - lexer.pending());
        }
    }

    private void space(boolean inEvent) {
        if (!inEvent && junkBytes > 0) {
            passOver(at);
        } else if (!inEvent && start == at - 1) {
            start = at;
        }
    }

    private void limitLength() {
        if (at - start > EventXml.LONGEST_BYTES) {
            flushJunk();
            frames.tooLong(at - start);
            start = at;
            lexer.reset();
        }
    }

    /** What stands before this place belongs to no message. */
    private void passOver(int end) {
        junkBytes += end - start;
        start = end;
    }

    private void flushJunk() {
        if (junkBytes > 0) {
            frames.junk(junkBytes);
            junkBytes = 0;
        }
    }

    private void hand(int end) {
        flushJunk();
        frames.frame(buffer, start, end - start);
        start = end;
    }

    private boolean mark() {
        int there = Math.min(BYTE_ORDER_MARK.length, limit - start);
        if (!Arrays.equals(buffer, start, start + there, BYTE_ORDER_MARK, 0, there)) {
            passStray();
            return true;
        }
        if (there < BYTE_ORDER_MARK.length) {
            return false;
        }
        start += there;
        goOn(start);
        return true;
    }

    private void passStray() {
        passOver(start + 1);
        goOn(start);
    }

    private void goOn(int next) {
        at = next;
        mode = Mode.XML;
    }

    private boolean header() {
        TakHeader header = TakHeader.of(buffer, start, limit - start);
        int payload = start + header.headerBytes();
        switch (header.kind()) {
            case NONE, MESH_OTHER -> passStray();
            case UNFINISHED -> {
                return false;
            }
            case MESH_XML -> {
                flushJunk();
                start = payload;
                goOn(payload);
            }
            case MESH_PROTOBUF -> {
                flushJunk();
                at = payload;
                mode = Mode.MESH;
            }
            case STREAM -> {
                if (limit - payload < header.payloadBytes()) {
                    return false;
                }
                hand(payload + header.payloadBytes());
                goOn(start);
            }
        }
        return true;
    }

    private boolean mesh() {
        int next = ProtoFields.next(buffer, at, limit);
        if (next == ProtoFields.UNFINISHED) {
            return false;
        }
        if (next == ProtoFields.NONE) {
            hand(at);
            goOn(start);
            return true;
        }
        at = next;
        if (at - start > EventXml.LONGEST_BYTES) {
            frames.tooLong(at - start);
            start = at;
            goOn(at);
        }
        return true;
    }
}
