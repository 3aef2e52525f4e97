package org.trigpoint.orbits.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.orbits.elements.Refused.Code;

/** A table of OMM: a line of keywords, then a satellite a line, as CelesTrak and Space-Track give it out. Other columns are left alone. */
final class CsvReader {
    private final ElementCollector to;
    private @Nullable List<String> keywords;

    CsvReader(ElementCollector to) {
        this.to = to;
    }

    void line(String line, long number) {
        if (line.isBlank()) {
            return;
        }
        List<String> columns = keywords;
        if (columns == null) {
            keywords = cells(line.toUpperCase(Locale.ROOT));
            return;
        }
        try {
            List<String> cells = cells(line);
            if (cells.size() != columns.size()) {
                Code code = cells.size() < columns.size() ? Code.TRUNCATED : Code.TOO_LONG;
                throw new FaultException(code, "", cells.size() + " cells, not " + columns.size());
            }
            OmmFields fields = new OmmFields(false);
            for (int i = 0; i < columns.size(); i++) {
                fields.put(columns.get(i), cells.get(i), null, number);
            }
            to.accept(fields.set());
        } catch (FaultException e) {
            to.refuse(e, number);
        }
    }

    /** Cells between commas; a cell may stand in quotes, in which two quotes are one (RFC 4180). */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean isTwo = isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (isTwo) {
                    cell.append(c);
                    i++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (c == ',' && !isQuoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
