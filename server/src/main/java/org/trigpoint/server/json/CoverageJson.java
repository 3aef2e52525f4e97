package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.model.coverage.Coverage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reception as GeoJSON: a feature a cell. */
public final class CoverageJson {
    private CoverageJson() {}

    /** @param limited true when there are more in that area */
    public static ObjectNode collection(List<Coverage> cells, boolean limited) {
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        node.put("limited", limited);
        ArrayNode features = node.putArray("features");
        cells.forEach(cell -> features.add(feature(cell)));
        return node;
    }

    private static ObjectNode feature(Coverage coverage) {
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        CellJson.putPolygon(coverage.cell(), node);
        ObjectNode properties = node.putObject("properties");
        properties.put("state", coverage.state().name());
        putProb(properties, "classA", coverage.classAProb());
        putProb(properties, "classB", coverage.classBProb());
        properties.put("craft", coverage.craft());
        properties.put("known", Json.time(coverage.knownEpochMicros()));
        return node;
    }

    private static void putProb(ObjectNode node, String name, double prob) {
        if (Double.isNaN(prob)) {
            node.putNull(name);
        } else {
            node.put(name, Math.round(prob * 100) / 100.0);
        }
    }
}
