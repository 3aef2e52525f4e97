package org.trigpoint.feeds.cot;

import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.report.Times;

/** The time that an event carries itself, for readers of files. */
public final class CotLineTime {
    /** The message carries no time. */
    public static final long NONE = Long.MIN_VALUE;

    private CotLineTime() {}

    /** Microseconds since 1970-01-01 UTC at which an event was made, or {@link #NONE}. */
    public static long epochMicros(byte[] array, int offset, int length) {
        return CotDecoder.decode(array, offset, length) instanceof CotDecoded.Ok ok
                ? ok.message()
                        .findEvent()
                        .map(event -> Times.epochMicros(event.time()))
                        .orElse(NONE)
                : NONE;
    }
}
