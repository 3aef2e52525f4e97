package org.trigpoint.feeds.detections;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines, whichever way each is written: an object of JSON, or a row of a table under the last header that was met. A record
 * separator (RFC 8142) or a byte order mark may stand before a line.
 */
final class LineReader {
    /** A longer line is refused; ingest cuts lines a little beyond. */
    static final int LONGEST_BYTES = 16_000;

    private static final byte RECORD_SEPARATOR = 0x1e;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final ObjectReader objects = new ObjectReader();
    private final RowReader rows = new RowReader();
    private final LineFields row = new LineFields();
    private @Nullable String headerMet;
    private String headerInForce = "";
    private @Nullable DetectionColumns columns;
    private boolean object;

    /** The header that was met among the lines; null when none was. */
    @Nullable
    String headerMet() {
        return headerMet;
    }

    void headerMet(@Nullable String header) {
        headerMet = header;
    }

    /**
     * Reads one line.
     *
     * @param header of the table, when its source knows one; one that was met among the lines goes before it
     * @param tables false when lines of several senders may be mixed: then a header says nothing of the next line
     * @return what is wrong with it; null when {@link #fields} has what it says
     */
    @Nullable
    Fault read(byte[] array, int offset, int length, String header, boolean tables) {
        if (length > LONGEST_BYTES) {
            return new Fault("too-long", LONGEST_BYTES);
        }
        int begin = begin(array, offset, offset + length);
        int end = offset + length;
        object = begin < end && array[begin] == '{';
        if (object) {
            return objects.read(array, begin, end - begin, offset);
        }
        return tables ? table(array, begin, end, offset, header) : new Fault("json", begin - offset);
    }

    private @Nullable Fault table(byte[] array, int begin, int end, int offset, String header) {
        useHeader(headerMet != null ? headerMet : header);
        if (begin < end && DetectionColumns.mayBegin(array[begin])) {
            String line = new String(array, begin, end - begin, StandardCharsets.UTF_8);
            if (DetectionColumns.isHeader(line)) {
                headerMet = line;
                return new Fault("header", 0);
            }
        }
        DetectionColumns known = columns;
        if (known == null) {
            return new Fault(header.isEmpty() ? "json" : "no-header", begin - offset);
        }
        row.clear();
        return rows.read(array, begin, end - begin, offset, known, row);
    }

    private void useHeader(String header) {
        // Mostly the very same object.
        if (!header.equals(headerInForce)) {
            headerInForce = header;
            columns = DetectionColumns.find(header).orElse(null);
        }
    }

    private static int begin(byte[] array, int offset, int end) {
        int at = offset;
        if (end - at >= MARK.length && array[at] == MARK[0] && array[at + 1] == MARK[1] && array[at + 2] == MARK[2]) {
            at += MARK.length;
        }
        while (at < end && (array[at] == RECORD_SEPARATOR || array[at] == ' ' || array[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** What the last line says. */
    LineFields fields() {
        return object ? objects.fields() : row;
    }
}
