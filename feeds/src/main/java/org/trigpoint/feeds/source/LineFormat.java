package org.trigpoint.feeds.source;

import java.util.List;
import java.util.function.Supplier;

/**
 * What sources know of the raw messages of a format.
 *
 * @param lineTimes makes a reader of the time that a line carries itself
 * @param rowFormats formats of files known by their header, which the format's files may be instead
 */
public record LineFormat(Supplier<LineTime> lineTimes, List<RowFormat> rowFormats) {
    public LineFormat {
        rowFormats = List.copyOf(rowFormats);
    }
}
