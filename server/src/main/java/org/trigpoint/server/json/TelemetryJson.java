package org.trigpoint.server.json;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Gaze;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a craft is doing and where it looks, as JSON. */
final class TelemetryJson {
    private TelemetryJson() {}

    /** Null when it never said. */
    static @Nullable ObjectNode condition(Condition condition) {
        if (condition.equals(Condition.NONE)) {
            return null;
        }
        ObjectNode node = Json.object();
        node.put("gnss", condition.gnss().name());
        node.put("satellites", condition.hasSatellites() ? Integer.valueOf(condition.satellites()) : null);
        Json.number(node, "batteryPercent", condition.batteryPercent());
        Json.number(node, "linkPercent", condition.linkPercent());
        node.put("arming", condition.arming().name());
        node.put("fence", condition.fence().name());
        node.put("mode", condition.mode());
        return node;
    }

    /** Null when it never said. */
    static @Nullable ObjectNode gaze(@Nullable Gaze gaze) {
        if (gaze == null) {
            return null;
        }
        ObjectNode node = Json.object();
        Json.number(node, "azimuthDeg", gaze.azimuthDeg());
        Json.number(node, "elevationDeg", gaze.elevationDeg());
        Json.number(node, "horizontalFieldDeg", gaze.horizontalFieldDeg());
        Json.number(node, "verticalFieldDeg", gaze.verticalFieldDeg());
        Json.number(node, "slantRangeMeters", gaze.slantRangeMeters());
        ArrayNode corners = node.putArray("corners");
        gaze.corners().forEach(corner -> put(corner, corners.addArray()));
        node.putNull("centre");
        gaze.findCentre().ifPresent(centre -> put(centre, node.putArray("centre")));
        return node;
    }

    /** As in GeoJSON: longitude, then latitude. */
    private static void put(Gaze.Point point, ArrayNode to) {
        to.add(point.lonDeg()).add(point.latDeg());
    }
}
