package org.trigpoint.feeds.mavlink.frame;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;

/**
 * Finds the frames in a stream of bytes that come in pieces of any size. One thread at a time.
 *
 * <p>Where a frame with the right checksum begins, there is a frame; all bytes up to the next one are one fault. What follows of a
 * frame depends on no clock and not on the size of the pieces: a header whose frame has not come yet is waited for, at most
 * {@value MavlinkFrame#LONGEST_BYTES} bytes. The checksum of a message that is not in {@link MessageTable} can be tested by one bit in
 * 256 only, so such a frame is one only where a frame is due: at the beginning, and right behind another.
 *
 * <p>In telemetry logs ({@code .tlog}) each frame stands behind eight bytes of time, microseconds since 1970 in UTC, big end first.
 */
public final class MavlinkFramer implements Cutter {
    /** Length of the time before each frame of a telemetry log. */
    public static final int TIME_BYTES = 8;

    private static final int BUFFER_BYTES = 4_096;
    private static final int NO_FRAME = 0;
    private static final int WAIT = -1;

    private final MavlinkFrames out;
    private final int prefixBytes;
    private final MavlinkFrame view = new MavlinkFrame();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int begin;
    private int end;
    private long position;

    private @Nullable MavlinkFault fault;
    private long faultPosition;

    /**
     * @param timed whether each frame stands behind its time
     * @param out takes the frames
     */
    public MavlinkFramer(boolean timed, MavlinkFrames out) {
        this.prefixBytes = timed ? TIME_BYTES : 0;
        this.out = out;
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

    /** The stream has ended: what waited for more is a fault. The framer may go on with another stream. */
    @Override
    public void end() {
        scan(true);
        begin = 0;
        end = 0;
        position = 0;
    }

    private void scan(boolean atEnd) {
        while (begin < end) {
            int length = frameLength(atEnd);
            if (length == WAIT) {
                return;
            }
            if (length == NO_FRAME) {
                advance(1);
            } else {
                closeFault();
                out.frame(time(), buffer, begin + prefixBytes, length);
                advance(prefixBytes + length);
            }
        }
        if (atEnd) {
            closeFault();
        }
    }

    /** Length of the frame that begins here, behind its time; {@link #NO_FRAME} for none, {@link #WAIT} when it may yet come. */
    private int frameLength(boolean atEnd) {
        int at = begin + prefixBytes;
        int length = MavlinkFrame.lengthAt(buffer, at, end);
        if (length < 0 || at + length > end) {
            return atEnd ? noFrame(MavlinkFault.TRUNCATED) : WAIT;
        }
        if (length == 0) {
            return noFrame(MavlinkFault.JUNK);
        }
        return isWhole(view.at(buffer, at)) ? length : noFrame(MavlinkFault.CRC);
    }

    private boolean isWhole(MavlinkFrame frame) {
        MessageLayout layout = MessageTable.find(frame.messageId());
        return layout != null ? frame.checksumFits(layout.crcExtra()) : fault == null && frame.crcExtra() >= 0;
    }

    private int noFrame(MavlinkFault looksLike) {
        if (fault == null) {
            fault = looksLike;
            faultPosition = position;
        }
        return NO_FRAME;
    }

    private void closeFault() {
        if (fault != null) {
            out.fault(fault, faultPosition, position - faultPosition);
            fault = null;
        }
    }

    private long time() {
        if (prefixBytes == 0) {
            return MavlinkFrames.NO_TIME;
        }
        long micros = 0;
        for (int i = 0; i < TIME_BYTES; i++) {
            micros = (micros << 8) | (buffer[begin + i] & 0xff);
        }
        return micros;
    }

    private void advance(int bytes) {
        begin += bytes;
        position += bytes;
    }
}
