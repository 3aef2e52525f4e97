package org.trigpoint.app.reach;

import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.geo.land.WaterReach;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.ZoneJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer as GeoJSON (RFC 7946): the place, an area for each of the hours, the largest first so that the smaller lie above it, and the zones that are reached, with
 * the time to each. Areas are cut at 180°.
 */
public final class ReachJson {
    private ReachJson() {}

    public static String text(ReachAnswer answer) {
        ReachQuestion question = answer.question();
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        ArrayNode features = node.putArray("features");
        for (WaterReach area : answer.areas().reversed()) {
            area(answer, area, features.addObject());
        }
        ObjectNode start = features.addObject();
        start.put("type", "Feature");
        position(
                question.start(),
                start.putObject("geometry").put("type", "Point").putArray("coordinates"));
        start.putObject("properties")
                .put("what", "start")
                .put("about", question.about())
                .put("at", ReachAnswer.time(question.startEpochMicros()))
                .put("errorMeters", Math.round(question.errorMeters()))
                .put("speedMps", question.speedMps())
                .put("speedOf", question.whose());
        for (ReachAnswer.ReachedZone zone : answer.zones()) {
            ObjectNode feature = ZoneJson.feature(zone.zone());
            ObjectNode properties = (ObjectNode) feature.path("properties");
            properties.put("what", "zone");
            properties.put("seconds", Math.round(zone.seconds()));
            properties.put("soonest", ReachAnswer.time(answer.epochMicros(zone.seconds())));
            features.add(feature);
        }
        return Json.text(node) + "\n";
    }

    private static void area(ReachAnswer answer, WaterReach area, ObjectNode feature) {
        feature.put("type", "Feature");
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "MultiPolygon");
        ArrayNode polygons = geometry.putArray("coordinates");
        for (List<List<Position>> polygon : area.outline(area.horizonSeconds())) {
            ArrayNode rings = polygons.addArray();
            for (List<Position> ring : polygon) {
                ring(ring, rings.addArray());
            }
        }
        double seconds = area.horizonSeconds();
        feature.putObject("properties")
                .put("what", "reach")
                .put("hours", seconds / 3_600)
                .put("until", ReachAnswer.time(answer.epochMicros(seconds)))
                .put("areaKm2", Math.round(area.areaMeters2(seconds) / 1e6))
                .put("cellMeters", Math.round(area.cellMeters()))
                .put("speedKn", Math.round(Units.knotsFromMps(answer.question().speedMps()) * 10) / 10.0);
    }

    /** Closed; its side along 180° is east or west, as the ring is. */
    private static void ring(List<Position> ring, ArrayNode coordinates) {
        boolean east = ring.stream().anyMatch(corner -> corner.lonDeg() > 0);
        ring.forEach(corner -> corner(corner, east, coordinates.addArray()));
        corner(ring.getFirst(), east, coordinates.addArray());
    }

    private static void corner(Position corner, boolean east, ArrayNode pair) {
        boolean edge = corner.lonDeg() == -180 && east;
        pair.add(edge ? 180.0 : round(corner.lonDeg())).add(round(corner.latDeg()));
    }

    private static void position(Position at, ArrayNode pair) {
        pair.add(at.lonDeg()).add(at.latDeg());
    }

    private static double round(double deg) {
        return Math.round(deg * 1e5) / 1e5;
    }
}
