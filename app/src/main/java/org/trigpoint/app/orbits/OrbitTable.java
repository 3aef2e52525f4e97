package org.trigpoint.app.orbits;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trigpoint.orbits.coverage.Cell;
import org.trigpoint.orbits.sensor.View;
import org.trigpoint.orbits.sight.Sighting;

/** An answer as a table for a terminal. */
final class OrbitTable {
    private static final int MOST_NAME = 26;
    private static final int MOST_GAPS = 5;

    private OrbitTable() {}

    static String text(OrbitAnswer answer) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Span span = answer.question().span();
        out.println(answer.question().target().name() + ", " + Words.time(span.fromEpochMicros()) + " to "
                + Words.time(span.untilEpochMicros()) + " UTC");
        switch (answer) {
            case OrbitAnswer.Passes passes -> passes(passes, out);
            case OrbitAnswer.Accesses accesses -> accesses(accesses, out);
            case OrbitAnswer.Coverage coverage -> coverage(coverage, out);
        }
        out.println();
        if (!(answer instanceof OrbitAnswer.Passes)) {
            out.println("Note: " + Words.geometryNote());
        }
        Words.elementNotes(answer.question().satellites(), span).forEach(note -> out.println("Note: " + note));
        out.flush();
        return text.toString();
    }

    private static void passes(OrbitAnswer.Passes answer, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d passes above %s of %d satellites%n%n",
                answer.rows().size(),
                Words.degrees(answer.minElevationDeg()),
                answer.question().satellites().size());
        if (answer.rows().isEmpty()) {
            return;
        }
        boolean shifted = !Double.isNaN(answer.carrierHz());
        TextTable table = new TextTable(
                "rise (UTC)",
                "from",
                "highest",
                "at",
                "elev",
                "set",
                "to",
                "lasts",
                shifted ? "Doppler kHz" : "",
                "satellite",
                "number",
                "element age");
        for (PassRow row : answer.rows()) {
            Sighting rise = row.pass().rise();
            Sighting top = row.pass().culmination();
            Sighting set = row.pass().set();
            table.row(
                    Words.time(rise.epochMicros()) + (row.pass().risen() ? " <" : ""),
                    Words.degrees(rise.azimuthDeg()),
                    Words.time(top.epochMicros()).substring(11),
                    Words.degrees(top.azimuthDeg()),
                    Words.degrees(top.elevationDeg()),
                    Words.time(set.epochMicros()).substring(11) + (row.pass().staying() ? " >" : ""),
                    Words.degrees(set.azimuthDeg()),
                    Words.duration(row.pass().durationSeconds()),
                    shifted ? shift(rise, answer) + " … " + shift(set, answer) : "",
                    name(row.satellite()),
                    Integer.toString(row.satellite().elements().catalogNumber()),
                    age(row.satellite(), top.epochMicros()));
        }
        table.write(out);
    }

    private static String shift(Sighting sighting, OrbitAnswer.Passes answer) {
        return String.format(Locale.ROOT, "%+.2f", sighting.dopplerHz(answer.carrierHz()) / 1e3);
    }

    private static void accesses(OrbitAnswer.Accesses answer, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d times in which an instrument can see it, of %d satellites%n%n",
                answer.rows().size(),
                answer.question().satellites().size());
        if (!answer.rows().isEmpty()) {
            TextTable table = new TextTable(
                    "begin (UTC)",
                    "lasts",
                    "satellite",
                    "operator",
                    "instrument",
                    "kind",
                    "metres",
                    "incidence",
                    "side",
                    "light",
                    "sun",
                    "share",
                    "element age",
                    "error");
            answer.rows().forEach(row -> access(row, table));
            table.write(out);
        }
        gaps(answer, out);
    }

    private static void access(AccessRow row, TextTable table) {
        Sighting best = row.access().best();
        long begin = row.access().beginEpochMicros();
        table.row(
                Words.time(begin),
                Words.duration((row.access().endEpochMicros() - begin) / 1e6),
                name(row.satellite()),
                row.instrument().operator() + " ("
                        + String.join(" ", row.instrument().countries()) + ")",
                row.instrument().name(),
                row.instrument().kind().name().toLowerCase(Locale.ROOT),
                Words.number(row.resolutionMeters(), row.resolutionMeters() < 10 ? 1 : 0),
                Words.degrees(best.incidenceDeg()),
                row.instrument().view() instanceof View.SideLooking
                        ? best.side().name().toLowerCase(Locale.ROOT)
                        : "",
                row.light(),
                Words.degrees(row.access().sunDeg()),
                Math.round(row.access().coveredRatio() * 100) + " %",
                age(row.satellite(), best.epochMicros()),
                String.format(Locale.ROOT, "%.1f s", row.satellite().errorSeconds(best.epochMicros())));
    }

    /** The longest times in which nothing sees it. */
    private static void gaps(OrbitAnswer.Accesses answer, PrintWriter out) {
        List<Gaps.Gap> gaps = new ArrayList<>(Gaps.of(answer));
        gaps.sort(Comparator.comparingDouble(Gaps.Gap::seconds).reversed());
        out.println();
        out.println("Longest times in which none of them can see it:");
        gaps.stream()
                .limit(MOST_GAPS)
                .forEach(gap -> out.println("  " + Words.time(gap.fromEpochMicros()) + " to "
                        + Words.time(gap.untilEpochMicros()) + ", " + Words.duration(gap.seconds())));
    }

    private static void coverage(OrbitAnswer.Coverage answer, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d cells, by %d satellites%n%n",
                answer.cells().size(),
                answer.question().satellites().size());
        TextTable table = new TextTable("latitude", "longitude", "seen", "first (UTC)", "mean gap", "longest gap");
        for (Cell cell : answer.cells()) {
            table.row(
                    Words.number(cell.centre().latDeg(), 3),
                    Words.number(cell.centre().lonDeg(), 3),
                    Integer.toString(cell.accessCount()),
                    cell.accessCount() == 0 ? "never" : Words.time(cell.firstEpochMicros()),
                    Double.isNaN(cell.meanGapSeconds()) ? "" : Words.duration(cell.meanGapSeconds()),
                    Words.duration(cell.maxGapSeconds()));
        }
        table.write(out);
    }

    private static String name(Satellite satellite) {
        String name = satellite.name();
        return name.length() > MOST_NAME ? name.substring(0, MOST_NAME - 1) + "…" : name;
    }

    private static String age(Satellite satellite, long epochMicros) {
        double days = satellite.ageDays(epochMicros);
        return String.format(Locale.ROOT, "%.1f d%s", days, days > Satellite.OLD_DAYS ? " old!" : "");
    }
}
