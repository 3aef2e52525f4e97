package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Scene;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Scenes as GeoJSON: a feature a scene, with what was searched as its polygon. */
public final class SceneJson {
    private SceneJson() {}

    /** @param more true when others follow the last one */
    public static ObjectNode collection(List<Scene> scenes, boolean more) {
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        node.put("more", more);
        ArrayNode features = node.putArray("features");
        scenes.forEach(scene -> features.add(feature(scene)));
        return node;
    }

    private static ObjectNode feature(Scene scene) {
        Look look = scene.look();
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        node.put("id", look.stamp() + "-" + scene.ordinal());
        ObjectNode geometry = node.putObject("geometry");
        ObjectNode properties = node.putObject("properties");
        ShapeJson.put(scene.outline(), geometry, Json.object());
        properties.put("scene", look.scene());
        properties.put("sensor", look.sensor());
        properties.put("source", look.stamp().source());
        properties.put("from", Json.time(look.fromEpochMicros()));
        properties.put("until", Json.time(look.untilEpochMicros()));
        properties.put("known", Json.time(look.stamp().arrivalEpochMicros()));
        ArrayNode seen = properties.putArray("detectability");
        for (Look.Detectability each : look.detectability()) {
            seen.addObject().put("lengthMeters", each.lengthMeters()).put("seenProb", each.seenProb());
        }
        properties.put("falsePerKm2", look.falsePerKm2());
        properties.put("tlp", look.marking().tlp().name());
        properties.put("licence", look.marking().licence());
        return node;
    }
}
