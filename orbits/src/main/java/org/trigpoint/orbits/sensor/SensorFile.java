package org.trigpoint.orbits.sensor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trigpoint.orbits.sight.Side;
import org.trigpoint.orbits.table.LineTable;

/**
 * A table of instruments, as text.
 *
 * <p>A line is an instrument; its twelve fields stand in the order of {@link Instrument}'s components with semicolons between, the last goes to
 * the end of the line. Numbers and countries have spaces between, names bars. A view is {@code swath KM}, {@code side NEAR FAR
 * left|right|both}, {@code agile DEG} or {@code horizon DEG}. A hyphen stands for no number. Lines that begin with {@code #} say nothing.
 */
public final class SensorFile {
    private static final int FIELDS = 12;
    private static final double METERS_PER_KM = 1_000;

    private SensorFile() {}

    /** Reads a text. */
    public static LineTable<Instrument> read(String text) {
        return LineTable.read(text, SensorFile::instrument);
    }

    private static Instrument instrument(String line) {
        String[] fields = line.split(";", FIELDS);
        if (fields.length < FIELDS) {
            throw new IllegalArgumentException("it has " + fields.length + " fields, not " + FIELDS);
        }
        for (int i = 0; i < FIELDS; i++) {
            fields[i] = fields[i].strip();
        }
        if (fields[0].isEmpty() || fields[10].isEmpty()) {
            throw new IllegalArgumentException("mission and source must not be empty");
        }
        if (fields[1].isEmpty() && fields[2].isEmpty()) {
            throw new IllegalArgumentException("neither a number nor a name says which satellites carry it");
        }
        return new Instrument(
                fields[0],
                numbers(fields[1]),
                parts(fields[2], "\\|"),
                fields[3],
                parts(fields[4], "\\s+"),
                fields[5],
                kind(fields[6]),
                view(fields[7]),
                orNone(fields[8]),
                orNone(fields[9]),
                fields[10],
                fields[11]);
    }

    private static List<String> parts(String field, String between) {
        return Arrays.stream(field.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Set<Integer> numbers(String field) {
        Set<Integer> numbers = new TreeSet<>();
        for (String part : parts(field, "\\s+")) {
            if (!part.matches("\\d{1,9}")) {
                throw new IllegalArgumentException("\"" + part + "\" is no catalogue number");
            }
            numbers.add(Integer.parseInt(part));
        }
        return numbers;
    }

    private static Kind kind(String field) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(field.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "\"" + field + "\" is no kind; there are optical, sar, thermal, nightlight, ais, rf");
    }

    private static View view(String field) {
        List<String> words = parts(field, "\\s+");
        String name = words.isEmpty() ? "" : words.getFirst();
        if (name.equals("swath") && words.size() == 2) {
            return new View.Swath(number(words.get(1)) * METERS_PER_KM);
        }
        if (name.equals("side") && words.size() == 4) {
            return new View.SideLooking(number(words.get(1)), number(words.get(2)), only(words.get(3)));
        }
        if (name.equals("agile") && words.size() == 2) {
            return new View.Agile(number(words.get(1)));
        }
        if (name.equals("horizon") && words.size() == 2) {
            return new View.Horizon(number(words.get(1)));
        }
        throw new IllegalArgumentException("\"" + field
                + "\" is no view; there are swath KM, side NEAR FAR left|right|both, agile DEG, horizon DEG");
    }

    private static Optional<Side> only(String word) {
        return switch (word) {
            case "left" -> Optional.of(Side.LEFT);
            case "right" -> Optional.of(Side.RIGHT);
            case "both" -> Optional.empty();
            default -> throw new IllegalArgumentException("\"" + word + "\" is no side; there are left, right, both");
        };
    }

    private static double orNone(String field) {
        return field.equals("-") ? Double.NaN : number(field);
    }

    private static double number(String text) {
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            throw new IllegalArgumentException("\"" + text + "\" is no number");
        }
        return Double.parseDouble(text);
    }
}
