package org.trigpoint.app.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.geo.land.Land;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.threat.ask.Place;
import org.trigpoint.threat.ask.Target;

/** The map of an answer as SVG: shore, what is asked about, tracks with the numbers of their rows, and how far silent ships can have gone. */
final class WhoMap {
    private static final double WIDTH = 1_000;
    private static final double HEIGHT = 390;
    private static final double LEAST_DEG = 0.06;
    private static final double MARGIN_RATIO = 0.12;
    /** What lies further from where it happened does not widen the map. */
    private static final double SHOWN_METERS = 40_000;

    private static final int ELLIPSE_CORNERS = 72;
    private static final double MOST_ELLIPSE_METERS = 400_000;
    private static final double RING_UNITS = 22;
    private static final int MOST_RINGS = 8;
    private static final double[] BARS_NM = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200};
    private static final double[] GRID_DEG = {1 / 60.0, 2 / 60.0, 5 / 60.0, 10 / 60.0, 0.5, 1, 2, 5, 10};

    /** Points at the ends of tracks. */
    private static final String ARROWS = arrow(WhoRow.Kind.CROSSED, "#0b3a66")
            + arrow(WhoRow.Kind.NEAR, "#3f7fb5")
            + arrow(WhoRow.Kind.MAY_HAVE_BEEN, "#8a5a14");

    private final WhoAnswer answer;
    private final StringBuilder out = new StringBuilder();
    private final List<Point> numbers = new ArrayList<>();

    // The middle of the map, and how many units a degree of each is.
    private final double middleLat;
    private final double middleLon;
    private final double perLat;
    private final double perLon;

    private WhoMap(WhoAnswer answer) {
        this.answer = answer;
        Box target = answer.question().target().box();
        double nearLon = target.westDeg() + target.widthDeg() / 2;
        List<Position> shown = shown();
        double south = shown.stream().mapToDouble(Position::latDeg).min().orElse(0);
        double north = shown.stream().mapToDouble(Position::latDeg).max().orElse(0);
        double west = shown.stream()
                .mapToDouble(at -> Angles.turnDeg(nearLon, at.lonDeg()))
                .min()
                .orElse(0);
        double east = shown.stream()
                .mapToDouble(at -> Angles.turnDeg(nearLon, at.lonDeg()))
                .max()
                .orElse(0);
        middleLat = (south + north) / 2;
        middleLon = Angles.wrapLonDeg(nearLon + (west + east) / 2);
        double cos = Math.max(0.02, Math.cos(Math.toRadians(middleLat)));
        double high = Math.max(LEAST_DEG, (north - south) * (1 + 2 * MARGIN_RATIO));
        double wide = Math.max(LEAST_DEG, (east - west) * (1 + 2 * MARGIN_RATIO) * cos);
        perLat = Math.min(HEIGHT / high, WIDTH / wide);
        perLon = perLat * cos;
    }

    private static String arrow(WhoRow.Kind kind, String colour) {
        return "<marker id=\"to-" + kind.code() + "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"5\""
                + " markerHeight=\"5\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"" + colour + "\"/></marker>";
    }

    static String svg(WhoAnswer answer) {
        WhoMap map = new WhoMap(answer);
        map.draw();
        return map.out.toString();
    }

    /** What the map must show: where it happened, and the ways there; all that is asked about where nobody was. */
    private List<Position> shown() {
        List<Position> shown = new ArrayList<>();
        for (WhoRow row : answer.rows()) {
            Position spot = row.spot().position();
            shown.add(spot);
            row.path().stream()
                    .map(Place::position)
                    .filter(at -> Geodesic.between(at, spot).distanceMeters() < SHOWN_METERS)
                    .forEach(shown::add);
        }
        if (shown.isEmpty()) {
            for (Target.Part part : answer.question().target().parts()) {
                shown.addAll(corners(part.shape()));
            }
        }
        return shown;
    }

    private static List<Position> corners(Shape shape) {
        return switch (shape) {
            case Shape.Corridor corridor -> corridor.line();
            case Shape.Area area -> area.rings().getFirst();
            case Shape.Circle circle -> around(circle.centre(), circle.radiusMeters());
        };
    }

    private static List<Position> around(Position centre, double radiusMeters) {
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i < ELLIPSE_CORNERS; i++) {
            ring.add(Geodesic.from(centre, i * 360.0 / ELLIPSE_CORNERS, radiusMeters));
        }
        return ring;
    }

    private double x(Position at) {
        return WIDTH / 2 + Angles.turnDeg(middleLon, at.lonDeg()) * perLon;
    }

    private double y(Position at) {
        return HEIGHT / 2 - (at.latDeg() - middleLat) * perLat;
    }

    private void draw() {
        out.append(String.format(
                Locale.ROOT,
                "<svg class=\"map\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"Map\"><clipPath id=\"frame\">"
                        + "<rect width=\"%.0f\" height=\"%.0f\"/></clipPath>" + ARROWS + "<g clip-path=\"url(#frame)\">"
                        + "<rect class=\"sea\" width=\"%.0f\" height=\"%.0f\"/>",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        grid();
        land();
        for (int i = 0; i < answer.rows().size(); i++) {
            if (answer.rows().get(i) instanceof WhoRow.Silent silent) {
                ellipse(silent);
            }
        }
        target();
        answer.rows().forEach(this::track);
        for (int i = 0; i < answer.rows().size(); i++) {
            number(i);
        }
        out.append("</g>");
        scale();
        out.append("</svg>");
    }

    private void land() {
        double lat = HEIGHT / 2 / perLat + 0.1;
        double lon = Math.min(89, WIDTH / 2 / perLon + 0.1);
        Box box = Box.of(middleLon - lon, middleLat - lat, middleLon + lon, middleLat + lat);
        out.append("<path class=\"land\" fill-rule=\"evenodd\" d=\"");
        Land.outlines(box, 0.7 / perLat).forEach(ring -> path(ring, true));
        out.append("\"/>");
    }

    private void path(List<Position> line, boolean closed) {
        for (int i = 0; i < line.size(); i++) {
            out.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x(line.get(i)), y(line.get(i))));
        }
        out.append(closed ? "Z" : "");
    }

    private void line(String style, List<Position> line, boolean closed) {
        out.append("<path class=\"").append(style).append("\" d=\"");
        path(line, closed);
        out.append("\"/>");
    }

    private void target() {
        for (Target.Part part : answer.question().target().parts()) {
            switch (part.shape()) {
                case Shape.Area area -> {
                    out.append("<path class=\"area\" fill-rule=\"evenodd\" d=\"");
                    area.rings().forEach(ring -> path(ring, true));
                    out.append("\"/>");
                }
                case Shape.Circle circle -> line("area", corners(circle), true);
                case Shape.Corridor corridor -> line("cable", corridor.line(), false);
            }
        }
    }

    private void track(WhoRow row) {
        long silence = answer.question().window().silenceMicros();
        List<Position> run = new ArrayList<>();
        Place last = null;
        for (Place place : row.path()) {
            if (last != null && place.timeEpochMicros() - last.timeEpochMicros() > silence) {
                line("track " + row.kind().code(), run, false);
                line("gap", List.of(last.position(), place.position()), false);
                run = new ArrayList<>();
            }
            run.add(place.position());
            last = place;
        }
        if (run.size() > 1) {
            out.append("<path class=\"track ")
                    .append(row.kind().code())
                    .append("\" marker-end=\"url(#to-")
                    .append(row.kind().code())
                    .append(")\" d=\"");
            path(run, false);
            out.append("\"/>");
        }
    }

    /** All places that it could come by: an ellipse between two places, a circle around one. */
    private void ellipse(WhoRow.Silent row) {
        Place before = row.may().silence().before();
        Place after = row.may().silence().after();
        double mps = row.may().silence().mostMps();
        if (before != null && after != null) {
            double half = mps * (after.timeEpochMicros() - before.timeEpochMicros()) / 2e6;
            LocalFrame frame = LocalFrame.at(before.latDeg(), before.lonDeg());
            LocalFrame.Offset way = frame.offsetTo(after.latDeg(), after.lonDeg());
            double focus = Math.hypot(way.eastMeters(), way.northMeters()) / 2;
            double across = Math.sqrt(Math.max(0, half * half - focus * focus));
            if (half < MOST_ELLIPSE_METERS) {
                double course = Math.atan2(way.eastMeters(), way.northMeters());
                List<Position> ring = new ArrayList<>();
                for (int i = 0; i < ELLIPSE_CORNERS; i++) {
                    double angle = 2 * Math.PI * i / ELLIPSE_CORNERS;
                    double along = focus + half * Math.cos(angle);
                    double aside = across * Math.sin(angle);
                    ring.add(frame.positionAt(
                            along * Math.sin(course) + aside * Math.cos(course),
                            along * Math.cos(course) - aside * Math.sin(course)));
                }
                line("reach", ring, true);
            }
            return;
        }
        Place place = before != null ? before : after;
        double radius = mps * answer.question().openMicros() / 1e6;
        if (place != null && radius < MOST_ELLIPSE_METERS) {
            line("reach", around(place.position(), radius), true);
        }
    }

    /** The number of a row where it happened, or beside it where another number stands. */
    private void number(int row) {
        WhoRow of = answer.rows().get(row);
        Position at = of instanceof WhoRow.Heard heard
                ? heard.passage().at().place().position()
                : of.spot().position();
        Point place = free(new Point(x(at), y(at)));
        if (place.away(x(at), y(at)) > 1) {
            out.append(String.format(
                    Locale.ROOT,
                    "<path class=\"lead\" d=\"M%.1f %.1fL%.1f %.1f\"/>",
                    x(at),
                    y(at),
                    place.x(),
                    place.y()));
        }
        numbers.add(place);
        out.append(String.format(
                Locale.ROOT,
                "<g class=\"mark %s\" transform=\"translate(%.1f %.1f)\"><circle r=\"9\"/><text y=\"3.6\">%d</text></g>",
                of.kind().code(),
                place.x(),
                place.y(),
                row + 1));
    }

    private record Point(double x, double y) {
        double away(double otherX, double otherY) {
            return Math.hypot(x - otherX, y - otherY);
        }
    }

    /** The nearest place to a point where no number stands; the point itself when all around is taken. */
    private Point free(Point at) {
        for (int ring = 0; ring < MOST_RINGS; ring++) {
            int places = ring == 0 ? 1 : 6 + 4 * ring;
            for (int i = 0; i < places; i++) {
                double angle = 2 * Math.PI * i / places;
                double radius = ring * RING_UNITS;
                Point place = new Point(at.x() + radius * Math.cos(angle), at.y() - radius * Math.sin(angle));
                boolean inside = place.x() > 10 && place.x() < WIDTH - 10 && place.y() > 10 && place.y() < HEIGHT - 10;
                if (ring == 0 || inside) {
                    if (numbers.stream().noneMatch(other -> place.away(other.x(), other.y()) < RING_UNITS - 1)) {
                        return place;
                    }
                }
            }
        }
        return at;
    }

    private void grid() {
        double step = GRID_DEG[GRID_DEG.length - 1];
        for (double each : GRID_DEG) {
            if (each * perLat >= 90) {
                step = each;
                break;
            }
        }
        double lat = HEIGHT / 2 / perLat;
        double lon = WIDTH / 2 / perLon;
        for (double at = Math.ceil((middleLat - lat) / step) * step; at <= middleLat + lat; at += step) {
            double y = HEIGHT / 2 - (at - middleLat) * perLat;
            out.append(String.format(
                    Locale.ROOT,
                    "<path class=\"grid\" d=\"M0 %.1fH%.0f\"/><text class=\"tick\" x=\"5\" y=\"%.1f\">%s</text>",
                    y,
                    WIDTH,
                    y - 3,
                    degrees(at, "N", "S")));
        }
        for (double at = Math.ceil((middleLon - lon) / step) * step; at <= middleLon + lon; at += step) {
            double x = WIDTH / 2 + (at - middleLon) * perLon;
            out.append(String.format(
                    Locale.ROOT,
                    "<path class=\"grid\" d=\"M%.1f 0V%.0f\"/><text class=\"tick\" x=\"%.1f\" y=\"%.0f\">%s</text>",
                    x,
                    HEIGHT,
                    x + 4,
                    HEIGHT - 6,
                    degrees(Angles.wrapLonDeg(at), "E", "W")));
        }
    }

    private static String degrees(double deg, String positive, String negative) {
        long minutes = Math.round(Math.abs(deg) * 60);
        return minutes / 60 + "°" + (minutes % 60 == 0 ? "" : String.format(Locale.ROOT, "%02d′", minutes % 60))
                + (minutes == 0 ? "" : deg < 0 ? negative : positive);
    }

    private void scale() {
        double perNm = perLat / 60;
        double nm = BARS_NM[0];
        for (double each : BARS_NM) {
            nm = each * perNm <= 190 ? each : nm;
        }
        double width = nm * perNm;
        double metres = nm * Units.METERS_PER_NAUTICAL_MILE;
        out.append(String.format(
                Locale.ROOT,
                "<g class=\"scale\" transform=\"translate(%.1f 22)\"><rect x=\"-8\" y=\"-17\" width=\"%.1f\" height=\"28\" rx=\"3\"/>"
                        + "<path d=\"M0 0v5h%.1fv-5\"/><text x=\"%.1f\" y=\"-3\">%s nm · %s km</text></g>",
                WIDTH - 20 - Math.max(width, 110),
                Math.max(width, 110) + 16,
                width,
                0.0,
                plain(nm),
                plain(Math.round(metres / 10) / 100.0)));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
