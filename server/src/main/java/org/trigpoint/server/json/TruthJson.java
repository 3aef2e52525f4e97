package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.server.port.SimulatedWorld.Craft;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a simulated world really does, as JSON. */
public final class TruthJson {
    private TruthJson() {}

    /** The body of {@code GET /api/truth}. */
    public static ObjectNode truth(double epochMillis, List<Craft> craft) {
        ObjectNode node = Json.object();
        node.put("epochMillis", epochMillis);
        ArrayNode all = node.putArray("craft");
        craft.forEach(one -> all.add(craft(one)));
        return node;
    }

    private static ObjectNode craft(Craft craft) {
        ObjectNode node = Json.object();
        node.put("id", craft.id());
        node.put("name", craft.name());
        if (craft.mmsi() == 0) {
            node.putNull("mmsi");
        } else {
            node.put("mmsi", craft.mmsi());
        }
        node.put("kind", craft.kind());
        node.put("latDeg", craft.latDeg());
        node.put("lonDeg", craft.lonDeg());
        node.put("speedMps", craft.speedMps());
        node.put("courseDeg", craft.courseDeg());
        node.put("state", craft.state().name());
        return node;
    }
}
