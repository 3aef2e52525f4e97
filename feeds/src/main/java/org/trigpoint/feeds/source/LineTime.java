package org.trigpoint.feeds.source;

import org.trigpoint.model.recording.Raw;

/** Reads the time that a raw message carries itself, without decoding the rest. Called by one thread of one source. */
@FunctionalInterface
public interface LineTime {
    /** No time in this message. */
    long NONE = Long.MIN_VALUE;

    /**
     * The time in microseconds since 1970-01-01 UTC, or {@link #NONE}.
     *
     * @param array holds the message, for reading only
     * @param offset of its first byte
     * @param length in bytes
     */
    long epochMicros(byte[] array, int offset, int length);

    /** The same of a raw message. */
    default long epochMicros(Raw raw) {
        return epochMicros(raw.array(), raw.offset(), raw.length());
    }
}
