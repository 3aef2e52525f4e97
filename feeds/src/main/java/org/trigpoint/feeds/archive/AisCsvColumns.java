package org.trigpoint.feeds.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trigpoint.feeds.table.CsvRow;

/**
 * Which column holds what, by the header of a table. Names are compared by their letters and digits only, so the spellings of
 * different years are one.
 */
public final class AisCsvColumns {
    /** Fields that mean something here, each with the names its column may have. */
    enum Field {
        TIME("timestamp basedatetime"),
        MOBILE("typeofmobile transceiverclass transcieverclass transceiver"),
        MMSI("mmsi"),
        LATITUDE("latitude lat"),
        LONGITUDE("longitude lon"),
        STATUS("navigationalstatus status"),
        TURN("rot"),
        SPEED("sog"),
        COURSE("cog"),
        HEADING("heading"),
        IMO("imo"),
        CALL_SIGN("callsign"),
        NAME("name vesselname"),
        SHIP_TYPE("shiptype vesseltype"),
        CARGO("cargotype cargo"),
        WIDTH("width"),
        LENGTH("length"),
        DRAUGHT("draught draft"),
        DESTINATION("destination"),
        ETA("eta"),
        BOW("a sizea"),
        STERN("b sizeb"),
        STARBOARD("c sizec"),
        PORT("d sized");

        private final String names;

        Field(String names) {
            this.names = names;
        }
    }

    private static final Map<String, Field> BY_NAME = byName();
    private static final Field[] NEEDED = {Field.TIME, Field.MMSI, Field.LATITUDE, Field.LONGITUDE};

    /** What describes the craft and not where it is, in the order that digests use. */
    static final Field[] STATIC = {
        Field.IMO,
        Field.CALL_SIGN,
        Field.NAME,
        Field.SHIP_TYPE,
        Field.CARGO,
        Field.WIDTH,
        Field.LENGTH,
        Field.DRAUGHT,
        Field.DESTINATION,
        Field.ETA,
        Field.BOW,
        Field.STERN,
        Field.STARBOARD,
        Field.PORT
    };

    private final int[] columns = new int[Field.values().length];
    private final int count;
    private final boolean danish;

    private AisCsvColumns(CsvRow header, boolean danish) {
        java.util.Arrays.fill(columns, -1);
        for (int i = 0; i < header.count(); i++) {
            Field field = BY_NAME.get(plain(header.text(i)));
            if (field != null && columns[field.ordinal()] < 0) {
                columns[field.ordinal()] = i;
            }
        }
        this.count = header.count();
        this.danish = danish;
    }

    private static Map<String, Field> byName() {
        Map<String, Field> byName = new TreeMap<>();
        for (Field field : Field.values()) {
            for (String name : field.names.split(" ", -1)) {
                byName.put(name, field);
            }
        }
        return byName;
    }

    /** Letters and digits, in lower case. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The columns that a line names, when it is the header of such a table. */
    public static Optional<AisCsvColumns> find(String line) {
        // Rows begin with a digit: a quick answer for the hot path.
        if (line.isEmpty() || Character.isDigit(line.charAt(0))) {
            return Optional.empty();
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        CsvRow row = new CsvRow();
        if (!row.split(bytes, 0, bytes.length)) {
            return Optional.empty();
        }
        AisCsvColumns columns = new AisCsvColumns(row, plain(line).contains("typeofmobile"));
        for (Field field : NEEDED) {
            if (columns.column(field) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(columns);
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

    /** Step of the positions' numbers: the Danish archive keeps all that AIS gives, MarineCadastre five decimals. */
    double resolutionDeg() {
        return danish ? 1 / 600_000.0 : 1e-5;
    }
}
