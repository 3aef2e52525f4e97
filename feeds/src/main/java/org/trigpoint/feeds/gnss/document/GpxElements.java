package org.trigpoint.feeds.gnss.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.gnss.message.GnssMessage;
import org.trigpoint.feeds.gnss.message.GpxPoint;
import org.trigpoint.feeds.json.NumberText;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.feeds.json.TimeText;

/** The points of a GPX document: waypoints, and those of routes and tracks. */
final class GpxElements extends XmlElements {
    /** Before the names of what stands in extensions, which are not those of the standard. */
    private static final String EXTENDED = "+";

    private static final int MOST_VALUES = 100;

    private final MessageSink<? super GnssMessage> out;
    private final Map<String, String> values = new HashMap<>();
    private GpxPoint.Kind kind = GpxPoint.Kind.WAYPOINT;
    private int pointDepth;
    private int pointOffset;
    private int pathDepth;
    private @Nullable String path;
    private int segment;
    private boolean broken;

    GpxElements(MessageSink<? super GnssMessage> out) {
        this.out = out;
    }

    @Override
    void start(String name, XMLStreamReader reader, int depth, int offset) {
        if (pointDepth > 0) {
            if (name.equals("link") && depth == pointDepth + 1) {
                put(name, reader.getAttributeValue(null, "href"));
            }
            return;
        }
        switch (name) {
            case "wpt" -> point(GpxPoint.Kind.WAYPOINT, reader, depth, offset);
            case "rtept" -> point(GpxPoint.Kind.ROUTE, reader, depth, offset);
            case "trkpt" -> point(GpxPoint.Kind.TRACK, reader, depth, offset);
            case "trkseg" -> segment++;
            case "trk", "rte" -> {
                pathDepth = depth;
                path = null;
                segment = 0;
            }
            default -> {}
        }
    }

    private void point(GpxPoint.Kind ofPoint, XMLStreamReader reader, int depth, int offset) {
        kind = ofPoint;
        pointDepth = depth;
        pointOffset = offset;
        values.clear();
        put("lat", reader.getAttributeValue(null, "lat"));
        put("lon", reader.getAttributeValue(null, "lon"));
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty() && values.size() < MOST_VALUES) {
            values.putIfAbsent(name, value);
        }
    }

    @Override
    void end(String name, String text, int depth) {
        if (pointDepth == 0) {
            if (pathDepth > 0 && depth == pathDepth + 1 && name.equals("name")) {
                path = text;
            } else if (depth == pathDepth) {
                pathDepth = 0;
                path = null;
            }
        } else if (depth == pointDepth) {
            pointDepth = 0;
            finish();
        } else {
            put(depth == pointDepth + 1 ? name : EXTENDED + name, text);
        }
    }

    private void finish() {
        broken = false;
        String time = values.get("time");
        Instant instant = time == null ? null : TimeText.isoInUtc(time);
        double latDeg = number("lat");
        double lonDeg = number("lon");
        if (Double.isNaN(latDeg) || Double.isNaN(lonDeg)) {
            out.rejected(GnssFault.POSITION.code(), pointOffset);
            return;
        }
        GpxPoint point = point(instant, latDeg, lonDeg);
        if (!Place.isOnEarth(latDeg, lonDeg)) {
            out.rejected(GnssFault.POSITION_RANGE.code(), pointOffset);
        } else if (time != null && instant == null) {
            out.rejected(GnssFault.TIME.code(), pointOffset);
        } else if (broken) {
            out.rejected(GnssFault.FIELD.code(), pointOffset);
        } else {
            out.message(point);
        }
    }

    private GpxPoint point(@Nullable Instant time, double latDeg, double lonDeg) {
        return new GpxPoint(
                kind,
                path,
                kind == GpxPoint.Kind.TRACK ? segment : null,
                time,
                latDeg,
                lonDeg,
                number("ele"),
                number("geoidheight"),
                extended("speed"),
                extended("course"),
                number("magvar"),
                values.get("fix"),
                whole("sat"),
                number("hdop"),
                number("vdop"),
                number("pdop"),
                number("ageofdgpsdata"),
                values.get("dgpsid"),
                values.get("name"),
                values.get("cmt"),
                values.get("desc"),
                values.get("src"),
                values.get("sym"),
                values.get("type"),
                values.getOrDefault("link", values.get("url")));
    }

    private double number(String name) {
        String text = values.get(name);
        double number = text == null ? Double.NaN : NumberText.parse(text);
        broken |= text != null && Double.isNaN(number);
        return number;
    }

    /** Of an element, or an extension: programs put there what 1.1 took out. */
    private double extended(String name) {
        return number(values.containsKey(name) ? name : EXTENDED + name);
    }

    private @Nullable Integer whole(String name) {
        double number = number(name);
        boolean whole = number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE;
        broken |= !whole && !Double.isNaN(number);
        return whole ? (int) number : null;
    }
}
