package org.trigpoint.feeds.adsb.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a row of a trace, by names of our own (readsb, README-json). */
final class TraceColumns {
    /** Which column holds an object. */
    static final int AIRCRAFT = 8;

    private static final String NOT_READ = "";
    private static final List<String> NAMES = List.of(
            "after",
            "lat",
            "lon",
            "altitude",
            "speed",
            "track",
            "flags",
            "rate",
            NOT_READ,
            "type",
            "geometric",
            "geometricRate",
            "ias",
            "roll");

    private static final int RATE_GEOMETRIC = 4;
    private static final int ALTITUDE_GEOMETRIC = 8;

    private TraceColumns() {}

    static JsonFields of(List<?> row) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(row.size(), NAMES.size()); i++) {
            Object value = row.get(i);
            if (value != null && i != AIRCRAFT) {
                members.put(NAMES.get(i), value);
            }
        }
        return new JsonFields(members);
    }

    static TraceRow row(
            JsonFields columns, double afterSeconds, double latDeg, double lonDeg, @Nullable AircraftObject aircraft) {
        Double said = columns.number("flags");
        int flags = said == null ? 0 : said.intValue();
        return new TraceRow(
                afterSeconds,
                latDeg,
                lonDeg,
                columns.isGround("altitude"),
                columns.altitude("altitude"),
                source(flags, ALTITUDE_GEOMETRIC),
                columns.number("speed"),
                columns.number("track"),
                flags,
                columns.number("rate"),
                source(flags, RATE_GEOMETRIC),
                aircraft,
                columns.text("type"),
                columns.number("geometric"),
                columns.number("geometricRate"),
                columns.number("ias"),
                columns.number("roll"));
    }

    private static VerticalSource source(int flags, int bit) {
        return (flags & bit) != 0 ? VerticalSource.GEOMETRIC : VerticalSource.BAROMETRIC;
    }
}
