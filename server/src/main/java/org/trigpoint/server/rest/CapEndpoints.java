package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.cap.CapAlert;
import org.trigpoint.server.cap.CapFeed;
import org.trigpoint.server.live.PictureAccess;

/** Endpoints that give alerts to other alerting systems. */
final class CapEndpoints {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MICROS_PER_MILLI = 1_000;

    private final PictureAccess access;
    private final CapAlert cap;

    CapEndpoints(Site site, PictureAccess access) {
        this.access = access;
        cap = new CapAlert(
                site.sender(),
                site.title(),
                switch (site.mode()) {
                    case LIVE, IDLE -> "Actual";
                    case SIMULATION -> "Exercise";
                    case REPLAY -> "Test";
                });
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/alerts/cap", this::feed), Endpoint.get("/api/alerts/{id}/cap", this::message));
    }

    private void feed(Context request, Session session) {
        List<Alert> alerts =
                access.alerts().alerts(session.viewer(), true, MOST_ENTRIES, AlertEndpoints.tracks(access));
        xml(
                request,
                "application/atom+xml",
                CapFeed.xml(cap, alerts, Instant.now().toEpochMilli() * MICROS_PER_MILLI));
    }

    private void message(Context request, Session session) {
        Viewer viewer = session.viewer();
        List<Alert> revisions = AlertEndpoints.seen(access, request.pathParam("id"), viewer);
        List<String> subjects = revisions.getLast().content().subjects().stream()
                .flatMap(id -> access.read(picture -> picture.find(id, viewer)).stream())
                .map(track -> track.findName().orElse(track.id().toString()))
                .toList();
        xml(request, "application/cap+xml", cap.xml(revisions, subjects));
    }

    private static void xml(Context request, String type, String text) {
        request.header("Cache-Control", "no-store");
        request.contentType(type + "; charset=utf-8");
        request.result(text);
    }
}
