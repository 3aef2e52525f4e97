package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.recording.AlertByHand;
import org.trigpoint.model.recording.AlertVerdict;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.AlertJson;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import tools.jackson.databind.JsonNode;

/** Endpoints about alerts. An alert that its asker may not see is answered as one that does not exist. */
final class AlertEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(AlertEndpoints.class);
    private static final int CONFLICT = 409;
    /** Of an alert that are read from the journal at once. */
    private static final int MOST_MESSAGES = 64;

    private static final int MOST_REASON_CHARS = 280;
    private static final int MOST_WORD_CHARS = 20;
    private static final double MICROS_PER_MILLI = 1_000;

    private final PictureAccess access;
    private final Ports ports;
    private final EvidenceReader evidence;

    AlertEndpoints(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
        evidence = new EvidenceReader(ports.evidence(), access.feeds());
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/alerts", this::alerts),
                Endpoint.post("/api/alerts", Role.OFFICER, this::raise),
                Endpoint.get("/api/alerts/{id}", this::alert),
                Endpoint.get("/api/alerts/{id}/evidence", this::evidence),
                Endpoint.post("/api/alerts/{id}/state", Role.OFFICER, this::judge));
    }

    private void alerts(Context request, Session session) {
        int limit = Parameters.limit(request);
        boolean over = Parameters.flag(request, "over");
        Viewer viewer = session.viewer();
        List<Alert> alerts = access.alerts().alerts(viewer, over, limit, tracks());
        Answers.ifChanged(request, "application/geo+json", AlertJson.collection(alerts, tracks(viewer)));
    }

    private void alert(Context request, Session session) {
        Answers.geoJson(request, AlertJson.whole(seen(request, session), tracks(session.viewer())));
    }

    /** The raw messages behind its newest revision, newest first. */
    private void evidence(Context request, Session session) {
        List<Stamp> stamps = seen(request, session).getLast().content().evidence().stream()
                .flatMap(each -> each.stamps().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_MESSAGES)
                .toList();
        Answers.json(request, evidence.read(stamps, session.viewer()));
    }

    private void raise(Context request, Session session) {
        Viewer viewer = session.viewer();
        Body body = Body.of(request);
        List<Track> subjects = subjects(body, viewer);
        String audience = access.audienceName(session);
        AlertContent content = new AlertBody(body, subjects, viewer)
                .content(
                        nowEpochMicros(),
                        audience == null ? List.of() : List.of(audience),
                        subjects.stream().map(this::reportsOf).toList());
        Stamp stamp = Commanding.offer(ports, new AlertByHand(viewer.audience(), content, viewer.person()));
        AlertId id = AlertId.of(stamp, viewer.audience(), 0);
        LOG.info("{} raises alert {} about {}", viewer.person(), id, content.subjects());
        request.status(202);
        Answers.json(request, Json.object().put("id", id.toString()).put("stamp", stamp.toString()));
    }

    private List<Track> subjects(Body body, Viewer viewer) {
        JsonNode ids = body.fields().path("subjects");
        List<Track> subjects = new ArrayList<>();
        if (ids.isMissingNode() || ids.isNull()) {
            return subjects;
        }
        if (!ids.isArray() || ids.size() > AlertContent.MOST_SUBJECTS) {
            throw Refusal.badRequest(
                    "subjects must be an array of at most " + AlertContent.MOST_SUBJECTS + " track ids");
        }
        for (JsonNode each : ids) {
            TrackId id;
            try {
                id = TrackId.parse(each.asString(""));
            } catch (IllegalArgumentException e) {
                throw Refusal.badRequest("subjects[" + subjects.size() + "]: " + e.getMessage());
            }
            subjects.add(tracks(viewer)
                    .apply(id)
                    .orElseThrow(() -> Refusal.badRequest("subjects: there is no track " + id)));
        }
        return subjects;
    }

    /** The newest raw messages of a subject, so that the alert opens down to them; they weigh nothing. */
    private Evidence reportsOf(Track track) {
        List<Stamp> stamps = access.read(picture -> picture.evidence(track.id()));
        return Evidence.of(
                true,
                "Last messages of " + track.findName().orElse(track.id().toString()),
                0,
                stamps.subList(0, Math.min(stamps.size(), Evidence.MOST_STAMPS)));
    }

    private void judge(Context request, Session session) {
        Alert alert = seen(request, session).getLast();
        Verdict verdict = Verdict.read(Body.of(request));
        if (!verdict.state().mayFollow(alert.state())) {
            throw new Refusal(
                    CONFLICT,
                    "Alert " + alert.id() + " is " + word(alert.state()) + ": it cannot become " + verdict.word());
        }
        String person = session.viewer().person();
        Stamp stamp = Commanding.offer(ports, new AlertVerdict(alert.id(), verdict.state(), verdict.reason(), person));
        LOG.info("{} says {} of alert {}: {}", person, verdict.state(), alert.id(), verdict.reason());
        request.status(202);
        Answers.json(request, Json.object().put("stamp", stamp.toString()));
    }

    /** What a person says has become of an alert, from the body of a request. */
    record Verdict(Alert.State state, String reason) {
        static Verdict read(Body body) {
            Alert.State state =
                    AlertEndpoints.state(body.findText("state", MOST_WORD_CHARS).orElse(""));
            String reason = body.findText("reason", MOST_REASON_CHARS).orElse("");
            if (reason.isBlank() && state != Alert.State.CONFIRMED) {
                throw Refusal.badRequest("reason is missing: say why");
            }
            return new Verdict(state, reason);
        }

        String word() {
            return AlertEndpoints.word(state);
        }
    }

    private static Alert.State state(String text) {
        return switch (text) {
            case "confirmed" -> Alert.State.CONFIRMED;
            case "dismissed" -> Alert.State.DISMISSED;
            case "withdrawn" -> Alert.State.WITHDRAWN;
            default -> throw Refusal.badRequest("state must be confirmed, dismissed or withdrawn, not '" + text + "'");
        };
    }

    private static String word(Alert.State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** All revisions of the alert that a request names. */
    private List<Alert> seen(Context request, Session session) {
        return seen(access, request.pathParam("id"), session.viewer());
    }

    static List<Alert> seen(PictureAccess access, String text, Viewer viewer) {
        AlertId id;
        try {
            id = AlertId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
        List<Alert> revisions = access.alerts().revisions(id, viewer, tracks(access));
        if (revisions.isEmpty()) {
            throw Refusal.notFound("There is no alert " + id);
        }
        return revisions;
    }

    private Function<TrackId, Optional<Track>> tracks() {
        return tracks(access);
    }

    static Function<TrackId, Optional<Track>> tracks(PictureAccess access) {
        return id -> access.read(picture -> picture.find(id));
    }

    private Function<TrackId, Optional<Track>> tracks(Viewer viewer) {
        return id -> access.read(picture -> picture.find(id, viewer));
    }

    private long nowEpochMicros() {
        double millis = access.clockEpochMillis();
        return Math.round((Double.isNaN(millis) ? Instant.now().toEpochMilli() : millis) * MICROS_PER_MILLI);
    }
}
