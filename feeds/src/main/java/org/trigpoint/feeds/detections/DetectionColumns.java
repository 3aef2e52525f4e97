package org.trigpoint.feeds.detections;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.trigpoint.feeds.table.CsvRow;

/** Which column of a table holds what, by its header. Other columns are not looked at. */
public final class DetectionColumns {
    private final int[] columns = new int[Field.count()];
    private final int count;

    private DetectionColumns(CsvRow header) {
        Arrays.fill(columns, -1);
        for (int i = 0; i < header.count(); i++) {
            Field field = Field.ofColumn(header.text(i));
            if (field != null && columns[field.ordinal()] < 0) {
                columns[field.ordinal()] = i;
            }
        }
        this.count = header.count();
    }

    /** The columns that a line names, when it names a sensor and a time. */
    public static Optional<DetectionColumns> find(String line) {
        if (line.isEmpty()
                || !mayBegin(line.charAt(0))
                || !line.toLowerCase(Locale.ROOT).contains("sensor")) {
            return Optional.empty();
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        CsvRow row = new CsvRow();
        if (!row.split(bytes, 0, bytes.length)) {
            return Optional.empty();
        }
        DetectionColumns columns = new DetectionColumns(row);
        boolean timed = columns.column(Field.TIME) >= 0 || columns.column(Field.FROM) >= 0;
        return columns.column(Field.SENSOR) >= 0 && timed ? Optional.of(columns) : Optional.empty();
    }

    /** True when a header may begin so: rows begin with a digit, and the names in an object of JSON stand in quotes as columns may. */
    static boolean mayBegin(int first) {
        return Character.isLetter(first) || first == '"' || first == ',' || first == '_';
    }

    /** True when a line is the header of such a table. */
    public static boolean isHeader(String line) {
        return find(line).isPresent();
    }

    /** Index of the column that holds this, −1 when there is none. */
    int column(Field field) {
        return columns[field.ordinal()];
    }

    /** How many columns there are. */
    int count() {
        return count;
    }
}
