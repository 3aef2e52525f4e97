package org.trigpoint.app.orbits;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.orbits.look.ElementAge;

/** An answer as a table for a terminal: a dash for what is not known. */
final class LookTable {
    private static final int MOST_NAME = 26;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final String UNKNOWN = "–";

    private LookTable() {}

    static String text(LookAnswer answer) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Span span = answer.question().span();
        out.println(answer.question().name() + ", " + Words.time(span.fromEpochMicros()) + " to "
                + Words.time(span.untilEpochMicros()) + " UTC");
        out.printf(
                Locale.ROOT,
                "%d looks, by %d satellites and %d eyes of the site%n%n",
                answer.glimpses().size(),
                answer.question().eyes().satellites().size(),
                answer.question().eyes().site().size());
        if (!answer.glimpses().isEmpty()) {
            TextTable table = new TextTable(
                    "time (UTC)",
                    "lasts",
                    "eye",
                    "instrument",
                    "sense",
                    "metres",
                    "in view",
                    "taken",
                    "found if taken",
                    "all",
                    "delivered",
                    "plan",
                    "not known",
                    "element age",
                    "error");
            answer.glimpses().forEach(each -> row(each, table));
            table.write(out);
            out.println();
        }
        answer.question().notes().forEach(note -> out.println("Note: " + note));
        out.flush();
        return text.toString();
    }

    private static void row(Glimpse glimpse, TextTable table) {
        table.row(
                Words.time(glimpse.bestEpochMicros()),
                Words.duration((glimpse.untilEpochMicros() - glimpse.fromEpochMicros()) / 1e6),
                shortened(glimpse.eye().name()),
                glimpse.eye().instrument(),
                glimpse.eye().sense().name().toLowerCase(Locale.ROOT),
                orUnknown(Words.number(glimpse.resolutionMeters(), glimpse.resolutionMeters() < 10 ? 1 : 0)),
                percent(glimpse.inViewProb()),
                percent(glimpse.acquisition().acquiredProb()),
                percent(glimpse.odds().detectedProb()),
                percent(glimpse.foundProb()),
                delivered(glimpse),
                glimpse.acquisition().plan().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                String.join(", ", glimpse.missing()),
                age(glimpse.agedSeconds()),
                Double.isNaN(glimpse.errorSeconds())
                        ? ""
                        : String.format(Locale.ROOT, "%.1f s", glimpse.errorSeconds()));
    }

    private static String delivered(Glimpse glimpse) {
        double late = glimpse.deliveredSeconds();
        return Double.isNaN(late)
                ? UNKNOWN
                : Words.time(glimpse.untilEpochMicros() + Math.round(late * 1e6))
                        .substring(5, 16);
    }

    private static String shortened(String name) {
        return name.length() > MOST_NAME ? name.substring(0, MOST_NAME - 1) + "…" : name;
    }

    private static String percent(double prob) {
        return Double.isNaN(prob) ? UNKNOWN : Math.round(prob * 100) + " %";
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }

    private static String age(double seconds) {
        if (Double.isNaN(seconds)) {
            return "";
        }
        String days = String.format(Locale.ROOT, "%.1f d", seconds / SECONDS_PER_DAY);
        return seconds > ElementAge.OLD_SECONDS ? days + " old!" : days;
    }
}
