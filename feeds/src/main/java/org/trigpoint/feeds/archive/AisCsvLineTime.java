package org.trigpoint.feeds.archive;

import org.trigpoint.feeds.table.CsvRow;

/** The time in a row: for readers of files, which give stamps. One thread at a time. */
public final class AisCsvLineTime {
    /** The row carries no time. */
    public static final long NONE = RowTime.NONE;

    private final CsvRow row = new CsvRow();
    private final int column;

    private AisCsvLineTime(int column) {
        this.column = column;
    }

    /** Of rows under this header; throws IllegalArgumentException when it is none of a known table. */
    public static AisCsvLineTime of(String header) {
        AisCsvColumns columns = AisCsvColumns.find(header)
                .orElseThrow(() -> new IllegalArgumentException("Not the header of a known table: " + header));
        return new AisCsvLineTime(columns.column(AisCsvColumns.Field.TIME));
    }

    /** Microseconds since 1970-01-01 UTC, or {@link #NONE}. */
    public long epochMicros(byte[] array, int offset, int length) {
        if (!row.split(array, offset, length) || row.isEmpty(column)) {
            return NONE;
        }
        return RowTime.epochMicros(array, row.begin(column), row.end(column));
    }
}
