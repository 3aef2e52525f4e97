package org.trigpoint.feeds.source;

import java.io.InputStream;
import java.util.List;

/**
 * What sources are given from outside.
 *
 * @param lineTime the time that a line of NMEA carries itself
 * @param rowFormats formats of files known by their header
 * @param seed of the jitter in waits between tries to connect
 * @param standardInput what {@code ais:stdin:} reads
 */
public record SourceSettings(LineTime lineTime, List<RowFormat> rowFormats, long seed, InputStream standardInput) {
    public SourceSettings {
        rowFormats = List.copyOf(rowFormats);
    }
}
