package org.trigpoint.app.photos;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.trigpoint.geo.motion.Ellipse;
import org.trigpoint.imagery.photo.GroundFix;
import org.trigpoint.imagery.photo.PixelOutcome;

/** Located photos as a table for a terminal, and as CSV (RFC 4180), a row a pixel. */
public final class PhotoTable {
    private PhotoTable() {}

    /** For people. */
    public static void write(List<LocatedPhoto> photos, PrintWriter out) {
        out.printf(
                "%-40s%-14s%13s%13s%9s%9s%9s%7s%8s%n",
                "photo", "pixel", "latitude", "longitude", "height m", "away m", "95% m", "by m", "towards");
        for (LocatedPhoto photo : photos) {
            String name = photo.file().length() <= 38
                    ? photo.file()
                    : "…" + photo.file().substring(photo.file().length() - 37);
            for (LocatedPhoto.Pixel pixel : photo.pixels()) {
                String point = String.format(
                        Locale.ROOT,
                        "%.0f,%.0f",
                        pixel.point().columnPixels(),
                        pixel.point().rowPixels());
                switch (pixel.outcome()) {
                    case PixelOutcome.NotLocated not ->
                        out.printf("%-40s%-14s%s%n", name, point, not.reason().words());
                    case PixelOutcome.Located located -> row(name, point, located.fix(), out);
                }
            }
            photo.laser().ifPresent(each -> out.printf("%-40s%s%n", name, each.words()));
            photo.problems().forEach(each -> out.printf("%-40s%s%n", name, each));
        }
        photos.stream().flatMap(each -> each.notes().stream()).distinct().forEach(each -> out.println("Note: " + each));
        out.flush();
    }

    private static void row(String name, String point, GroundFix fix, PrintWriter out) {
        Ellipse ellipse = fix.ellipse95();
        out.printf(
                Locale.ROOT,
                "%-40s%-14s%13.6f%13.6f%9.1f%9.1f%9.1f%7.1f%7.0f°%s%n",
                name,
                point,
                fix.position().latDeg(),
                fix.position().lonDeg(),
                fix.position().heightMeters(),
                fix.slantMeters(),
                ellipse.semiMajorMeters(),
                ellipse.semiMinorMeters(),
                ellipse.bearingDeg(),
                fix.linear() ? "" : "  near the horizon: it can lie much farther than the ellipse");
    }

    /** For programs. */
    public static String csv(List<LocatedPhoto> photos) {
        StringBuilder csv = new StringBuilder("file,taken,column,row,lat_deg,lon_deg,height_m,slant_m,depression_deg,"
                + "semi_major_95_m,semi_minor_95_m,bearing_deg,ellipse_holds,problem\r\n");
        for (LocatedPhoto photo : photos) {
            String taken = photo.photo().map(each -> each.takenLocal()).orElse("");
            for (LocatedPhoto.Pixel pixel : photo.pixels()) {
                String start = quoted(photo.file()) + "," + taken + ","
                        + pixel.point().columnPixels() + "," + pixel.point().rowPixels() + ",";
                csv.append(start)
                        .append(
                                switch (pixel.outcome()) {
                                    case PixelOutcome.NotLocated not ->
                                        ",,,,,,,,," + quoted(not.reason().words());
                                    case PixelOutcome.Located located -> values(located.fix());
                                });
                csv.append("\r\n");
            }
            for (String problem : photo.problems()) {
                csv.append(quoted(photo.file()))
                        .append(',')
                        .append(taken)
                        .append(",,,,,,,,,,,,")
                        .append(quoted(problem));
                csv.append("\r\n");
            }
        }
        return csv.toString();
    }

    private static String values(GroundFix fix) {
        Ellipse ellipse = fix.ellipse95();
        return String.format(
                Locale.ROOT,
                "%.7f,%.7f,%.2f,%.2f,%.2f,%.2f,%.2f,%.1f,%b,",
                fix.position().latDeg(),
                fix.position().lonDeg(),
                fix.position().heightMeters(),
                fix.slantMeters(),
                fix.depressionDeg(),
                ellipse.semiMajorMeters(),
                ellipse.semiMinorMeters(),
                ellipse.bearingDeg(),
                fix.linear());
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
