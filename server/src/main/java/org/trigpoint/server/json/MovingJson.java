package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.storage.history.HistoryPoint;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Moving features as MF-JSON (OGC 19-045r3). */
public final class MovingJson {
    /** A property that changes as a feature moves, with its unit by the common code of UN/CEFACT. */
    public enum Property {
        SPEED("speed", "MTS", "Speed over ground in metres a second"),
        COURSE("course", "DD", "Course over ground in degrees"),
        SIGMA("sigma", "MTR", "Error of the place along each axis in metres, one standard deviation");

        private final String text;
        private final String form;
        private final String description;

        Property(String text, String form, String description) {
            this.text = text;
            this.form = form;
            this.description = description;
        }

        /** Its name in paths. */
        public String text() {
            return text;
        }

        private double of(HistoryPoint point) {
            double value = switch (this) {
                case SPEED -> Math.hypot(point.eastMps(), point.northMps());
                case COURSE -> Angles.wrapCourseDeg(Math.toDegrees(Math.atan2(point.eastMps(), point.northMps())));
                case SIGMA -> point.sigmaMeters();
            };
            return Math.round(value * 100) / 100.0;
        }

        /** Between 359° and 1° a line lies over the south: courses are not drawn between points. */
        private String interpolation() {
            return this == COURSE ? "Step" : "Linear";
        }
    }

    private MovingJson() {}

    /** Who a track was; where it was is asked for by itself. */
    public static ObjectNode feature(PastTrack track) {
        ObjectNode node = OgcJson.feature(track.id().toString());
        node.putNull("geometry");
        ObjectNode properties = node.putObject("properties");
        OgcJson.who(properties, track.name(), track.identity(), track.platform());
        properties.put("shipType", track.shipType());
        OgcJson.marking(properties, track.marking());
        node.putArray("time").add(Json.time(track.beganEpochMicros())).add(Json.time(track.knownEpochMicros()));
        systems(node);
        return node;
    }

    /** What coordinates and times refer to. */
    public static void systems(ObjectNode node) {
        node.putObject("crs").put("type", "Name").putObject("properties").put("name", "urn:ogc:def:crs:OGC:1.3:CRS84");
        node.putObject("trs").put("type", "Name").putObject("properties").put("name", "urn:ogc:data:time:iso8601");
    }

    /** Where it was. */
    public static ObjectNode movingPoint(long serial, List<HistoryPoint> points, boolean linear) {
        ObjectNode node = Json.object();
        node.put("id", Long.toString(serial));
        node.put("type", "MovingPoint");
        datetimes(node, points);
        ArrayNode coordinates = node.putArray("coordinates");
        points.forEach(point -> coordinates.addArray().add(point.lonDeg()).add(point.latDeg()));
        node.put("interpolation", linear && points.size() > 1 ? "Linear" : "Discrete");
        return node;
    }

    private static void datetimes(ObjectNode node, List<HistoryPoint> points) {
        ArrayNode times = node.putArray("datetimes");
        points.forEach(point -> times.add(Json.time(point.timeEpochMicros())));
    }

    /** What a property is. */
    public static ObjectNode property(Property property) {
        return Json.object()
                .put("name", property.text)
                .put("type", "TReal")
                .put("form", property.form)
                .put("description", property.description);
    }

    /** Values of one property. */
    public static ObjectNode values(Property property, List<HistoryPoint> points, boolean linear) {
        ObjectNode node = Json.object();
        datetimes(node, points);
        values(node, property, points, linear);
        return node;
    }

    private static void values(ObjectNode node, Property property, List<HistoryPoint> points, boolean linear) {
        ArrayNode values = node.putArray("values");
        points.forEach(point -> values.add(property.of(point)));
        node.put("interpolation", linear && points.size() > 1 ? property.interpolation() : "Discrete");
    }

    /** Values of all properties: a group of parametric values. */
    public static ObjectNode group(List<HistoryPoint> points) {
        ObjectNode node = Json.object();
        datetimes(node, points);
        for (Property property : Property.values()) {
            ObjectNode one =
                    node.putObject(property.text).put("type", "Measure").put("form", property.form);
            values(one, property, points, true);
        }
        return node;
    }
}
