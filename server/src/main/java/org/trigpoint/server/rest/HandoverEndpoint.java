package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.Objects;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.handover.HandoverPage;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Mode;

/** The page that one watch gives to the next. */
final class HandoverEndpoint {
    private static final long WATCH_MICROS = 8 * 3_600_000_000L;

    private final Site site;
    private final PictureAccess access;

    HandoverEndpoint(Site site, PictureAccess access) {
        this.site = site;
        this.access = access;
    }

    Endpoint endpoint() {
        return Endpoint.get("/handover", this::page);
    }

    private void page(Context request, Session session) {
        long now = Moment.nowEpochMicros(access);
        Long given = Parameters.find(request, "since", text -> org.trigpoint.geo.EpochMicros.parse(text));
        long since = Objects.requireNonNullElse(given, now - WATCH_MICROS);
        if (since > now) {
            throw Refusal.badRequest("since must not be after now");
        }
        String banner = switch (site.mode()) {
            case SIMULATION -> "Simulation: this is of a world that does not exist.";
            case REPLAY -> "Replay: this was, and is not now.";
            case LIVE, IDLE -> "";
        };
        request.header("Cache-Control", "no-store");
        request.contentType("text/html; charset=utf-8");
        request.result(HandoverPage.write(
                access, session.viewer(), site.title(), banner, since, now, site.mode() != Mode.REPLAY));
    }
}
