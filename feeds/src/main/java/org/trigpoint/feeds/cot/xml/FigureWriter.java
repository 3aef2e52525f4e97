package org.trigpoint.feeds.cot.xml;

import org.trigpoint.feeds.cot.message.Ellipse;
import org.trigpoint.feeds.cot.message.Polyline;
import org.trigpoint.feeds.cot.message.Shape;
import org.trigpoint.feeds.cot.message.Vertex;

/** Writes what an event draws. */
final class FigureWriter {
    private FigureWriter() {}

    static void shape(Shape shape, StringBuilder out) {
        ElementWriter element = new ElementWriter(out, "shape");
        element.begin(shape.rest());
        for (Ellipse ellipse : shape.ellipses()) {
            new ElementWriter(out, "ellipse")
                    .attribute("major", ellipse.majorMeters())
                    .attribute("minor", ellipse.minorMeters())
                    .attribute("angle", ellipse.angleDeg())
                    .end(ellipse.rest());
        }
        for (Polyline polyline : shape.polylines()) {
            polyline(polyline, out);
        }
        element.close(shape.rest());
    }

    private static void polyline(Polyline polyline, StringBuilder out) {
        Boolean closed = polyline.closed();
        ElementWriter element =
                new ElementWriter(out, "polyline").attribute("closed", closed == null ? null : closed.toString());
        element.begin(polyline.rest());
        for (Vertex vertex : polyline.vertices()) {
            new ElementWriter(out, "vertex")
                    .attribute("lat", vertex.latDeg())
                    .attribute("lon", vertex.lonDeg())
                    .attribute("hae", vertex.haeMeters())
                    .end(vertex.rest());
        }
        element.close(polyline.rest());
    }
}
