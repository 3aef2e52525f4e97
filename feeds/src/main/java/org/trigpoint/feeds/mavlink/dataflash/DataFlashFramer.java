package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;

/**
 * Finds the records in a DataFlash log, whose bytes come in pieces of any size. One thread at a time.
 *
 * <p>A record is {@code A3 95}, its type, and as many bytes as an FMT record before it said of the type. Nothing guards its bytes, so it
 * counts only when another one begins behind it, or the log ends there; all bytes up to the next that counts are one fault. What follows
 * does not depend on the size of the pieces.
 */
public final class DataFlashFramer implements Cutter {
    /** First byte of each record. */
    public static final int FIRST = 0xa3;

    /** Second byte of each record. */
    public static final int SECOND = 0x95;

    private static final int BUFFER_BYTES = 4_096;
    private static final int NO_RECORD = 0;
    private static final int WAIT = -1;

    private final LogRecords out;
    private final @Nullable LogFormat[] formats = new @Nullable LogFormat[256];
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int begin;
    private int end;
    private long position;

    private @Nullable LogFault fault;
    private long faultPosition;

    /** @param out takes the records */
    public DataFlashFramer(LogRecords out) {
        this.out = out;
        formats[LogFormat.FMT] = LogFormat.ofFormats();
    }

    @Override
    public void take(byte[] array, int offset, int length) {
        int from = offset;
        while (from < offset + length) {
            int piece = Math.min(offset + length - from, buffer.length - end);
            System.arraycopy(array, from, buffer, end, piece);
            from += piece;
            end += piece;
            scan(false);
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            end -= begin;
            begin = 0;
        }
    }

    /** The log has ended: what waited for more is a fault. */
    @Override
    public void end() {
        scan(true);
        begin = 0;
        end = 0;
    }

    private void scan(boolean atEnd) {
        while (begin < end) {
            int length = recordLength(atEnd);
            if (length == WAIT) {
                return;
            }
            if (length == NO_RECORD) {
                advance(1);
            } else {
                closeFault();
                emit(length);
            }
        }
        if (atEnd) {
            closeFault();
        }
    }

    private int recordLength(boolean atEnd) {
        int there = end - begin;
        if (there < LogFormat.HEADER_BYTES && begins(begin)) {
            return atEnd ? noRecord(LogFault.TRUNCATED) : WAIT;
        }
        if (!begins(begin)) {
            return noRecord(LogFault.JUNK);
        }
        LogFormat format = formats[buffer[begin + 2] & 0xff];
        if (format == null) {
            return noRecord(LogFault.UNKNOWN_RECORD);
        }
        int length = format.length();
        if (there < length + (atEnd ? 0 : 2)) {
            return atEnd ? noRecord(LogFault.TRUNCATED) : WAIT;
        }
        return begins(begin + length) ? length : noRecord(LogFault.UNFOLLOWED);
    }

    /** Whether a record may begin here, as far as its first two bytes are there; nothing at all is the end of the log. */
    private boolean begins(int at) {
        return (at >= end || (buffer[at] & 0xff) == FIRST) && (at + 1 >= end || (buffer[at + 1] & 0xff) == SECOND);
    }

    private void emit(int length) {
        LogFormat format = formats[buffer[begin + 2] & 0xff];
        if (format == null) {
            throw new IllegalStateException("No format of type " + (buffer[begin + 2] & 0xff));
        }
        LogFormat described = format.type() == LogFormat.FMT ? LogFormat.read(buffer, begin) : format;
        if (described == null) {
            out.fault(LogFault.FORMAT, position, length);
        } else {
            formats[described.type()] = described;
            out.record(format, buffer, begin);
        }
        advance(length);
    }

    private int noRecord(LogFault looksLike) {
        if (fault == null) {
            fault = looksLike;
            faultPosition = position;
        }
        return NO_RECORD;
    }

    private void closeFault() {
        if (fault != null) {
            out.fault(fault, faultPosition, position - faultPosition);
            fault = null;
        }
    }

    private void advance(int bytes) {
        begin += bytes;
        position += bytes;
    }
}
