package org.trigpoint.feeds.mavlink.dataflash;

import java.util.List;

/**
 * FMT: how the records of a type are laid out.
 *
 * @param type number of the type
 * @param length length of its records, bytes
 * @param name name of the type
 * @param letters a letter for each column: how it is written
 * @param columns names of the columns
 */
public record FormatLog(int type, int length, String name, String letters, List<String> columns) implements LogMessage {
    public FormatLog {
        columns = List.copyOf(columns);
    }
}
