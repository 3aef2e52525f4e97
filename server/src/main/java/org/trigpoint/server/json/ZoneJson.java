package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneContent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Zones as GeoJSON. */
public final class ZoneJson {
    private ZoneJson() {}

    public static ObjectNode collection(List<Zone> zones) {
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        ArrayNode features = node.putArray("features");
        zones.forEach(zone -> features.add(feature(zone)));
        return node;
    }

    public static ObjectNode feature(Zone zone) {
        ZoneContent content = zone.content();
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        node.put("id", zone.id());
        ObjectNode geometry = node.putObject("geometry");
        ObjectNode properties = node.putObject("properties");
        properties.put("id", zone.id());
        properties.put("name", content.name());
        properties.put("category", content.category().name());
        ShapeJson.put(content.shape(), geometry, properties);
        properties.put("validFrom", bound(content.validFromEpochMicros()));
        properties.put("validUntil", bound(content.validUntilEpochMicros()));
        properties.put("revision", zone.revision());
        properties.put("known", Json.time(zone.knownEpochMicros()));
        properties.put("person", zone.person());
        properties.put("tlp", content.marking().tlp().name());
        properties.put("licence", content.marking().licence());
        return node;
    }

    private static @org.jspecify.annotations.Nullable String bound(long epochMicros) {
        return epochMicros == Long.MIN_VALUE || epochMicros == Long.MAX_VALUE ? null : Json.time(epochMicros);
    }
}
