package org.trigpoint.app.change;

import java.util.Locale;
import org.trigpoint.imagery.change.Change;
import org.trigpoint.imagery.change.ChangeReport;

/** A report as a table for a terminal. */
public final class ChangeTable {
    private static final int MOST_ROWS = 200;

    private ChangeTable() {}

    public static String text(ChangeReport report) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "%,d pixels compared (%.1f %% of what was asked about); a pixel is changed above %.2f sigmas, %.2f by chance%n",
                report.comparedCount(),
                100 * report.comparedRatio(),
                report.thresholdSigmaRatio(),
                report.falseCount()));
        out.append(
                report.shift().windowCount() == 0
                        ? String.format("The shift between the scenes could not be measured%n")
                        : String.format(
                                Locale.ROOT,
                                "The later scene lies %.2f pixels right and %.2f down (%d windows); that is taken out%n",
                                report.shift().columnsPixels(),
                                report.shift().rowsPixels(),
                                report.shift().windowCount()));
        out.append(
                report.looksCount() > 0
                        ? String.format(
                                Locale.ROOT,
                                "before = %.3f x after; a box has %.1f independent looks%n%n",
                                report.gainRatio(),
                                report.looksCount())
                        : String.format(
                                Locale.ROOT,
                                "before = %.4f x after %+.4g%n%n",
                                report.gainRatio(),
                                report.offsetNumber()));
        if (report.changes().isEmpty()) {
            return out.append(String.format("No change%n")).toString();
        }
        out.append(String.format(
                "%13s%13s%14s%10s%14s%10s%12s%n",
                "latitude", "longitude", "area m2", "pixels", "mean", "sigmas", "by chance"));
        report.changes().stream().limit(MOST_ROWS).forEach(each -> out.append(row(each)));
        if (report.changes().size() > MOST_ROWS) {
            out.append(String.format("and %d more%n", report.changes().size() - MOST_ROWS));
        }
        return out.toString();
    }

    private static String row(Change change) {
        return String.format(
                Locale.ROOT,
                "%13.6f%13.6f%,14.0f%10d%14s%10.1f%12.1e%n",
                change.center().latDeg(),
                change.center().lonDeg(),
                change.areaMeters2(),
                change.pixelCount(),
                String.format(Locale.ROOT, "%+.4g%s", change.meanNumber(), change.inDb() ? " dB" : ""),
                change.peakSigmaRatio(),
                change.falseProb());
    }
}
