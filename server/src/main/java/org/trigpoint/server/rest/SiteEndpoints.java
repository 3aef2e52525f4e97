package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.model.recording.PurposeDeclared;
import org.trigpoint.picture.RejectedLine;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.access.Sessions;
import org.trigpoint.server.json.FeedJson;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.LayerFile;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.port.ReplayControl;
import org.trigpoint.server.port.Trouble;
import org.trigpoint.storage.export.ExportFormats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Endpoints about the site: what it shows, its people, its feeds, its replay, its layers, its health. */
final class SiteEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(SiteEndpoints.class);
    private static final int MOST_PURPOSE_CHARS = 500;
    private static final double FASTEST = 1e6;

    private final Site site;
    private final PictureAccess access;
    private final Ports ports;
    private final Sessions sessions;
    private final EvidenceReader evidence;

    SiteEndpoints(Site site, PictureAccess access, Ports ports, Sessions sessions) {
        this.site = site;
        this.access = access;
        this.ports = ports;
        this.sessions = sessions;
        evidence = new EvidenceReader(ports.evidence(), access.feeds());
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/config", this::config),
                Endpoint.get("/api/feeds", this::feeds),
                Endpoint.get("/api/feeds/{source}/rejects", this::rejects),
                Endpoint.post("/api/purpose", Role.ANALYST, this::purpose),
                Endpoint.post("/api/replay", Role.OFFICER, this::replay),
                Endpoint.open("/api/health", this::health),
                Endpoint.open("/api/ready", this::ready),
                Endpoint.open("/api/openapi.json", this::contract),
                Endpoint.get("/layers/{name}", this::layer));
    }

    private void config(Context request, Session session) {
        Session kept = SessionEndpoints.kept(request, session, sessions);
        Viewer viewer = kept.viewer();
        ObjectNode node = SessionEndpoints.person(kept, access);
        node.put("mode", site.mode().text());
        node.put("title", site.title());
        node.put("canLift", viewer.role().mayLift());
        ArrayNode exports = node.putArray("exports");
        if (ports.findPast().isPresent() && viewer.role().atLeast(Role.ANALYST)) {
            ExportFormats.all().forEach(format -> exports.add(format.name()));
        }
        node.put("truth", TruthEndpoint.isOffered(access, ports, viewer));
        node.set(
                "replay",
                ports.findReplay()
                        .map(ReplayControl::course)
                        .map(SiteEndpoints::span)
                        .orElse(null));
        ArrayNode layers = node.putArray("layers");
        for (LayerFile layer : site.layers()) {
            ObjectNode entry = layers.addObject();
            entry.put("name", layer.name());
            entry.put(
                    "url",
                    "/layers/"
                            + java.net.URLEncoder.encode(layer.name(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            entry.put("kind", layer.kind().name().toLowerCase(Locale.ROOT));
        }
        Answers.json(request, node);
    }

    private static ObjectNode span(ReplayControl.Course course) {
        ObjectNode node = Json.object();
        Json.number(node, "from", course.fromEpochMillis());
        Json.number(node, "to", course.toEpochMillis());
        return node;
    }

    private void feeds(Context request, Session session) {
        ports.tallies().tallies().forEach(access.feeds()::tally);
        Answers.json(request, FeedJson.all(access.feeds().feeds(session.viewer()), ports.videos()));
    }

    private void rejects(Context request, Session session) {
        String source = request.pathParam("source");
        if (!source.matches("\\d{1,9}")) {
            throw Refusal.badRequest("A source is a number, not " + source);
        }
        List<RejectedLine> lines = access.feeds()
                .findRejects(Integer.parseInt(source), session.viewer())
                .orElseThrow(() -> Refusal.notFound("There is no source " + source));
        Answers.json(request, evidence.rejects(lines, session.viewer().role().atLeast(Role.OFFICER)));
    }

    private void purpose(Context request, Session session) {
        String person = session.viewer().person();
        String purpose =
                Body.of(request).findText("purpose", MOST_PURPOSE_CHARS).orElse("");
        Session kept = SessionEndpoints.kept(request, session, sessions);
        if (purpose.isEmpty()) {
            kept.purpose(null);
            LOG.info("{} ended the purpose; hidden craft are hidden again", person);
        } else {
            ports.commands().offer(new PurposeDeclared(person, purpose));
            kept.purpose(purpose);
            LOG.info("{} recorded a purpose to see hidden craft: {}", person, purpose);
        }
        Answers.json(request, SessionEndpoints.person(kept, access));
    }

    private void replay(Context request, Session session) {
        ReplayControl replay = ports.findReplay().orElseThrow(() -> Refusal.notFound("Nothing is being replayed"));
        Body body = Body.of(request);
        double speed = body.findNumber("speed").orElse(0.0);
        if (!(speed >= 0 && speed <= FASTEST)) {
            throw Refusal.badRequest("speed must be 0 (as fast as it goes) to " + FASTEST + ", not " + speed);
        }
        ReplayControl.Course course = replay.course();
        body.findNumber("seek").ifPresent(seek -> seek(replay, course, seek));
        body.findNumber("speed").ifPresent(replay::speed);
        body.findFlag("paused").ifPresent(replay::pause);
        ReplayControl.Course now = replay.course();
        ObjectNode node = span(now);
        node.put("paused", now.paused());
        Json.number(node, "speed", now.speedRatio());
        Answers.json(request, node);
    }

    private static void seek(ReplayControl replay, ReplayControl.Course course, double epochMillis) {
        if (!(epochMillis >= course.fromEpochMillis() && epochMillis <= course.toEpochMillis())) {
            throw Refusal.badRequest("seek must be within the recording, " + (long) course.fromEpochMillis() + " to "
                    + (long) course.toEpochMillis() + " epoch milliseconds");
        }
        replay.seek((long) epochMillis);
    }

    private void health(Context request, Session session) {
        boolean journal = ports.vitals().journal().ok();
        boolean history = ports.vitals().history().ok();
        List<Trouble> troubles = ports.vitals().troubles();
        ObjectNode node = Json.object()
                .put("status", journal && history && troubles.isEmpty() ? "ok" : "degraded")
                .put("journal", ok(journal))
                .put("history", ok(history));
        node.set("problems", problems(troubles));
        Answers.json(request, node);
    }

    private static String ok(boolean ok) {
        return ok ? "ok" : "failing";
    }

    private static ArrayNode problems(List<Trouble> troubles) {
        ArrayNode problems = Json.array();
        for (Trouble trouble : troubles) {
            problems.addObject().put("part", trouble.part()).put("problem", trouble.words());
        }
        return problems;
    }

    private void ready(Context request, Session session) {
        List<Trouble> unready =
                ports.vitals().troubles().stream().filter(Trouble::unready).toList();
        request.status(unready.isEmpty() ? 200 : 503);
        ObjectNode node = Json.object().put("ready", unready.isEmpty());
        node.set("problems", problems(unready));
        Answers.json(request, node);
    }

    private void contract(Context request, Session session) throws IOException {
        try (var stream = SiteEndpoints.class.getResourceAsStream("/openapi.json")) {
            if (stream == null) {
                throw Refusal.notFound("The contract is not part of this build");
            }
            request.contentType("application/json");
            request.result(stream.readAllBytes());
        }
    }

    private void layer(Context request, Session session) throws IOException {
        String name = request.pathParam("name");
        LayerFile layer = site.layers().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no layer " + name));
        if (!Files.isReadable(layer.path())) {
            throw Refusal.notFound("The file of layer " + name + " cannot be read any more");
        }
        String type = switch (layer.kind()) {
            case PMTILES -> "application/vnd.pmtiles";
            case GEOJSON -> "application/geo+json";
        };
        request.header("Cache-Control", "no-cache");
        new RangedFile(layer.path(), type).write(request.res(), request.header("Range"));
    }
}
