package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Box;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.ZoneJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import tools.jackson.databind.node.ObjectNode;

/** Endpoints about zones. A zone of another audience is answered as one that does not exist. */
final class ZoneEndpoints {
    /** Zones that an audience has at a time. */
    static final int MOST_ZONES = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(ZoneEndpoints.class);
    private static final List<String> BODY_TYPES = List.of("application/geo+json", "application/json");

    private final PictureAccess access;
    private final Ports ports;

    ZoneEndpoints(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/zones", this::zones),
                Endpoint.get("/api/zones/{id}", this::zone),
                Endpoint.get("/api/zones/{id}/versions", this::versions),
                Endpoint.put("/api/zones/{id}", Role.OFFICER, BODY_TYPES, this::save),
                Endpoint.delete("/api/zones/{id}", Role.OFFICER, this::end));
    }

    private void zones(Context request, Session session) {
        Box box = Parameters.box(request, "bbox");
        String at = request.queryParam("at");
        long known = Parameters.epochMicros(request, "knownBy", Long.MAX_VALUE);
        List<Zone> zones = access.zones().zones(session.viewer(), known).stream()
                .filter(zone -> zone.content().shape().box().intersects(box))
                .toList();
        if (at != null) {
            long time = Parameters.epochMicros("at", at);
            zones = zones.stream().filter(zone -> zone.content().holdsAt(time)).toList();
        }
        Answers.ifChanged(request, "application/geo+json", ZoneJson.collection(zones));
    }

    private void zone(Context request, Session session) {
        Answers.geoJson(request, ZoneJson.feature(seen(request.pathParam("id"), session)));
    }

    /** Of a zone that is ended too: the newest first. */
    private void versions(Context request, Session session) {
        String id = request.pathParam("id");
        requireId(session.viewer(), id);
        List<Zone> versions = access.zones().versions(id, session.viewer());
        if (versions.isEmpty()) {
            throw Refusal.notFound("There is no zone " + id);
        }
        ObjectNode node = ZoneJson.collection(versions.reversed());
        for (int i = 0; i < versions.size(); i++) {
            ((ObjectNode) node.path("features").path(i).path("properties"))
                    .put("ended", versions.reversed().get(i).ended());
        }
        Answers.ifChanged(request, "application/geo+json", node);
    }

    private void save(Context request, Session session) throws IOException {
        String id = request.pathParam("id");
        Viewer viewer = session.viewer();
        requireId(viewer, id);
        String audience = access.audienceName(session);
        var content = ZoneBody.read(request, audience == null ? List.of() : List.of(audience));
        if (access.zones().find(id, viewer).isEmpty()
                && access.zones().zones(viewer).size() >= MOST_ZONES) {
            throw Refusal.badRequest("There are " + MOST_ZONES + " zones: end one before another begins");
        }
        Stamp stamp = Commanding.offer(ports, new ZoneCommand(viewer.audience(), id, content, viewer.person()));
        LOG.info("{} saves zone {} under {}", viewer.person(), id, stamp);
        request.status(202);
        Answers.json(request, Json.object().put("stamp", stamp.toString()));
    }

    private void end(Context request, Session session) {
        Zone zone = seen(request.pathParam("id"), session);
        Viewer viewer = session.viewer();
        Stamp stamp = Commanding.offer(ports, new ZoneCommand(viewer.audience(), zone.id(), null, viewer.person()));
        LOG.info("{} ends zone {} under {}", viewer.person(), zone.id(), stamp);
        request.status(202);
        Answers.json(request, Json.object().put("stamp", stamp.toString()));
    }

    private Zone seen(String id, Session session) {
        requireId(session.viewer(), id);
        return access.zones().find(id, session.viewer()).orElseThrow(() -> Refusal.notFound("There is no zone " + id));
    }

    private static void requireId(Viewer viewer, String id) {
        try {
            Zone.requireId(viewer.audience(), id);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
