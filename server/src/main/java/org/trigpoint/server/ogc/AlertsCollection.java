package org.trigpoint.server.ogc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.json.AlertJson;
import org.trigpoint.server.live.PictureAccess;
import tools.jackson.databind.node.ObjectNode;

/** Alerts, open ones and those that are over, each in its newest revision, with the way to its CAP message. */
final class AlertsCollection implements OgcCollection {
    private final PictureAccess access;

    AlertsCollection(PictureAccess access) {
        this.access = access;
    }

    @Override
    public String id() {
        return "alerts";
    }

    @Override
    public String title() {
        return "Alerts";
    }

    @Override
    public String description() {
        return "What someone should look at, with what speaks for and against it";
    }

    @Override
    public List<String> filters() {
        return List.of("state", "severity", "rule");
    }

    @Override
    public FeaturePage find(FeatureQuery query, Viewer viewer) {
        List<Alert> answers = access.alerts().alerts(viewer, true, Integer.MAX_VALUE, this::track).stream()
                .filter(alert -> answers(alert, query))
                .toList();
        return Pages.of(answers, query, alert -> alert.id().toString(), alert -> feature(alert, viewer));
    }

    private Optional<Track> track(TrackId id) {
        return access.read(picture -> picture.find(id));
    }

    private static boolean answers(Alert alert, FeatureQuery query) {
        AlertContent content = alert.content();
        return content.fromEpochMicros() <= query.times().untilEpochMicros()
                && content.untilEpochMicros() >= query.times().fromEpochMicros()
                && content.findShape()
                        .map(shape -> shape.box().intersects(query.box()))
                        .orElse(true)
                && query.findProperty("state")
                        .map(alert.state().name()::equalsIgnoreCase)
                        .orElse(true)
                && query.findProperty("severity")
                        .map(content.severity().name()::equalsIgnoreCase)
                        .orElse(true)
                && query.findProperty("rule").map(content.rule()::equals).orElse(true);
    }

    private ObjectNode feature(Alert alert, Viewer viewer) {
        Function<TrackId, Optional<Track>> seen = id -> access.read(picture -> picture.find(id, viewer));
        ObjectNode feature = AlertJson.feature(alert, seen);
        feature.withObject("/properties").put("cap", "/api/alerts/" + alert.id() + "/cap");
        return feature;
    }

    @Override
    public Optional<ObjectNode> findFeature(String id, Viewer viewer) {
        AlertId alert;
        try {
            alert = AlertId.parse(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        List<Alert> revisions = access.alerts().revisions(alert, viewer, this::track);
        return revisions.isEmpty() ? Optional.empty() : Optional.of(feature(revisions.getLast(), viewer));
    }
}
