package org.trigpoint.feeds.mavlink;

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

    /** A log that begins with a record of a description is DataFlash; else the first frame whose checksum is right says what it is. */
    static MavlinkContent of(byte[] head) {
        if (isFormat(head)) {
            return DATAFLASH;
        }
        MavlinkFrame frame = new MavlinkFrame();
        for (int at = 0; at < head.length; at++) {
            int length = MavlinkFrame.lengthAt(head, at, head.length);
            if (length > 0 && at + length <= head.length && isWhole(frame.at(head, at))) {
                return behind(head, at, at + length);
            }
        }
        return STREAM;
    }

    private static boolean isFormat(byte[] head) {
        return head.length >= LogFormat.HEADER_BYTES
                && (head[0] & 0xff) == DataFlashFramer.FIRST
                && (head[1] & 0xff) == DataFlashFramer.SECOND
                && (head[2] & 0xff) == LogFormat.FMT;
    }

    private static boolean isWhole(MavlinkFrame frame) {
        MessageLayout layout = MessageTable.find(frame.messageId());
        return layout != null && frame.checksumFits(layout.crcExtra());
    }

    /** By where the next frame begins; where there is none, by what stands before this one. */
    private static MavlinkContent behind(byte[] head, int begin, int end) {
        if (MavlinkFrame.lengthAt(head, end, head.length) > 0) {
            return STREAM;
        }
        boolean next = MavlinkFrame.lengthAt(head, end + MavlinkFramer.TIME_BYTES, head.length) > 0;
        return next || begin == MavlinkFramer.TIME_BYTES ? TIMED : STREAM;
    }
}
