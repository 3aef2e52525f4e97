package org.trigpoint.feeds.source;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * What sources are given from outside.
 *
 * @param lineTimes makes a reader of the time that a line of NMEA carries itself
 * @param rowFormats formats of files known by their header
 * @param seed of the jitter in waits between tries to connect
 * @param standardInput what {@code ais:stdin:} reads
 */
public record SourceSettings(
        Supplier<LineTime> lineTimes, List<RowFormat> rowFormats, long seed, InputStream standardInput) {
    public SourceSettings {
        rowFormats = List.copyOf(rowFormats);
    }
}
