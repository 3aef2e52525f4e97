package org.trigpoint.app.reach;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.trigpoint.geo.Units;
import org.trigpoint.geo.land.WaterReach;

/** An answer as a table for a terminal. */
public final class ReachTable {
    private static final List<String> PORTS = List.of("PORT", "ANCHORAGE");
    private static final List<String> CABLES = List.of("CABLE", "PIPELINE");
    private static final int MOST_ZONES = 200;

    private ReachTable() {}

    public static void write(ReachAnswer answer, PrintWriter out) {
        ReachQuestion question = answer.question();
        out.println("Where can " + question.about() + " be?");
        out.printf(
                Locale.ROOT,
                "Last known at %.4f, %.4f at %s, within %,d m; at up to %.1f kn (%s), over water%n%n",
                question.start().latDeg(),
                question.start().lonDeg(),
                ReachAnswer.time(question.startEpochMicros()),
                Math.round(question.errorMeters()),
                Units.knotsFromMps(question.speedMps()),
                question.whose());
        out.printf("%-8s%-24s%12s%10s%12s%12s%n", "after", "until (UTC)", "area km2", "ports", "cables", "all zones");
        for (WaterReach area : answer.areas()) {
            double seconds = area.horizonSeconds();
            out.printf(
                    Locale.ROOT,
                    "%-8s%-24s%,12d%10d%12d%12d%n",
                    ReachAnswer.number(seconds / 3_600) + " h",
                    ReachAnswer.time(answer.epochMicros(seconds)),
                    Math.round(area.areaMeters2(seconds) / 1e6),
                    answer.zonesWithin(seconds, PORTS),
                    answer.zonesWithin(seconds, CABLES),
                    answer.zonesWithin(seconds, null));
        }
        out.println();
        zones(answer, out);
        answer.notes().forEach(note -> out.println("Note: " + note));
        out.flush();
    }

    private static void zones(ReachAnswer answer, PrintWriter out) {
        if (answer.zones().isEmpty()) {
            return;
        }
        out.printf("%-14s%-24s%-14s%s%n", "soonest after", "at (UTC)", "category", "zone");
        answer.zones().stream()
                .limit(MOST_ZONES)
                .forEach(each -> out.printf(
                        "%-14s%-24s%-14s%s (%s)%n",
                        lasting(each.seconds()),
                        ReachAnswer.time(answer.epochMicros(each.seconds())),
                        each.zone().content().category().name().toLowerCase(Locale.ROOT),
                        each.zone().content().name(),
                        each.zone().id()));
        if (answer.zones().size() > MOST_ZONES) {
            out.println("and " + (answer.zones().size() - MOST_ZONES) + " more");
        }
        out.println();
    }

    private static String lasting(double seconds) {
        long minutes = Math.round(seconds / 60);
        return minutes == 0
                ? "at once"
                : minutes / 60 + " h " + String.format(Locale.ROOT, "%02d", minutes % 60) + " min";
    }
}
