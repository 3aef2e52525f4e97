package org.trigpoint.feeds.adsb.frame;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.feeds.Cutter;

/**
 * Cuts one stream of bytes into raw messages, whatever it holds: what begins at each boundary is known by its first byte. Blanks,
 * line ends and zeros between messages are passed over.
 *
 * <p>What begins nothing is junk, up to the next byte that can begin a message: an escape of Beast with a known type, a star or an
 * at of AVR, a line. Where it cuts depends on the bytes alone, not on how they come.
 */
public final class AdsbFramer implements Cutter {
    /** Longer lines are junk: BaseStation has 22 short columns. */
    public static final int LONGEST_LINE_BYTES = 512;

    /** Junk is handed on in pieces of this length. */
    public static final int LONGEST_JUNK_BYTES = 512;

    private static final int BUFFER_BYTES = 1 << 16;

    private final AdsbFrames out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private long junkBytes;

    public AdsbFramer(AdsbFrames out) {
        this.out = out;
    }

    @Override
    public void take(byte[] array, int offset, int length) {
        int taken = 0;
        while (taken < length) {
            int part = Math.min(length - taken, buffer.length - end);
            System.arraycopy(array, offset + taken, buffer, end, part);
            taken += part;
            end += part;
            cut();
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
    }

    /** The stream has ended: a line without its end is a message, the rest of what is there is junk. */
    @Override
    public void end() {
        if (start < end) {
            if (FrameEnd.isOpenEnded(buffer, start, end)) {
                out.frame(buffer, start, end - start);
            } else {
                junk(end);
            }
        }
        start = 0;
        end = 0;
    }

    /** How many bytes were junk. */
    public long junkBytes() {
        return junkBytes;
    }

    private void cut() {
        while (true) {
            while (start < end && isBetween(buffer[start])) {
                start++;
            }
            int next = start == end ? FrameEnd.MORE : FrameEnd.of(buffer, start, end);
            if (next == FrameEnd.MORE) {
                return;
            }
            if (next > 0) {
                out.frame(buffer, start, next - start);
                start = next;
            } else {
                junk(-next);
            }
        }
    }

    private void junk(int to) {
        junkBytes += to - start;
        out.junk(buffer, start, to - start);
        start = to;
    }

    private static boolean isBetween(byte b) {
        return b == '\n' || b == '\r' || b == ' ' || b == '\t' || b == 0;
    }

    /** Version 1: i64 bytes of junk; i32 length; the bytes that wait for more. */
    public void write(DataOutput data) throws IOException {
        data.writeLong(junkBytes);
        data.writeInt(end - start);
        data.write(buffer, start, end - start);
    }

    /** Takes over what {@link #write} wrote; to be called before the first bytes. */
    public void read(DataInput data) throws IOException {
        junkBytes = data.readLong();
        int length = data.readInt();
        if (length < 0 || length >= BUFFER_BYTES) {
            throw new IOException("A framer holds 0 to " + (BUFFER_BYTES - 1) + " bytes, not " + length);
        }
        data.readFully(buffer, 0, length);
        start = 0;
        end = length;
    }
}
