package org.trigpoint.app.who;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.threat.ask.Flags;
import org.trigpoint.threat.ask.ShipTypes;

/** An answer as a table for a terminal. */
public final class WhoTable {
    private static final int MOST_NAME = 24;
    private static final List<String> HEAD =
            List.of("time (UTC)", "how", "ship", "identity", "flag", "type", "where", "speed", "change", "heard");

    private WhoTable() {}

    /** Writes it, with the reason of each row below it. */
    public static void write(WhoAnswer answer, PrintWriter out) {
        WhoQuestion question = answer.question();
        out.println("Who was at " + question.about() + ", " + WhoWords.window(question) + "?");
        out.println(WhoWords.summary(answer) + "; " + answer.looked() + " ships were looked at");
        out.println();
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        answer.rows().forEach(row -> rows.add(cells(row, question)));
        if (answer.rows().isEmpty()) {
            rows.clear();
        }
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (int number = 0; number < rows.size(); number++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = rows.get(number).get(i);
                line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            out.println(line.toString().stripTrailing());
            if (number > 0) {
                out.println("    " + WhoWords.reason(answer.rows().get(number - 1), question));
            }
        }
        if (!rows.isEmpty()) {
            out.println();
        }
        answer.notes().forEach(note -> out.println("Note: " + note));
        out.flush();
    }

    private static List<String> cells(WhoRow row, WhoQuestion question) {
        String name = WhoWords.name(row.track());
        double speed = WhoWords.speedMps(row);
        return List.of(
                WhoWords.time(row.atEpochMicros()),
                row.kind().words(),
                name.length() > MOST_NAME ? name.substring(0, MOST_NAME - 1) + "…" : name,
                WhoWords.identity(row.track()),
                Flags.of(row.track().identity()),
                ShipTypes.words(row.track()),
                WhoWords.along(row.spot(), question),
                Double.isNaN(speed) ? "" : WhoWords.knots(speed),
                WhoWords.change(WhoWords.speedChangeRatio(row)),
                WhoWords.cover(row));
    }
}
