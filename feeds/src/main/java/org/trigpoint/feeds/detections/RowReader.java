package org.trigpoint.feeds.detections;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.table.CsvRow;

/** Reads the rows of a table. */
final class RowReader {
    private final CsvRow row = new CsvRow();

    /** Fills in what a row says; null when it could be read. Offsets count from {@code base}, where the raw message begins. */
    @Nullable
    Fault read(byte[] array, int offset, int length, int base, DetectionColumns columns, LineFields fields) {
        int lead = offset - base;
        if (!row.split(array, offset, length)) {
            return new Fault("quote", lead + row.brokenAt());
        }
        if (row.count() != columns.count()) {
            return new Fault("columns", row.count() < columns.count() ? lead + length : 0);
        }
        for (int i = 0; i < Field.count(); i++) {
            Field field = Field.at(i);
            int column = columns.column(field);
            if (!row.isEmpty(column)) {
                take(field, row.text(column), lead + row.offset(column), fields);
            }
        }
        return null;
    }

    private static void take(Field field, String text, int offsetBytes, LineFields fields) {
        if (field == Field.AREA) {
            fields.corners(WktPolygon.corners(text), offsetBytes);
        } else if (field.isText()) {
            fields.text(field, text, offsetBytes);
        } else {
            fields.number(field, PlainNumber.parse(text), offsetBytes);
        }
    }
}
