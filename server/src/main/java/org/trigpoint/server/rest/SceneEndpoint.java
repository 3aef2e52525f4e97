package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.SceneJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Past;
import org.trigpoint.server.port.Ports;
import org.trigpoint.storage.history.HistoryQuery;

/** The endpoint that tells which areas imaging sensors searched. */
final class SceneEndpoint {
    private static final long USUALLY_MICROS = 24 * 3_600_000_000L;

    private final PictureAccess access;
    private final Ports ports;

    SceneEndpoint(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/scenes", this::scenes);
    }

    private void scenes(Context request, Session session) {
        Past past = HistoryEndpoint.past(ports);
        int limit = Parameters.limit(request);
        HistoryQuery query = query(request, limit);
        Viewer viewer = session.viewer();
        List<Scene> scenes = past.findScenes(query, scene -> Visible.visible(scene, viewer));
        boolean more = scenes.size() > limit;
        Answers.geoJson(request, SceneJson.collection(more ? scenes.subList(0, limit) : scenes, more));
    }

    /** One scene more than is asked for, to know whether there are. */
    private HistoryQuery query(Context request, int limit) {
        long until = Parameters.epochMicros(request, "until", HistoryEndpoint.nowEpochMicros(access));
        return HistoryEndpoint.asked(request, until - USUALLY_MICROS, until).withMost(limit + 1);
    }
}
