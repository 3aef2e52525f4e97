package org.trigpoint.simulation.score.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.simulation.score.Spot;

/**
 * One CSV file, line by line: with a header that names the columns when its first field is {@code time}, else with the columns that
 * the caller expects. Fields are not quoted. Blank lines and lines that begin with {@code #} are passed over.
 */
final class CsvTable {
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final String file;
    private final BufferedReader lines;
    private final Map<String, Integer> columns = new HashMap<>();
    private boolean timed;
    private boolean started;
    private int line;
    private String[] fields = {};

    /**
     * A file that is read when it is asked for rows.
     *
     * @param plain columns of a file of numbered scans, of which the first four must be there
     */
    CsvTable(String file, Reader reader, List<String> plain) {
        this.file = file;
        lines = new BufferedReader(reader);
        setColumns(plain.toArray(String[]::new));
    }

    private void setColumns(String[] names) {
        columns.clear();
        for (int i = 0; i < names.length; i++) {
            columns.putIfAbsent(names[i].strip(), i);
        }
    }

    /** Goes to the next row; false behind the last. */
    boolean next() throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            String content = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (content.isBlank() || content.startsWith("#")) {
                continue;
            }
            fields = content.split(",", -1);
            boolean first = !started;
            started = true;
            String head = fields[0].strip();
            if (first && head.equals("time")) {
                timed = true;
                setColumns(fields);
            } else if (!(first && head.equals("scan"))) {
                return true;
            }
        }
        return false;
    }

    /** Rows have times; else they have numbers of scans. */
    boolean isTimed() {
        return timed;
    }

    /** Throws unless the header has all of these. */
    void require(String... names) {
        for (String name : names) {
            if (!columns.containsKey(name)) {
                throw fault("there is no column '" + name + "'; a file of this kind has " + String.join(", ", names));
            }
        }
    }

    boolean hasColumn(String name) {
        return columns.containsKey(name);
    }

    /** The row's position on the earth. */
    Spot.Earth earth() {
        double latDeg = number("lat_deg");
        double lonDeg = number("lon_deg");
        if (Math.abs(latDeg) > 90 || Math.abs(lonDeg) > 360) {
            throw fault(latDeg + ", " + lonDeg + " is no latitude and longitude");
        }
        return new Spot.Earth(latDeg, lonDeg);
    }

    String text(String column) {
        String found = find(column);
        if (found == null) {
            throw fault("'" + column + "' is missing");
        }
        return found;
    }

    /** A field's text; null when the file lacks the column or the field is empty. */
    @Nullable
    String find(String column) {
        Integer at = columns.get(column);
        if (at == null || at >= fields.length) {
            return null;
        }
        String found = fields[at].strip();
        return found.isEmpty() ? null : found;
    }

    double number(String column) {
        double value = numberOrNan(column);
        if (Double.isNaN(value)) {
            throw fault("'" + column + "' is missing");
        }
        return value;
    }

    /** A finite number, or NaN when it is absent. */
    double numberOrNan(String column) {
        String found = find(column);
        if (found == null) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(found);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw fault("'" + column + "' is no number: " + found);
        }
        throw fault("'" + column + "' is not finite: " + found);
    }

    /** The row's time; a scan stands for a second after 1970 begins. */
    long epochMicros() {
        if (!timed) {
            double scan = number("scan");
            if (scan != Math.rint(scan) || Math.abs(scan) > 1e9) {
                throw fault("'scan' is no whole number: " + text("scan"));
            }
            return Math.round(scan) * MICROS_PER_SECOND;
        }
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text("time")));
        } catch (DateTimeException notATime) {
            throw fault("'time' is no time such as 2026-06-01T06:00:00Z: " + text("time"));
        }
    }

    ScoreFileException fault(String what) {
        return new ScoreFileException(file, line, what);
    }

    /** Where the row stands in its file. */
    int line() {
        return line;
    }
}
