package org.trigpoint.model.track;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;

/**
 * Name of a track for ever: made from the stamp that began it and the audience whose picture it is in.
 *
 * @param high upper 64 bits: arrival of the first report in epoch microseconds
 * @param low lower 64 bits: audience (2), source (22), sequence (40)
 */
public record TrackId(long high, long low) implements Comparable<TrackId> {
    private static final int SEQUENCE_BITS = 40;
    private static final int SOURCE_BITS = 22;
    private static final int AUDIENCE_SHIFT = SEQUENCE_BITS + SOURCE_BITS;

    /** The id of what began with this stamp. */
    public static TrackId of(Stamp began, int audience) {
        long low = ((long) audience << AUDIENCE_SHIFT)
                | ((long) (began.source() & ((1 << SOURCE_BITS) - 1)) << SEQUENCE_BITS)
                | (began.sequence() & ((1L << SEQUENCE_BITS) - 1));
        return new TrackId(began.arrivalEpochMicros(), low);
    }

    /** The key of this track's instance. */
    public Key key() {
        return new Key(audience(), high, low);
    }

    /** Number of the audience whose picture it is in. */
    public int audience() {
        return (int) (low >>> AUDIENCE_SHIFT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrackId id && low == id.low && high == id.high;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(high) + Long.hashCode(low);
    }

    /** 32 hexadecimal digits: the form that people and URLs use. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** Reads what {@link #toString} wrote; throws IllegalArgumentException that names the text. */
    public static TrackId parse(String text) {
        if (!text.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Not a track id (32 hexadecimal digits): " + text);
        }
        return new TrackId(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }

    @Override
    public int compareTo(TrackId other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }
}
