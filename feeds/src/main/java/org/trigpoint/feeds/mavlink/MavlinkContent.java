package org.trigpoint.feeds.mavlink;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.dataflash.DataFlashFramer;
import org.trigpoint.feeds.mavlink.dataflash.LogFormat;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;
import org.trigpoint.feeds.mavlink.frame.MavlinkFramer;
import org.trigpoint.feeds.mavlink.frame.MessageLayout;
import org.trigpoint.feeds.mavlink.frame.MessageTable;

/** What a file holds, by its first bytes. */
enum MavlinkContent {
    /** Frames, one behind the other. */
    STREAM,
    /** Frames, each behind its time: {@code .tlog}. */
    TIMED,
    /** A DataFlash log: {@code .BIN}. */
    DATAFLASH;

    /** How much of a file is looked at. */
    static final int HEAD_BYTES = 4_096;

    /** What must have come behind a frame to know whether another begins there, with a time or without one. */
    private static final int BEHIND_BYTES = MavlinkFramer.TIME_BYTES + 3;

    /** What all bytes of a file, or its first {@value #HEAD_BYTES}, say that it is. */
    static MavlinkContent of(byte[] head) {
        MavlinkContent content = find(head, head.length, true);
        return content == null ? STREAM : content;
    }

    /**
     * A log that begins with a record of a description is DataFlash; else the first frame whose checksum is right says what it is.
     *
     * @param there how many bytes of the head have come
     * @param all whether no more will come
     * @return null while what comes may say something else
     */
    static @Nullable MavlinkContent find(byte[] head, int there, boolean all) {
        if (there < LogFormat.HEADER_BYTES && !all) {
            return null;
        }
        if (isFormat(head, there)) {
            return DATAFLASH;
        }
        MavlinkFrame frame = new MavlinkFrame();
        for (int at = 0; at < there; at++) {
            int length = MavlinkFrame.lengthAt(head, at, there);
            boolean here = length >= 0 && at + length <= there;
            if (!here && !all) {
                return null;
            }
            if (length > 0 && here && isWhole(frame.at(head, at))) {
                int end = at + length;
                return all || there >= end + BEHIND_BYTES ? behind(head, there, at, end) : null;
            }
        }
        return all ? STREAM : null;
    }

    private static boolean isFormat(byte[] head, int there) {
        return there >= LogFormat.HEADER_BYTES
                && (head[0] & 0xff) == DataFlashFramer.FIRST
                && (head[1] & 0xff) == DataFlashFramer.SECOND
                && (head[2] & 0xff) == LogFormat.FMT;
    }

    private static boolean isWhole(MavlinkFrame frame) {
        MessageLayout layout = MessageTable.find(frame.messageId());
        return layout != null && frame.checksumFits(layout.crcExtra());
    }

    /** By where the next frame begins; where there is none, by what stands before this one. */
    private static MavlinkContent behind(byte[] head, int there, int begin, int end) {
        if (MavlinkFrame.lengthAt(head, end, there) > 0) {
            return STREAM;
        }
        boolean next = MavlinkFrame.lengthAt(head, end + MavlinkFramer.TIME_BYTES, there) > 0;
        return next || begin == MavlinkFramer.TIME_BYTES ? TIMED : STREAM;
    }
}
