package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.SceneJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Past;
import org.trigpoint.server.port.Ports;
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.storage.history.HistoryQuery;

/** The endpoint that tells which areas imaging sensors searched. */
final class SceneEndpoint {
    private static final Duration USUALLY = Duration.ofDays(1);

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
        Past past = ports.findPast()
                .orElseThrow(() -> Refusal.notFound("Nothing is kept here: a replay has the recording itself"));
        int limit = TrackEndpoints.limit(request.queryParam("limit"));
        HistoryQuery query = query(request, limit);
        Viewer viewer = session.viewer();
        List<Scene> scenes;
        try {
            scenes = past.findScenes(query, scene -> Visible.visible(scene, viewer));
        } catch (HistoryException e) {
            throw Refusal.unavailable(String.valueOf(e.getMessage()));
        }
        boolean more = scenes.size() > limit;
        Answers.geoJson(request, SceneJson.collection(more ? scenes.subList(0, limit) : scenes, more));
    }

    /** One scene more than is asked for, to know whether there are. */
    private HistoryQuery query(Context request, int limit) {
        long now = TimeUnit.MILLISECONDS.toMicros(HistoryEndpoint.now(access).toEpochMilli());
        long until = time(request, "until", now);
        long from = time(request, "from", until - TimeUnit.MILLISECONDS.toMicros(USUALLY.toMillis()));
        if (until < from) {
            throw Refusal.badRequest("until must not be before from");
        }
        return HistoryQuery.between(from, until)
                .withBox(TrackEndpoints.box(request.queryParam("bbox")))
                .withKnownBy(time(request, "knownBy", Long.MAX_VALUE))
                .withMost(limit + 1);
    }

    private static long time(Context request, String name, long unlessGiven) {
        String text = request.queryParam(name);
        return text == null ? unlessGiven : Times.epochMicros(name, text);
    }
}
