package org.trigpoint.feeds.mavlink.dataflash;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FMTU: the units of a type's columns.
 *
 * @param bootMicros time since boot, µs
 * @param type number of the type
 * @param name name of the type, empty when the log has not said it
 * @param columns names of the columns
 * @param units units of the columns, a letter where the log has not said what it means
 */
public record FormatUnitsLog(@Nullable Long bootMicros, int type, String name, List<String> columns, List<String> units)
        implements LogMessage {
    public FormatUnitsLog {
        columns = List.copyOf(columns);
        units = List.copyOf(units);
    }
}
