package org.trigpoint.feeds.klv.ts;

/**
 * Cuts bytes into transport stream packets of 188 bytes (ISO/IEC 13818-1 §2.4.3.2), in chunks cut anywhere.
 *
 * <p>Where it is not in step, a packet begins at a sync byte that is followed by another one 188 bytes on, or by the end of all.
 * Where it is in step, the next packet need only begin with a sync byte.
 */
public final class TsFramer {
    /** Length of a packet. */
    public static final int PACKET_BYTES = 188;

    /** First byte of a packet. */
    public static final byte SYNC = 0x47;

    private static final int BUFFER_BYTES = 1 << 16;

    private final TsPackets packets;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long base;
    private int start;
    private int end;
    private boolean inStep;
    private long lostFrom = -1;

    public TsFramer(TsPackets packets) {
        this.packets = packets;
    }

    /** Takes some bytes; hands on the packets that they complete. */
    public void accept(byte[] array, int offset, int length) {
        for (int done = 0; done < length; ) {
            compact();
            int piece = Math.min(buffer.length - end, length - done);
            System.arraycopy(array, offset + done, buffer, end, piece);
            end += piece;
            done += piece;
            run(false);
        }
    }

    /** Nothing more comes. */
    public void close() {
        run(true);
        if (end > start) {
            lose(end);
        }
        found();
    }

    private void compact() {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        base += start;
        end -= start;
        start = 0;
    }

    private void run(boolean last) {
        boolean more = true;
        while (more) {
            more = inStep ? take() : seek(last);
        }
    }

    private boolean take() {
        if (end > start && buffer[start] != SYNC) {
            inStep = false;
            return true;
        }
        if (end - start < PACKET_BYTES) {
            return false;
        }
        packets.packet(buffer, start, base + start);
        start += PACKET_BYTES;
        return true;
    }

    private boolean seek(boolean last) {
        for (int at = start; at < end; at++) {
            int next = at + PACKET_BYTES;
            if (buffer[at] == SYNC && next >= end && !last) {
                lose(at);
                return false;
            }
            if (buffer[at] == SYNC && (next < end ? buffer[next] == SYNC : next == end)) {
                lose(at);
                found();
                inStep = true;
                return true;
            }
        }
        lose(end);
        return false;
    }

    private void lose(int until) {
        if (lostFrom < 0 && until > start) {
            lostFrom = base + start;
        }
        start = until;
    }

    private void found() {
        if (lostFrom >= 0) {
            packets.unsynced(lostFrom, base + start - lostFrom);
            lostFrom = -1;
        }
    }
}
