package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.AssociationCommand;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.TrailPoint;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.ListJson;
import org.trigpoint.server.json.TrackJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import tools.jackson.databind.node.ArrayNode;

/** Endpoints about tracks. A track that its asker may not see is answered as one that does not exist. */
final class TrackEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(TrackEndpoints.class);
    private static final int MOST_FOUND = 20;
    private static final int MOST_NAME_CHARS = 60;

    private final PictureAccess access;
    private final Ports ports;
    private final EvidenceReader evidence;

    TrackEndpoints(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
        evidence = new EvidenceReader(ports.evidence(), access.feeds());
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/tracks", this::tracks),
                Endpoint.get("/api/tracks/{id}", this::track),
                Endpoint.get("/api/tracks/{id}/trail", this::trail),
                Endpoint.get("/api/tracks/{id}/evidence", this::evidence),
                Endpoint.get("/api/tracks/{id}/lists", this::lists),
                Endpoint.post("/api/tracks/{id}/commands", Role.OFFICER, this::command),
                Endpoint.get("/api/search", this::search));
    }

    private void tracks(Context request, Session session) {
        Box box = Parameters.box(request, "bbox");
        int limit = Parameters.limit(request);
        Viewer viewer = session.viewer();
        List<Track> tracks = access.read(picture -> picture.within(box, limit, viewer));
        Answers.geoJson(request, TrackJson.collection(tracks));
    }

    private void track(Context request, Session session) {
        Answers.json(request, TrackJson.whole(seen(request, session), access.feeds(), session.viewer()));
    }

    private void trail(Context request, Session session) {
        Track track = seen(request, session);
        List<TrailPoint> points = access.read(picture -> picture.trail(track.id()));
        Answers.geoJson(request, TrackJson.trail(track, points));
    }

    private void evidence(Context request, Session session) {
        Track track = seen(request, session);
        List<Stamp> stamps = access.read(picture -> picture.evidence(track.id()));
        Answers.json(request, evidence.read(stamps, session.viewer()));
    }

    private void lists(Context request, Session session) {
        Track track = seen(request, session);
        Answers.json(request, ListJson.answer(access.lists().of(track)));
    }

    private void command(Context request, Session session) {
        Track track = seen(request, session);
        Body body = Body.of(request);
        Optional<AssociationCommand> overrule = OverruleBody.find(body, track, session, this::seen);
        if (overrule.isPresent()) {
            Stamp stamp = Commanding.offer(ports, overrule.get());
            LOG.info("{} overrules association under {}: {}", session.viewer().person(), stamp, overrule.get());
            request.status(202);
            Answers.json(request, Json.object().put("stamp", stamp.toString()));
            return;
        }
        Optional<String> name = body.findText("name", MOST_NAME_CHARS);
        Optional<Platform> platform = body.findText("platform", MOST_NAME_CHARS).map(TrackEndpoints::platform);
        boolean drop = body.findFlag("drop").orElse(false);
        if (name.isEmpty() && platform.isEmpty() && !drop) {
            throw Refusal.badRequest("A command needs name, platform, drop, sameAs, apart or asBefore");
        }
        String person = session.viewer().person();
        Stamp stamp = Commanding.offer(
                ports,
                new TrackCommand(track.id(), track.identity(), person, name.orElse(null), platform.orElse(null), drop));
        LOG.info(
                "{} commands track {} under {}: name {}, platform {}, drop {}",
                person,
                track.id(),
                stamp,
                name,
                platform,
                drop);
        request.status(202);
        Answers.json(request, Json.object().put("stamp", stamp.toString()));
    }

    private void search(Context request, Session session) {
        String beginning = request.queryParam("q");
        if (beginning == null || beginning.isBlank()) {
            throw Refusal.badRequest("Search needs q: the beginning of a name, MMSI, IMO number or call sign");
        }
        Viewer viewer = session.viewer();
        ArrayNode found = Json.array();
        access.read(picture -> picture.search(beginning, MOST_FOUND, viewer))
                .forEach(track -> found.add(TrackJson.found(track)));
        Answers.json(request, found);
    }

    private Track seen(Context request, Session session) {
        return seen(request.pathParam("id"), session);
    }

    private Track seen(String text, Session session) {
        TrackId id;
        try {
            id = TrackId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
        return access.read(picture -> picture.find(id, session.viewer()))
                .orElseThrow(() -> Refusal.notFound("There is no track " + id));
    }

    private static Platform platform(String name) {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("platform must be one of " + Arrays.toString(Platform.values())));
    }
}
