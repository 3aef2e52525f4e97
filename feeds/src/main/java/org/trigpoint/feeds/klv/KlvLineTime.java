package org.trigpoint.feeds.klv;

import org.trigpoint.feeds.klv.packet.Ber;
import org.trigpoint.feeds.klv.packet.ItemCursor;
import org.trigpoint.feeds.klv.packet.KlvKey;

/**
 * The time that a raw message carries itself, for readers of files: item 2 of a set, microseconds since 1970 in UTC (MISB ST 0603). What
 * has none has that of the packet before it. One thread at a time.
 */
public final class KlvLineTime {
    /** The message carries no time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int TIME = 2;
    private static final int TIME_BYTES = 8;

    private long lastEpochMicros = NONE;

    /** Microseconds since 1970-01-01 UTC, or {@link #NONE}. */
    public long epochMicros(byte[] array, int offset, int length) {
        long own = find(array, offset, length);
        lastEpochMicros = own == NONE ? lastEpochMicros : own;
        return lastEpochMicros;
    }

    /** The time of a packet; {@link #NONE} when it has none. */
    public static long find(byte[] array, int offset, int length) {
        int end = offset + length;
        KlvKey key = KlvKey.find(array, offset, end);
        int lengthAt = offset + KlvKey.BYTES;
        if (key == null || key == KlvKey.SECURITY || Ber.length(array, lengthAt, end) < 0) {
            return NONE;
        }
        int value = lengthAt + Ber.lengthBytes(array[lengthAt]);
        ItemCursor cursor = new ItemCursor(array, value, end - value);
        while (cursor.next()) {
            if (cursor.tag() == TIME && cursor.valueLength() == TIME_BYTES) {
                long micros = Ber.unsigned(array, cursor.valueOffset(), TIME_BYTES);
                return micros < 0 ? NONE : micros;
            }
        }
        return NONE;
    }
}
