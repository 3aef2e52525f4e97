package org.trigpoint.feeds.firms;

import org.trigpoint.model.observation.Header;

/** The time in a row: for readers of files, which give stamps. One thread at a time. */
public final class FirmsLineTime {
    /** The row carries no time. */
    public static final long NONE = Header.UNDATED;

    private static final long SECOND = 1_000_000;

    private final FirmsReader reader = new FirmsReader();
    private final String header;

    private FirmsLineTime(String header) {
        this.header = header;
    }

    /** Of rows under this header; empty for none but those among them. */
    public static FirmsLineTime of(String header) {
        return new FirmsLineTime(header);
    }

    /** Microseconds since 1970-01-01 UTC, or {@link #NONE}. */
    public long epochMicros(byte[] array, int offset, int length) {
        ThermalAnomaly anomaly = reader.read(array, offset, length, header);
        return anomaly == null ? NONE : anomaly.time().getEpochSecond() * SECOND;
    }
}
