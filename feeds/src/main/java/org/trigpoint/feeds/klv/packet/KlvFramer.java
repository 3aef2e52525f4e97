package org.trigpoint.feeds.klv.packet;

/**
 * Cuts bytes into KLV packets, in chunks cut anywhere, and finds its way back after junk.
 *
 * <p>A packet begins with a universal label and is as long as its length says. When the label of another known set stands within
 * it, its length was wrong: it ends there, as a fault. So a damaged length costs one packet and not those behind it, and is known
 * as soon as the next packet begins. Each byte ends in one packet or one fault.
 */
public final class KlvFramer {
    /** A longer packet is no packet. */
    public static final int LONGEST_PACKET_BYTES = 1 << 20;

    private static final int FIRST_BUFFER_BYTES = 4_096;
    private static final int PIECE_BYTES = 1 << 16;

    private final KlvFrames frames;
    private byte[] buffer = new byte[FIRST_BUFFER_BYTES];
    /** Where in all that came the buffer begins. */
    private long base;

    private int start;
    private int end;
    /** Up to where the packet at {@link #start} has been searched for another key; less than start when it has not. */
    private int searched;

    /** Where in all that came the bytes began that are no packet; negative when there are none. */
    private long junkFrom = -1;

    private KlvFault junkFault = KlvFault.JUNK;

    public KlvFramer(KlvFrames frames) {
        this.frames = frames;
    }

    /** Takes some bytes; hands on what they complete. */
    public void accept(byte[] array, int offset, int length) {
        for (int done = 0; done < length; ) {
            int piece = Math.min(PIECE_BYTES, length - done);
            append(array, offset + done, piece);
            done += piece;
            boolean more = true;
            while (more) {
                more = step(false);
            }
        }
    }

    /** What was begun does not go on: it is a fault. The next bytes begin anew. */
    public void cut() {
        boolean more = true;
        while (more) {
            more = step(true);
        }
        endJunk();
    }

    /** Whether a packet has begun and is not complete. */
    public boolean pending() {
        return end > start;
    }

    private void append(byte[] array, int offset, int length) {
        if (length > buffer.length - end) {
            int kept = end - start;
            byte[] into = kept + length > buffer.length
                    ? new byte[Math.max(kept + length, Math.min(2 * buffer.length, LONGEST_PACKET_BYTES))]
                    : buffer;
            System.arraycopy(buffer, start, into, 0, kept);
            buffer = into;
            base += start;
            searched -= start;
            start = 0;
            end = kept;
        }
        System.arraycopy(array, offset, buffer, end, length);
        end += length;
    }

    /** One packet, fault or stretch of junk further; false when there is nothing more to find. */
    private boolean step(boolean last) {
        if (start == end) {
            return false;
        }
        if (!KlvKey.prefixAt(buffer, start, end)) {
            return seek(last);
        }
        endJunk();
        int lengthAt = start + KlvKey.BYTES;
        long length = Ber.length(buffer, lengthAt, end);
        if (length == Ber.BROKEN || length > LONGEST_PACKET_BYTES) {
            junk(start + KlvKey.PREFIX_BYTES, KlvFault.LENGTH);
            return true;
        }
        if (length == Ber.MORE) {
            return last && incomplete();
        }
        return packet(KlvKey.BYTES + Ber.lengthBytes(buffer[lengthAt]) + (int) length, last);
    }

    private boolean packet(int length, boolean last) {
        int have = Math.min(length, end - start);
        int inner = search(Math.max(start + KlvKey.PREFIX_BYTES, searched), start + have);
        if (inner >= 0) {
            fault(KlvFault.LENGTH, inner);
            return true;
        }
        if (have < length) {
            searched = start + have - KlvKey.BYTES + 1;
            return last && incomplete();
        }
        frames.frame(buffer, start, length, base + start);
        start += length;
        searched = 0;
        return true;
    }

    /** Where another known key begins that ends before {@code to}, or -1. */
    private int search(int from, int to) {
        for (int i = from; i <= to - KlvKey.BYTES; i++) {
            if (buffer[i] == 0x06 && KlvKey.find(buffer, i, to) != null) {
                return i;
            }
        }
        return -1;
    }

    private boolean incomplete() {
        int next = nextPrefix(start + 1);
        fault(KlvFault.INCOMPLETE, next < 0 ? end : next);
        return true;
    }

    private int nextPrefix(int from) {
        for (int i = from; i < end; i++) {
            if (KlvKey.prefixAt(buffer, i, end)) {
                return i;
            }
        }
        return -1;
    }

    private void fault(KlvFault fault, int until) {
        frames.fault(fault, base + start, until - start);
        start = until;
        searched = 0;
    }

    /** Passes over what is no label; keeps what may be the beginning of one. */
    private boolean seek(boolean last) {
        int next = nextPrefix(start);
        if (next >= 0) {
            junk(next, KlvFault.JUNK);
            return true;
        }
        int keep = last ? end : end - beginnings();
        if (keep > start) {
            junk(keep, KlvFault.JUNK);
        }
        return false;
    }

    /** How many of the last bytes may begin a label. */
    private int beginnings() {
        for (int count = Math.min(KlvKey.PREFIX_BYTES - 1, end - start); count > 0; count--) {
            int prefix = KlvKey.PREFIX >>> (8 * (KlvKey.PREFIX_BYTES - count));
            if ((int) Ber.unsigned(buffer, end - count, count) == prefix) {
                return count;
            }
        }
        return 0;
    }

    private void junk(int until, KlvFault fault) {
        if (junkFrom < 0) {
            junkFrom = base + start;
            junkFault = fault;
        }
        start = until;
        searched = 0;
    }

    private void endJunk() {
        if (junkFrom >= 0) {
            frames.fault(junkFault, junkFrom, base + start - junkFrom);
            junkFrom = -1;
        }
    }
}
