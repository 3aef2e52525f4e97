package org.trigpoint.feeds.mavlink;

import org.trigpoint.feeds.mavlink.dataflash.LogReader;

/**
 * The time that a raw message carries itself, for readers of files: of telemetry logs the one before each frame, of DataFlash logs that
 * of its satellite receiver. Frames of a stream carry none. One thread at a time.
 */
public final class MavlinkLineTime {
    /** The message carries no time. */
    public static final long NONE = Long.MIN_VALUE;

    private final LogReader log = new LogReader();

    /** Microseconds since 1970-01-01 UTC, or {@link #NONE}. */
    public long epochMicros(byte[] array, int offset, int length) {
        if (LogReader.begins(array, offset, length)) {
            if (log.fault(array, offset, length) != null) {
                return NONE;
            }
            log.read(array, offset);
            return log.timeEpochMicros() == LogReader.NO_TIME ? NONE : log.timeEpochMicros();
        }
        return RecordedFrame.find(array, offset, length)
                .map(RecordedFrame::timeEpochMicros)
                .orElse(NONE);
    }
}
