package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Silence;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.recording.SilenceBegun;
import org.trigpoint.model.recording.SilenceEnded;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.SilenceJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Endpoints about silences. */
final class SilenceEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceEndpoints.class);
    private static final int CONFLICT = 409;
    private static final int MOST_REASON_CHARS = 280;
    private static final int MOST_WORD_CHARS = 64;
    private static final long MICROS_PER_HOUR = 3_600_000_000L;
    private static final int MOST_HOURS = 720;
    private static final List<String> KEYS = List.of(
            "rule",
            "subject",
            "zone",
            "geometry",
            "radiusMeters",
            "halfWidthMeters",
            "areaName",
            "until",
            "hours",
            "reason");

    private final PictureAccess access;
    private final Ports ports;

    SilenceEndpoints(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/silences", this::silences),
                Endpoint.post("/api/silences", Role.OFFICER, this::begin),
                Endpoint.delete("/api/silences/{id}", Role.OFFICER, this::end));
    }

    private void silences(Context request, Session session) {
        boolean over = Parameters.flag(request, "over");
        Viewer viewer = session.viewer();
        ObjectNode node = Json.object();
        ArrayNode silences = node.putArray("silences");
        access.cases()
                .silences(viewer, each -> over || !each.over(), AlertEndpoints.tracks(access))
                .forEach(each -> silences.add(SilenceJson.silence(each, tracks(viewer))));
        Answers.ifChanged(request, "application/json", node);
    }

    private void begin(Context request, Session session) {
        Viewer viewer = session.viewer();
        SilenceContent content = content(Body.of(request), viewer);
        Stamp stamp = Commanding.offer(ports, new SilenceBegun(viewer.audience(), content, viewer.person()));
        LOG.info("{} silences {} under {}", viewer.person(), content, stamp);
        request.status(202);
        Answers.json(request, Json.object().put("id", stamp.toString()).put("stamp", stamp.toString()));
    }

    private SilenceContent content(Body body, Viewer viewer) {
        for (String key : body.fields().propertyNames()) {
            if (!KEYS.contains(key)) {
                throw Refusal.badRequest("A silence has no field " + key + "; it has " + String.join(", ", KEYS));
            }
        }
        String rule = body.findText("rule", MOST_WORD_CHARS).orElse("");
        TrackId subject = body.findText("subject", MOST_WORD_CHARS)
                .map(text -> subject(text, viewer))
                .orElse(null);
        Zone zone = body.findText("zone", MOST_WORD_CHARS)
                .map(text -> zone(text, viewer))
                .orElse(null);
        Shape area = area(body, zone);
        if (rule.isEmpty() && subject == null && area == null) {
            throw Refusal.badRequest("rule, subject, zone or geometry is missing: what is to be silent");
        }
        String areaName = body.findText("areaName", MOST_WORD_CHARS)
                .orElse(zone == null ? "" : zone.content().name());
        String reason = body.findText("reason", MOST_REASON_CHARS)
                .filter(said -> !said.isBlank())
                .orElseThrow(() -> Refusal.badRequest("reason is missing: say why"));
        return new SilenceContent(rule, subject, area, areaName, until(body), reason);
    }

    private TrackId subject(String text, Viewer viewer) {
        TrackId id;
        try {
            id = TrackId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("subject: " + e.getMessage());
        }
        return tracks(viewer)
                .apply(id)
                .map(Track::id)
                .orElseThrow(() -> Refusal.badRequest("subject: there is no track " + id));
    }

    private Zone zone(String id, Viewer viewer) {
        return access.zones().find(id, viewer).orElseThrow(() -> Refusal.badRequest("zone: there is no zone " + id));
    }

    private static @Nullable Shape area(Body body, @Nullable Zone zone) {
        JsonNode geometry = body.fields().path("geometry");
        boolean given = !geometry.isMissingNode() && !geometry.isNull();
        if (given && zone != null) {
            throw Refusal.badRequest("zone and geometry both say where: give one of them");
        }
        if (given) {
            return GeometryBody.shape(geometry, body);
        }
        return zone == null ? null : zone.content().shape();
    }

    private long until(Body body) {
        long now = Moment.nowEpochMicros(access);
        Optional<Long> until =
                body.findText("until", MOST_WORD_CHARS).map(text -> Parameters.epochMicros("until", text));
        Optional<Long> after = body.findNumber("hours").map(hours -> now + Math.round(hours * MICROS_PER_HOUR));
        if (until.isPresent() == after.isPresent()) {
            throw Refusal.badRequest("until or hours says when a silence ends, and one of them is needed");
        }
        long end = until.or(() -> after).orElseThrow();
        if (end <= now || end > now + MOST_HOURS * MICROS_PER_HOUR) {
            throw Refusal.badRequest("A silence ends after now, and within " + MOST_HOURS + " hours");
        }
        return end;
    }

    private void end(Context request, Session session) {
        Viewer viewer = session.viewer();
        Silence silence = seen(request.pathParam("id"), viewer);
        if (silence.over()) {
            throw new Refusal(CONFLICT, "Silence " + silence.began() + " has ended");
        }
        Stamp stamp = Commanding.offer(ports, new SilenceEnded(viewer.audience(), silence.began(), viewer.person()));
        LOG.info("{} ends silence {} under {}", viewer.person(), silence.began(), stamp);
        request.status(202);
        Answers.json(request, Json.object().put("stamp", stamp.toString()));
    }

    /** A name that is no stamp is the name of no silence. */
    private Silence seen(String id, Viewer viewer) {
        return access
                .cases()
                .silences(viewer, each -> each.began().toString().equals(id), AlertEndpoints.tracks(access))
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no silence " + id));
    }

    private Function<TrackId, Optional<Track>> tracks(Viewer viewer) {
        return id -> access.read(picture -> picture.find(id, viewer));
    }
}
