package org.trigpoint.server.json;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.TrackId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Things in scenes, and what they are held to be, as GeoJSON: a point each, where it was seen. */
public final class ThingJson {
    private ThingJson() {}

    /**
     * A collection of them.
     *
     * @param mayName which tracks may be named; others are left out, and a thing of one of them is matched to nobody
     * @param limited true when there are more
     */
    public static ObjectNode collection(List<SceneAnswer> answers, Predicate<TrackId> mayName, boolean limited) {
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        node.put("limited", limited);
        ArrayNode features = node.putArray("features");
        answers.forEach(answer -> features.add(feature(answer, mayName)));
        return node;
    }

    private static ObjectNode feature(SceneAnswer answer, Predicate<TrackId> mayName) {
        Detection detection = answer.match().detection();
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        node.put(
                "id",
                detection.stamp().source() + "." + detection.stamp().arrivalEpochMicros() + "."
                        + detection.stamp().sequence());
        if (detection.sight() instanceof Sight.Place place) {
            ObjectNode geometry = node.putObject("geometry");
            geometry.put("type", "Point");
            geometry.putArray("coordinates").add(place.lonDeg()).add(place.latDeg());
        } else {
            node.putNull("geometry");
        }
        ObjectNode properties = node.putObject("properties");
        properties.put("verdict", answer.verdict().name());
        properties.put("reason", reason(answer, mayName));
        Json.number(properties, "heardProb", answer.heardProb());
        properties.put("time", Json.time(detection.timeEpochMicros()));
        properties.put("sensor", detection.sensor());
        properties.put("scene", detection.scene());
        Json.number(properties, "lengthMeters", detection.lengthMeters());
        Json.number(properties, "confidence", detection.appearance().confidenceProb());
        properties.put("chip", detection.appearance().chip());
        putTracks(answer, mayName, properties);
        return node;
    }

    private static String reason(SceneAnswer answer, Predicate<TrackId> mayName) {
        boolean named = answer.match().findTrack().map(mayName::test).orElse(true);
        return named ? answer.reason() : "A craft is there that is hidden";
    }

    private static void putTracks(SceneAnswer answer, Predicate<TrackId> mayName, ObjectNode properties) {
        ArrayNode candidates = properties.putArray("candidates");
        for (SightMatch.Candidate each : answer.match().candidates()) {
            if (!mayName.test(each.track())) {
                continue;
            }
            ObjectNode candidate = candidates.addObject();
            candidate.put("track", each.track().toString());
            Json.number(candidate, "prob", each.matchProb());
            Json.number(candidate, "distanceMeters", each.distanceMeters());
            Json.number(candidate, "shiftMeters", each.shiftMeters());
            candidate.put("heardBefore", time(each.beforeEpochMicros()));
            candidate.put("heardAfter", time(each.afterEpochMicros()));
        }
        answer.match().findTrack().filter(mayName).ifPresent(track -> properties.put("track", track.toString()));
    }

    private static @Nullable String time(long epochMicros) {
        return epochMicros == SightMatch.NEVER ? null : Json.time(epochMicros);
    }
}
