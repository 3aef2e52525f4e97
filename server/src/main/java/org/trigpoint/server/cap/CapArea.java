package org.trigpoint.server.cap;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.server.xml.XmlText;

/**
 * A shape as CAP says it, in polygons and circles, of which the union counts. CAP has no holes: of an area the first ring is said.
 * A corridor is a polygon beside each leg and a circle at each of its positions.
 */
final class CapArea {
    private static final double METERS_PER_KM = 1_000;
    private static final double RIGHT_DEG = 90;

    private CapArea() {}

    static void write(Shape shape, XmlText xml) throws XMLStreamException {
        switch (shape) {
            case Shape.Circle circle -> circle(circle.centre(), circle.radiusMeters(), xml);
            case Shape.Area area -> polygon(area.rings().getFirst(), xml);
            case Shape.Corridor corridor -> corridor(corridor.line(), corridor.halfWidthMeters(), xml);
        }
    }

    private static void corridor(List<Position> line, double halfWidthMeters, XmlText xml) throws XMLStreamException {
        for (int i = 1; i < line.size(); i++) {
            polygon(beside(line.get(i - 1), line.get(i), halfWidthMeters), xml);
        }
        for (Position position : line) {
            circle(position, halfWidthMeters, xml);
        }
    }

    private static List<Position> beside(Position from, Position to, double meters) {
        double out = Geodesic.between(from, to).bearingDeg();
        double back = Geodesic.between(to, from).bearingDeg();
        return List.of(
                Geodesic.from(from, out - RIGHT_DEG, meters),
                Geodesic.from(to, back + RIGHT_DEG, meters),
                Geodesic.from(to, back - RIGHT_DEG, meters),
                Geodesic.from(from, out + RIGHT_DEG, meters));
    }

    private static void polygon(List<Position> ring, XmlText xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (Position corner : ring) {
            text.append(text(corner)).append(' ');
        }
        xml.put("polygon", text.append(text(ring.getFirst())).toString());
    }

    private static void circle(Position centre, double radiusMeters, XmlText xml) throws XMLStreamException {
        xml.put("circle", text(centre) + String.format(Locale.ROOT, " %.3f", radiusMeters / METERS_PER_KM));
    }

    private static String text(Position position) {
        return String.format(Locale.ROOT, "%.6f,%.6f", position.latDeg(), position.lonDeg());
    }
}
