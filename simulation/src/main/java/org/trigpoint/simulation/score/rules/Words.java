package org.trigpoint.simulation.score.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and verdicts as people read them. */
final class Words {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double SECONDS_A_MINUTE = 60;

    private Words() {}

    static String of(Verdict verdict) {
        TrueSpan span = verdict.span();
        SaidAlert alert = verdict.alert();
        String truth = span == null
                ? ""
                : span.what() + " of " + String.join(" and ", span.subjects()) + ", " + clock(span.fromEpochMicros())
                        + " to " + clock(span.untilEpochMicros());
        String said = alert == null ? "" : clock(alert.shownEpochMicros()) + " \"" + cell(alert.headline()) + "\"";
        return switch (verdict.result()) {
            case MISSED -> "missed " + truth;
            case DUPLICATE -> "said again at " + said + ", " + truth;
            case NEAR_MISS -> "false at " + said + ", " + truth;
            case NOTHING -> "false at " + said;
            case RIGHT -> truth + ", at " + said;
            case EITHER -> "either way at " + said + ", " + truth;
            case WITHDRAWN -> "withdrawn " + said;
        };
    }

    static String clock(long epochMicros) {
        return CLOCK.format(Instant.ofEpochSecond(Math.floorDiv(epochMicros, 1_000_000L)));
    }

    /** A text in a cell of a table, or in a line. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }

    /** A share in percent, with one decimal; a dash for none. */
    static String percent(double ratio) {
        return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * ratio);
    }

    /** A time in seconds, minutes or hours. */
    static String time(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        if (Math.abs(seconds) < 2 * SECONDS_A_MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        double minutes = seconds / SECONDS_A_MINUTE;
        return Math.abs(minutes) < 2 * SECONDS_A_MINUTE
                ? String.format(Locale.ROOT, "%.1f min", minutes)
                : String.format(Locale.ROOT, "%.1f h", minutes / SECONDS_A_MINUTE);
    }
}
