package org.trigpoint.feeds.gnss.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.gnss.message.GnssMessage;

/** The Placemarks of a KML document. Times and geometries anywhere else are passed over: they say how to look at it. */
final class KmlElements extends XmlElements {
    private final MessageSink<? super GnssMessage> out;
    private final List<KmlShape> shapes = new ArrayList<>();
    private int placemarkDepth;
    private int placemarkOffset;
    private int timeDepth;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String when;
    private @Nullable String begin;
    private @Nullable String end;
    private String boundary = "";

    /** Of the polygon around a ring; null outside of one. */
    private @Nullable String polygonMode;

    private @Nullable KmlShape shape;
    private boolean tooLong;

    KmlElements(MessageSink<? super GnssMessage> out) {
        this.out = out;
    }

    @Override
    void start(String element, XMLStreamReader reader, int depth, int offset) {
        if (placemarkDepth == 0) {
            if (element.equals("Placemark")) {
                begin(reader, depth, offset);
            }
            return;
        }
        switch (element) {
            case "TimeStamp", "TimeSpan" -> timeDepth = depth == placemarkDepth + 1 ? depth : timeDepth;
            case "outerBoundaryIs", "innerBoundaryIs" -> boundary = element;
            case "Point", "LineString", "Track" -> shape = new KmlShape(element);
            case "LinearRing" -> ring(boundary.isEmpty() ? element : boundary);
            case "Polygon" -> polygonMode = KmlShape.CLAMPED;
            default -> {}
        }
    }

    private void ring(String kind) {
        KmlShape ring = new KmlShape(kind);
        ring.altitudeMode = polygonMode == null ? ring.altitudeMode : polygonMode;
        shape = ring;
    }

    private void begin(XMLStreamReader reader, int depth, int offset) {
        placemarkDepth = depth;
        placemarkOffset = offset;
        id = reader.getAttributeValue(null, "id");
        name = null;
        when = null;
        begin = null;
        end = null;
        timeDepth = 0;
        boundary = "";
        polygonMode = null;
        shape = null;
        shapes.clear();
        tooLong = false;
    }

    @Override
    void end(String element, String text, int depth) {
        if (placemarkDepth == 0) {
            return;
        }
        if (depth == placemarkDepth) {
            placemarkDepth = 0;
            new KmlPlacemark(id, name, placemarkOffset, out).tell(when, begin, end, shapes, tooLong);
        } else if (element.equals("name") && depth == placemarkDepth + 1) {
            name = text;
        } else if (timeDepth > 0 && depth <= timeDepth + 1) {
            time(element, text, depth);
        } else if (element.endsWith("BoundaryIs")) {
            boundary = "";
        } else if (element.equals("Polygon")) {
            polygonMode = null;
        } else if (polygonMode != null && shape == null && element.equals("altitudeMode")) {
            polygonMode = text;
        } else if (shape != null) {
            ofShape(shape, element, text);
        }
    }

    private void time(String element, String text, int depth) {
        switch (element) {
            case "when" -> when = text;
            case "begin" -> begin = text;
            case "end" -> end = text;
            default -> {}
        }
        if (depth == timeDepth) {
            timeDepth = 0;
        }
    }

    private void ofShape(KmlShape of, String element, String text) {
        switch (element) {
            case "altitudeMode" -> of.altitudeMode = text;
            case "coordinates" -> of.coordinates = text;
            case "when" -> tooLong |= !of.add(of.times, text);
            case "coord" -> tooLong |= !of.add(of.coords, text);
            case "angles" -> tooLong |= !of.add(of.angles, text);
            case "Point", "LineString", "LinearRing", "Track" -> {
                tooLong |= shapes.size() >= MOST_ENTRIES || !shapes.add(of);
                shape = null;
            }
            default -> {}
        }
    }
}
