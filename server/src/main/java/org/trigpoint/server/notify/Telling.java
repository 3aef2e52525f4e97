package org.trigpoint.server.notify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.json.AlertJson;
import org.trigpoint.server.json.CaseJson;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which alerts a subscriber is told of, and in which words.
 *
 * <p>It is told of an alert that it may see and wants, once the case of it does not wait; from then on of what becomes of it, whatever
 * it may see or wants by then: of an alert that it may not see any more only that, and not why.
 */
final class Telling {
    private final Subscriber.Wanted wanted;
    private final Viewer viewer;
    private final Function<TrackId, Optional<Track>> tracks;
    private final Function<AlertId, List<Alert>> revisions;
    private final long nowEpochMicros;
    private final About about;

    /**
     * What each message says of this station.
     *
     * @param station its title
     * @param sender who sends its alerts
     * @param exercise true in a world that does not exist
     */
    record About(String station, String sender, boolean exercise) {}

    /**
     * @param viewer the subscriber before the picture of its audience
     * @param tracks finds a track as it is now
     * @param revisions finds those of an alert that the subscriber may see
     */
    Telling(
            Subscriber.Wanted wanted,
            Viewer viewer,
            Function<TrackId, Optional<Track>> tracks,
            Function<AlertId, List<Alert>> revisions,
            long nowEpochMicros,
            About about) {
        this.wanted = wanted;
        this.viewer = viewer;
        this.tracks = tracks;
        this.revisions = revisions;
        this.nowEpochMicros = nowEpochMicros;
        this.about = about;
    }

    /** True when it is now told of an alert that it has not been told of. */
    boolean begins(Alert alert, @Nullable Case in) {
        return alert.state().isOpen()
                && in != null
                && !in.held()
                && visible(alert)
                && alert.content().marking().tlp().compareTo(wanted.tlp()) <= 0
                && (wanted.rules().isEmpty()
                        || wanted.rules().contains(alert.content().rule()))
                && alert.content().severity().compareTo(wanted.severity()) >= 0
                && (alert.content().distress() || in.order(nowEpochMicros).productRatio() >= wanted.orderRatio());
    }

    private boolean visible(Alert alert) {
        return Visible.visible(alert, viewer, tracks);
    }

    /** The name of a message, the same whenever it is made. */
    static String id(Alert alert) {
        return alert.id() + ":" + alert.revision();
    }

    /**
     * What it is told.
     *
     * @param first true when it was not told of the alert before
     * @param in the case of it, null when it is not known any more
     */
    String body(Alert alert, boolean first, @Nullable Case in) {
        boolean visible = visible(alert);
        ObjectNode node = Json.object();
        node.put("id", id(alert));
        node.put("event", first ? "raised" : event(alert));
        node.put("status", about.exercise() ? "exercise" : "actual");
        node.put("station", about.station());
        node.put("sender", about.sender());
        node.put("alertId", alert.id().toString());
        node.put("revision", alert.revision());
        node.put("state", alert.state().name());
        node.put("reason", visible ? alert.reason() : "");
        node.put("person", visible ? alert.person() : "");
        node.put("known", Json.time(alert.knownEpochMicros()));
        node.set("alert", visible ? AlertJson.feature(alert, this::mayName) : null);
        node.set(
                "case",
                Optional.ofNullable(in)
                        .flatMap(each -> Visible.seen(each, viewer, tracks))
                        .map(each -> new CaseJson(nowEpochMicros, this::mayName, revisions).brief(each))
                        .orElse(null));
        return Json.text(node);
    }

    private Optional<Track> mayName(TrackId id) {
        return tracks.apply(id).filter(track -> Visible.visible(track, viewer));
    }

    private static String event(Alert alert) {
        return alert.state().name().toLowerCase(Locale.ROOT);
    }
}
