package org.trigpoint.feeds.mavlink.dataflash;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.frame.NamedValue;

/**
 * Decodes the records of one log, one at a time, in their order: what UNIT, MULT and FMTU records say holds for those that come later.
 * One thread at a time.
 */
public final class DataFlashDecoder {
    private static final String TIME = "TimeUS";

    /** Letters whose values have a factor already: {@link LogRow} applies it. */
    private static final String SCALED_LETTERS = "cCeEL";

    private final @Nullable LogFormat[] formats = new @Nullable LogFormat[256];
    private final @Nullable String[] units = new @Nullable String[256];
    private final double[] factors = new double[256];

    /** Letters of the factors of each type's columns. */
    private final @Nullable String[] factorLetters = new @Nullable String[256];

    /** Decodes the record that begins here and is as long as its format says. */
    public LogMessage decode(LogFormat format, byte[] array, int offset) {
        LogRow row = new LogRow(format, array, offset);
        if (format.type() == LogFormat.FMT) {
            return format(array, offset);
        }
        LogMessage message = switch (format.name()) {
            case "UNIT" -> unit(row);
            case "MULT" -> factor(row);
            case "FMTU" -> formatUnits(row);
            default -> TypedLogs.decode(format.name(), row);
        };
        return message == null ? table(format, row) : message;
    }

    private FormatLog format(byte[] array, int offset) {
        LogFormat described = LogFormat.read(array, offset);
        if (described == null) {
            throw new IllegalArgumentException("The framer lets no such FMT record through");
        }
        formats[described.type()] = described;
        return new FormatLog(
                described.type(), described.length(), described.name(), described.letters(), described.columns());
    }

    private @Nullable UnitLog unit(LogRow row) {
        Integer letter = row.integer("Id");
        String label = row.text("Label");
        if (letter == null || label == null) {
            return null;
        }
        units[letter & 0xff] = label;
        return new UnitLog(row.whole(TIME), Character.toString(letter & 0xff), label);
    }

    private @Nullable FactorLog factor(LogRow row) {
        Integer letter = row.integer("Id");
        double factor = row.number("Mult");
        if (letter == null || Double.isNaN(factor)) {
            return null;
        }
        factors[letter & 0xff] = factor;
        return new FactorLog(row.whole(TIME), Character.toString(letter & 0xff), factor);
    }

    private @Nullable FormatUnitsLog formatUnits(LogRow row) {
        Integer type = row.integer("FmtType");
        String unitLetters = row.text("UnitIds");
        String multLetters = row.text("MultIds");
        if (type == null || unitLetters == null || multLetters == null) {
            return null;
        }
        factorLetters[type & 0xff] = multLetters;
        LogFormat described = formats[type & 0xff];
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < unitLetters.length(); i++) {
            String label = units[unitLetters.charAt(i) & 0xff];
            labels.add(label == null ? unitLetters.substring(i, i + 1) : label);
        }
        return new FormatUnitsLog(
                row.whole(TIME),
                type,
                described == null ? "" : described.name(),
                described == null ? List.of() : described.columns(),
                labels);
    }

    private TableLog table(LogFormat format, LogRow row) {
        List<NamedValue> values = new ArrayList<>();
        for (int i = 0; i < format.columns().size(); i++) {
            Object value = scaled(row.value(i), format, i);
            boolean none = value instanceof Number number && !Double.isFinite(number.doubleValue());
            if (!none && !format.columns().get(i).equals(TIME)) {
                values.add(new NamedValue(format.columns().get(i), value));
            }
        }
        return new TableLog(format.name(), row.whole(TIME), values);
    }

    /** Divides where the factor is a tenth, a hundredth and so on, so that no digits appear that nobody wrote. */
    private Object scaled(Object value, LogFormat format, int column) {
        double factor = factorOf(format, column);
        if (!(value instanceof Number number) || factor == 0 || factor == 1) {
            return value;
        }
        double perUnit = Math.rint(1 / factor);
        return factor < 1 && perUnit * factor == 1 ? number.doubleValue() / perUnit : number.doubleValue() * factor;
    }

    /** 0 where there is none. */
    private double factorOf(LogFormat format, int column) {
        String letters = factorLetters[format.type()];
        boolean scaledAlready = SCALED_LETTERS.indexOf(format.letters().charAt(column)) >= 0;
        return letters == null || column >= letters.length() || scaledAlready
                ? 0
                : factors[letters.charAt(column) & 0xff];
    }
}
