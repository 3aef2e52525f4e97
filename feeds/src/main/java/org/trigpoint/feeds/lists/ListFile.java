package org.trigpoint.feeds.lists;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.trigpoint.feeds.table.CsvRow;

/**
 * A file of a list.
 *
 * @param name without its folder
 * @param lines of it
 */
public record ListFile(String name, List<String> lines) {
    private static final String END_OF_FILE = "\u001a";

    /**
     * One row.
     *
     * @param line from 1
     * @param fields its fields
     */
    record Row(int line, List<String> fields) {
        /** A field; empty when it is not there. */
        String field(int at) {
            return at < fields.size() ? fields.get(at) : "";
        }
    }

    public ListFile {
        lines = List.copyOf(lines);
    }

    /** Gives each row that is not empty; those whose quotes are not closed go to the faults. */
    void forEach(List<ReadList.Fault> faults, Consumer<Row> each) {
        CsvRow row = new CsvRow();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.equals(END_OF_FILE)) {
                continue;
            }
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            if (!row.split(bytes, 0, bytes.length)) {
                faults.add(new ReadList.Fault(name, i + 1, "a quote is not closed"));
                continue;
            }
            String[] fields = new String[row.count()];
            for (int field = 0; field < fields.length; field++) {
                fields[field] = row.text(field).strip();
            }
            each.accept(new Row(i + 1, List.of(fields)));
        }
    }
}
