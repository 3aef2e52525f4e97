package org.trigpoint.orbits.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of a text, a line each. Empty lines, and those that begin with {@code #}, say nothing.
 *
 * @param wrong what is wrong with which line, for people
 */
public record LineTable<T>(List<T> rows, List<String> wrong) {
    public LineTable {
        rows = List.copyOf(rows);
        wrong = List.copyOf(wrong);
    }

    /**
     * Reads a text.
     *
     * @param row of a line; an IllegalArgumentException says what is wrong with it
     */
    public static <T> LineTable<T> read(String text, Function<String, T> row) {
        List<T> rows = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                rows.add(row.apply(line));
            } catch (IllegalArgumentException e) {
                wrong.add("line " + number + ": " + e.getMessage());
            }
        }
        return new LineTable<>(rows, wrong);
    }
}
