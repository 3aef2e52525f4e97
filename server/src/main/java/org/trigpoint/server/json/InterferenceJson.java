package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.model.interference.Interference;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where positioning is disturbed as GeoJSON: a feature a cell. */
public final class InterferenceJson {
    private InterferenceJson() {}

    /** @param limited true when there are more in that area */
    public static ObjectNode collection(List<Interference> cells, boolean limited) {
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        node.put("limited", limited);
        ArrayNode features = node.putArray("features");
        cells.forEach(cell -> features.add(feature(cell)));
        return node;
    }

    private static ObjectNode feature(Interference interference) {
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        CellJson.putPolygon(interference.cell(), node);
        ObjectNode properties = node.putObject("properties");
        properties.put("level", interference.level().name());
        properties.put("aircraft", interference.aircraft());
        properties.put("bad", interference.bad());
        properties.put("uncounted", interference.uncounted());
        double share = Interference.shareRatio(interference.bad(), interference.aircraft());
        properties.put("share", Math.round(share * 1_000) / 1_000.0);
        properties.put("from", Json.time(interference.fromEpochMicros()));
        properties.put("known", Json.time(interference.knownEpochMicros()));
        return node;
    }
}
