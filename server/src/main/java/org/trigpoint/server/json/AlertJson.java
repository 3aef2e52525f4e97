package org.trigpoint.server.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Alerts as GeoJSON, a feature each: its geometry is null where only its subjects say where it is. */
public final class AlertJson {
    private AlertJson() {}

    /** @param tracks finds what the viewer may see of a track as it is now */
    public static ObjectNode collection(List<Alert> alerts, Function<TrackId, Optional<Track>> tracks) {
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        ArrayNode features = node.putArray("features");
        alerts.forEach(alert -> features.add(feature(alert, tracks)));
        return node;
    }

    /** An alert with all that became of it, oldest first. */
    public static ObjectNode whole(List<Alert> revisions, Function<TrackId, Optional<Track>> tracks) {
        ObjectNode node = feature(revisions.getLast(), tracks);
        ArrayNode all = node.withObject("/properties").putArray("revisions");
        for (Alert alert : revisions) {
            ObjectNode each = all.addObject();
            each.put("revision", alert.revision());
            putState(alert, each);
        }
        return node;
    }

    private static void putState(Alert alert, ObjectNode properties) {
        properties.put("state", alert.state().name());
        properties.put("reason", alert.reason());
        properties.put("person", alert.person());
        properties.put("known", Json.time(alert.knownEpochMicros()));
    }

    /** One alert. */
    public static ObjectNode feature(Alert alert, Function<TrackId, Optional<Track>> tracks) {
        AlertContent content = alert.content();
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        node.put("id", alert.id().toString());
        node.putNull("geometry");
        ObjectNode properties = node.putObject("properties");
        properties.put("id", alert.id().toString());
        properties.put("revision", alert.revision());
        properties.put("open", alert.state().isOpen());
        putState(alert, properties);
        properties.put("raised", Json.time(alert.id().beganEpochMicros()));
        properties.put("rule", content.rule());
        properties.put("ruleVersion", content.ruleVersion());
        properties.put("headline", content.headline());
        properties.put("from", Json.time(content.fromEpochMicros()));
        properties.put("until", Json.time(content.untilEpochMicros()));
        properties.put("expires", Json.time(content.expiresEpochMicros()));
        properties.put("severity", content.severity().name());
        properties.put("urgency", content.urgency().name());
        properties.put("distress", content.distress());
        properties.put("scoreLog", content.scoreLog());
        properties.put("priorLog", content.priorLog());
        ShapeJson.putNoKind(properties);
        content.findShape().ifPresent(shape -> ShapeJson.put(shape, node.putObject("geometry"), properties));
        putSubjects(content, tracks, properties.putArray("subjects"));
        putEvidence(content, properties.putArray("evidence"));
        properties.put("tlp", content.marking().tlp().name());
        properties.put("licence", content.marking().licence());
        return node;
    }

    private static void putSubjects(
            AlertContent content, Function<TrackId, Optional<Track>> tracks, ArrayNode subjects) {
        for (TrackId id : content.subjects()) {
            ObjectNode subject = subjects.addObject();
            subject.put("id", id.toString());
            subject.put("name", tracks.apply(id).flatMap(Track::findName).orElse(null));
        }
    }

    private static void putEvidence(AlertContent content, ArrayNode evidence) {
        for (Evidence each : content.evidence()) {
            ObjectNode node = evidence.addObject();
            node.put("supports", each.supports());
            node.put("text", each.text());
            node.put("weightLog", each.weightLog());
            node.put("group", each.group());
            ArrayNode shown = node.putArray("tracks");
            each.tracks().forEach(track -> shown.add(track.toString()));
            ArrayNode stamps = node.putArray("stamps");
            each.stamps().forEach(stamp -> stamps.add(stamp.toString()));
        }
    }
}
