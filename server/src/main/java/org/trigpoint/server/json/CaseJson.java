package org.trigpoint.server.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.CaseOrder;
import org.trigpoint.model.alert.Consequence;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases as JSON: what a viewer sees of them at a moment. */
public final class CaseJson {
    private final long nowEpochMicros;
    private final Function<TrackId, Optional<Track>> tracks;
    private final Function<AlertId, List<Alert>> revisions;

    /**
     * @param nowEpochMicros the moment that orders are of
     * @param tracks finds what the viewer may see of a track as it is now
     * @param revisions finds those of an alert that the viewer may see, oldest first; none when they are not remembered
     */
    public CaseJson(
            long nowEpochMicros, Function<TrackId, Optional<Track>> tracks, Function<AlertId, List<Alert>> revisions) {
        this.nowEpochMicros = nowEpochMicros;
        this.tracks = tracks;
        this.revisions = revisions;
    }

    /** A case without what became of it. */
    public ObjectNode brief(Case each) {
        CaseAlert leading = each.leading();
        ObjectNode node = Json.object();
        node.put("id", each.id().toString());
        node.put("revision", each.revision());
        node.put("state", each.state().name());
        node.put("into", each.findInto().map(Object::toString).orElse(null));
        node.put("held", each.held());
        node.put("hold", each.hold().name());
        node.put("heldReason", each.held() ? heldReason(each) : null);
        node.put("headline", leading.headline());
        node.put("rule", leading.rule());
        ArrayNode rules = node.putArray("rules");
        each.rules().forEach(rules::add);
        node.put("severity", leading.severity().name());
        node.put("distress", each.distress());
        node.set("order", order(leading, each.halfLifeSeconds()));
        node.put("assignee", each.assignee().isEmpty() ? null : each.assignee());
        node.put("began", Json.time(each.id().beganEpochMicros()));
        node.put("news", Json.time(leading.newsEpochMicros()));
        node.put("known", Json.time(each.knownEpochMicros()));
        node.put("closed", each.state() == Case.State.CLOSED ? Json.time(each.closedEpochMicros()) : null);
        node.set("place", place(leading.place()));
        ArrayNode subjects = node.putArray("subjects");
        each.subjects().forEach(id -> subjects.add(subject(id)));
        node.put("openAlerts", each.open().size());
        node.put("comments", count(each.log(), CaseEntry.Kind.COMMENT));
        ArrayNode alerts = node.putArray("alerts");
        each.alerts().forEach(alert -> alerts.add(alert(alert, each.halfLifeSeconds())));
        return node;
    }

    /** A case with what became of it, oldest first. */
    public ObjectNode whole(Case each) {
        ObjectNode node = brief(each);
        ArrayNode log = node.putArray("log");
        for (CaseEntry entry : each.log()) {
            ObjectNode line = log.addObject();
            line.put("kind", entry.kind().name());
            line.put("text", entry.text());
            line.put("person", entry.person());
            line.put("known", Json.time(entry.knownEpochMicros()));
        }
        return node;
    }

    private static long count(List<CaseEntry> log, CaseEntry.Kind kind) {
        return log.stream().filter(entry -> entry.kind() == kind).count();
    }

    private static @Nullable String heldReason(Case each) {
        return each.log().reversed().stream()
                .filter(entry -> entry.kind() == CaseEntry.Kind.HELD)
                .map(CaseEntry::text)
                .findFirst()
                .orElse(null);
    }

    private ObjectNode subject(TrackId id) {
        ObjectNode node = Json.object().put("id", id.toString());
        return node.put("name", tracks.apply(id).flatMap(Track::findName).orElse(null));
    }

    private ObjectNode alert(CaseAlert alert, double halfLifeSeconds) {
        ObjectNode node = Json.object();
        node.put("id", alert.alert().toString());
        node.put("revision", alert.revision());
        node.put("state", alert.state().name());
        node.put("open", alert.isOpen());
        node.put("rule", alert.rule());
        node.put("headline", alert.headline());
        node.put("severity", alert.severity().name());
        node.put("distress", alert.distress());
        node.put("silenced", alert.silenced());
        node.put("scoreLog", alert.scoreLog());
        node.put("from", Json.time(alert.fromEpochMicros()));
        node.put("until", Json.time(alert.untilEpochMicros()));
        node.put("news", Json.time(alert.newsEpochMicros()));
        node.set("place", place(alert.place()));
        node.set("order", order(alert, halfLifeSeconds));
        node.set("ended", alert.isOpen() ? null : ended(revisions.apply(alert.alert())));
        return node;
    }

    /** How an alert came to its end, and whether a person had seen before that it is so; null where that is not remembered. */
    private static @Nullable ObjectNode ended(List<Alert> revisions) {
        if (revisions.isEmpty()) {
            return null;
        }
        Alert last = revisions.getLast();
        ObjectNode node = Json.object();
        node.put("known", Json.time(last.knownEpochMicros()));
        node.put("reason", last.reason());
        node.put("person", last.person());
        node.put(
                "confirmedBy",
                revisions.stream()
                        .filter(each -> each.state() == Alert.State.CONFIRMED)
                        .map(Alert::person)
                        .findFirst()
                        .orElse(null));
        return node;
    }

    private ObjectNode order(CaseAlert alert, double halfLifeSeconds) {
        CaseOrder order = alert.order(nowEpochMicros, halfLifeSeconds);
        Consequence consequence = alert.consequence();
        ObjectNode node = Json.object();
        node.put("product", order.productRatio());
        node.put("consequence", order.consequenceRatio());
        node.put("score", order.scoreRatio());
        node.put("freshness", order.freshnessRatio());
        node.put("severity", consequence.severityRatio());
        node.put("zone", consequence.zoneRatio());
        node.put("vessel", consequence.vesselRatio());
        node.put("distress", consequence.distressRatio());
        return node;
    }

    private static @Nullable ObjectNode place(@Nullable Position place) {
        return place == null
                ? null
                : Json.object().put("latDeg", place.latDeg()).put("lonDeg", place.lonDeg());
    }
}
