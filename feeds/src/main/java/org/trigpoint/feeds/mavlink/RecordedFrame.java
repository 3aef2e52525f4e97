package org.trigpoint.feeds.mavlink;

import java.util.Optional;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;
import org.trigpoint.feeds.mavlink.frame.MavlinkFramer;

/**
 * Where the frame in a raw message begins, and when it was recorded.
 *
 * @param timeEpochMicros as a telemetry log says, microseconds since 1970; {@link MavlinkLineTime#NONE} when it says none that can be
 * @param atBytes where it begins behind the beginning of the raw message
 */
record RecordedFrame(long timeEpochMicros, int atBytes) {
    /** 2262: later times are damaged. */
    private static final long LATEST_EPOCH_MICROS = Long.MAX_VALUE / 1_000;

    /** The frame that fills a raw message, alone or behind a time; empty when none does. */
    static Optional<RecordedFrame> find(byte[] array, int offset, int length) {
        if (fills(array, offset, length)) {
            return Optional.of(new RecordedFrame(MavlinkLineTime.NONE, 0));
        }
        int time = MavlinkFramer.TIME_BYTES;
        if (length <= time || !fills(array, offset + time, length - time)) {
            return Optional.empty();
        }
        long micros = 0;
        for (int i = 0; i < time; i++) {
            micros = (micros << Byte.SIZE) | (array[offset + i] & 0xff);
        }
        boolean sound = micros >= 0 && micros < LATEST_EPOCH_MICROS;
        return Optional.of(new RecordedFrame(sound ? micros : MavlinkLineTime.NONE, time));
    }

    private static boolean fills(byte[] array, int offset, int length) {
        return length > 0 && MavlinkFrame.lengthAt(array, offset, offset + length) == length;
    }
}
