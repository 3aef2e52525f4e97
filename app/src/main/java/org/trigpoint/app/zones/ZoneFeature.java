package org.trigpoint.app.zones;

import java.util.List;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.rest.ZoneBody;
import tools.jackson.databind.node.ObjectNode;

/** Features as the station takes them for zones. */
public final class ZoneFeature {
    private ZoneFeature() {}

    /**
     * What a feature is as a zone, by the rules of the station. Throws {@link org.trigpoint.server.access.Refusal} with the place and the reason where it is none.
     *
     * @param reachMeters half width of a line, radius of a point
     */
    public static ZoneContent of(FeatureFile.Feature feature, double reachMeters) {
        return ZoneBody.content(body(feature, feature.name(), reachMeters), List.of());
    }

    /** A feature of GeoJSON with a name that fits. */
    static ObjectNode body(FeatureFile.Feature feature, String name, double reachMeters) {
        ObjectNode body = Json.object();
        body.put("type", "Feature");
        body.set("geometry", feature.geometry());
        ObjectNode properties = body.putObject("properties");
        properties.put("name", fitting(name));
        switch (feature.type()) {
            case "LineString" -> properties.put("halfWidthMeters", reachMeters);
            case "Point" -> properties.put("radiusMeters", reachMeters);
            default -> {}
        }
        return body;
    }

    private static String fitting(String name) {
        String oneLine = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return oneLine.length() <= ZoneContent.MOST_NAME_CHARS
                ? oneLine
                : oneLine.substring(0, ZoneContent.MOST_NAME_CHARS - 1) + "…";
    }
}
