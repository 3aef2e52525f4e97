package org.trigpoint.app.trial;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.server.json.UserRuleJson;
import org.trigpoint.server.port.RuleTrial;

/** What a rule would have raised, for a terminal. */
public final class TrialTable {
    private TrialTable() {}

    /** Writes it. */
    public static void write(String name, RuleTrial.Answer answer, PrintWriter out) {
        out.println(name + ": " + UserRuleJson.summary(answer));
        answer.notKept().forEach(each -> out.println("  " + each.name() + ": " + each.reason()));
        if (answer.alerts() == null) {
            return;
        }
        out.println("Read: " + answer.points() + " positions of " + answer.tracks() + " craft from "
                + time(Math.max(answer.fromEpochMicros(), answer.keptFromEpochMicros())) + " to "
                + time(answer.readUntilEpochMicros()));
        if (answer.perDay().size() > 1 && answer.alerts() > 0) {
            out.println("In each 24 hours, the oldest first: "
                    + String.join(
                            " ", answer.perDay().stream().map(String::valueOf).toList()));
        }
        if (answer.first().isEmpty()) {
            return;
        }
        out.printf("%-22s%-24s%-22s%-22s%s%n", "raised (UTC)", "craft", "held since", "held until", "where");
        for (RuleTrial.Raised each : answer.first()) {
            out.printf(
                    Locale.ROOT,
                    "%-22s%-24s%-22s%-22s%.4f %.4f%n",
                    time(each.atEpochMicros()),
                    each.name(),
                    time(each.sinceEpochMicros()),
                    time(each.lastEpochMicros()),
                    each.latDeg(),
                    each.lonDeg());
        }
        if (answer.alerts() > answer.first().size()) {
            out.println("and " + (answer.alerts() - answer.first().size()) + " more");
        }
    }

    private static String time(long epochMicros) {
        return EpochMicros.instant(epochMicros).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
