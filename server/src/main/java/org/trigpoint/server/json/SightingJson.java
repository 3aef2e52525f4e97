package org.trigpoint.server.json;

import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Sightings.Sighting;
import org.trigpoint.model.track.TrackId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What sensors saw of a track, as JSON. */
final class SightingJson {
    private SightingJson() {}

    static ObjectNode sightings(Sightings sightings) {
        ObjectNode node = Json.object();
        node.put("detections", sightings.detections());
        node.put("disagreements", sightings.disagreements());
        node.put("into", sightings.findInto().map(TrackId::toString).orElse(null));
        ArrayNode newest = node.putArray("newest");
        // Newest first, as everywhere in what people read.
        sightings.newest().reversed().forEach(sighting -> newest.add(sighting(sighting)));
        ArrayNode overrules = node.putArray("overrules");
        sightings.overrules().reversed().forEach(overrule -> overrules.add(overrule(overrule)));
        return node;
    }

    private static ObjectNode overrule(Overrule overrule) {
        ObjectNode node = Json.object();
        node.put("kind", overrule.kind().name());
        node.put("track", overrule.track().toString());
        node.put("person", overrule.person());
        node.put("stamp", overrule.stamp().toString());
        return node;
    }

    private static ObjectNode sighting(Sighting sighting) {
        ObjectNode node = Json.object();
        node.put("stamp", sighting.stamp().toString());
        node.put("sensor", sighting.sensor());
        Json.number(node, "distanceSquared", sighting.distanceSquared());
        Json.number(node, "rivalProb", sighting.rivalProb());
        node.put("rival", sighting.findRival().map(TrackId::toString).orElse(null));
        return node;
    }
}
