package org.trigpoint.feeds.cot.xml;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.feeds.cot.message.Ellipse;
import org.trigpoint.feeds.cot.message.Polyline;
import org.trigpoint.feeds.cot.message.Rest;
import org.trigpoint.feeds.cot.message.Shape;
import org.trigpoint.feeds.cot.message.Vertex;

/** Reads what an event draws. */
final class FigureReader {
    private FigureReader() {}

    static Shape shape(ElementReader in) {
        List<Ellipse> ellipses = new ArrayList<>();
        List<Polyline> polylines = new ArrayList<>();
        for (XmlElement child : in.element().children()) {
            switch (child.name()) {
                case "ellipse" -> ellipses.add(ellipse(new ElementReader(child)));
                case "polyline" -> polylines.add(polyline(new ElementReader(child)));
                default -> {}
            }
        }
        String other = in.element()
                .contentBut(
                        child -> child.name().equals("ellipse") || child.name().equals("polyline"));
        return new Shape(ellipses, polylines, Rest.of(in.attributes(), other));
    }

    private static Ellipse ellipse(ElementReader in) {
        return new Ellipse(in.number("major"), in.number("minor"), in.number("angle"), in.rest());
    }

    private static Polyline polyline(ElementReader in) {
        Boolean closed = in.flag("closed");
        List<Vertex> vertices = new ArrayList<>();
        for (XmlElement child : in.element().children()) {
            if (child.name().equals("vertex")) {
                ElementReader vertex = new ElementReader(child);
                vertices.add(
                        new Vertex(vertex.number("lat"), vertex.number("lon"), vertex.number("hae"), vertex.rest()));
            }
        }
        String other = in.element().contentBut(child -> child.name().equals("vertex"));
        return new Polyline(closed, vertices, Rest.of(in.attributes(), other));
    }
}
