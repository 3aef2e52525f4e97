package org.trigpoint.feeds.firms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trigpoint.feeds.table.CsvRow;

/**
 * Which column of a table of FIRMS holds what, by its header: those of MODIS (collection 6 and 6.1) and of VIIRS (375 m), near real time and
 * archive. Other columns are not looked at.
 */
public final class FirmsColumns {
    /** Fields that mean something here, each with the names its column may have. */
    enum Field {
        LATITUDE("latitude"),
        LONGITUDE("longitude"),
        BRIGHTNESS("brightness bright_ti4"),
        SCAN("scan"),
        TRACK("track"),
        DATE("acq_date"),
        TIME("acq_time"),
        SATELLITE("satellite"),
        INSTRUMENT("instrument"),
        CONFIDENCE("confidence"),
        VERSION("version"),
        BACKGROUND("bright_t31 bright_ti5"),
        POWER("frp"),
        DAY_NIGHT("daynight"),
        TYPE("type");

        private final String names;

        Field(String names) {
            this.names = names;
        }

        boolean is(String column) {
            return List.of(names.split(" ", -1)).contains(column);
        }
    }

    private static final String OF_MODIS = "brightness";
    private static final Field[] NEEDED = {
        Field.LATITUDE,
        Field.LONGITUDE,
        Field.BRIGHTNESS,
        Field.SCAN,
        Field.TRACK,
        Field.DATE,
        Field.TIME,
        Field.SATELLITE,
        Field.CONFIDENCE
    };

    private final int[] columns = new int[Field.values().length];
    private final int count;
    private boolean modis;

    private FirmsColumns(CsvRow header) {
        Arrays.fill(columns, -1);
        for (int i = 0; i < header.count(); i++) {
            String name = header.text(i).strip().toLowerCase(Locale.ROOT);
            for (Field field : Field.values()) {
                if (field.is(name) && columns[field.ordinal()] < 0) {
                    columns[field.ordinal()] = i;
                    modis |= name.equals(OF_MODIS);
                }
            }
        }
        count = header.count();
    }

    /** The columns that a line names, when it is the header of such a table. */
    public static Optional<FirmsColumns> find(String line) {
        // Rows begin with a digit or a sign: a quick answer for most lines.
        if (line.isEmpty() || !mayBegin(line.charAt(0))) {
            return Optional.empty();
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        CsvRow row = new CsvRow();
        if (!row.split(bytes, 0, bytes.length)) {
            return Optional.empty();
        }
        FirmsColumns columns = new FirmsColumns(row);
        return Arrays.stream(NEEDED).allMatch(field -> columns.column(field) >= 0)
                ? Optional.of(columns)
                : Optional.empty();
    }

    /** True when a header may begin so. */
    static boolean mayBegin(int first) {
        return Character.isLetter(first) || first == '"';
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

    /** What measured, as the names of its channels tell: tables of the last day do not say it in a column. */
    String instrument() {
        return modis ? "MODIS" : "VIIRS";
    }
}
