package org.trigpoint.server.live;

import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Window;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a map asks over its socket, and that it reads. Called on Jetty's threads, one at a time for one socket. */
public final class LiveRequests implements Session.Listener.AutoDemanding {
    private static final int MOST_ERROR_CHARS = 200;
    private static final double MOST_ZOOM = 24;
    private static final long MOST_SEQUENCE = 0xFFFF_FFFFL;

    private final LiveHub hub;
    private final org.trigpoint.server.access.Session session;
    private @Nullable LiveSocket socket;

    /** For one viewer who may connect. */
    public LiveRequests(LiveHub hub, org.trigpoint.server.access.Session session) {
        this.hub = hub;
        this.session = session;
    }

    @Override
    public void onWebSocketOpen(Session wire) {
        socket = hub.connect(wire, session);
    }

    @Override
    public void onWebSocketText(String text) {
        LiveSocket viewer = socket;
        if (viewer != null) {
            on(viewer, text);
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        LiveSocket viewer = socket;
        if (viewer != null) {
            viewer.ponged();
        }
    }

    /** Viewers are lost all day; the close that follows is what counts. */
    @Override
    public void onWebSocketError(Throwable cause) {}

    @Override
    public void onWebSocketClose(int statusCode, @Nullable String reason, Callback callback) {
        LiveSocket viewer = socket;
        if (viewer != null) {
            hub.disconnect(viewer);
        }
        callback.succeed();
    }

    /** Takes one text message; what is wrong with it is told to the map. */
    private void on(LiveSocket viewer, String text) {
        try {
            JsonNode message = Json.read(text);
            switch (message.path("op").asString("")) {
                case "view" -> viewer.ask(window(message));
                case "select" -> select(viewer, message);
                case "ping" -> pong(viewer, message);
                default ->
                    throw new IllegalArgumentException("op must be view, select or ping, not " + message.path("op"));
            }
        } catch (JacksonException e) {
            refuse(viewer, "Not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            refuse(viewer, String.valueOf(e.getMessage()));
        }
    }

    private static Window window(JsonNode message) {
        long sequence = (long) number(message, "seq");
        if (sequence < 0 || sequence > MOST_SEQUENCE) {
            throw new IllegalArgumentException("seq must be 0 to " + MOST_SEQUENCE + ", not " + sequence);
        }
        double zoom = Math.clamp(number(message, "zoom"), 0, MOST_ZOOM);
        return Window.of(
                sequence,
                Box.of(
                        number(message, "west"),
                        number(message, "south"),
                        number(message, "east"),
                        number(message, "north")),
                zoom);
    }

    private static double number(JsonNode message, String name) {
        JsonNode value = message.path(name);
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw new IllegalArgumentException("view needs the number " + name);
        }
        return value.asDouble();
    }

    private static void select(LiveSocket viewer, JsonNode message) {
        JsonNode track = message.path("track");
        if (track.isNull()) {
            viewer.select(null);
        } else if (track.isString()) {
            viewer.select(TrackId.parse(track.asString()));
        } else {
            throw new IllegalArgumentException("select needs track: an id, or null");
        }
    }

    private static void pong(LiveSocket viewer, JsonNode message) {
        ObjectNode pong = Json.object().put("op", "pong");
        pong.set("t", message.path("t").isNumber() ? message.path("t") : null);
        viewer.put(LiveSocket.Kind.PONG, Json.text(pong));
    }

    private void refuse(LiveSocket viewer, String message) {
        hub.figures().refused();
        String cut = message.length() > MOST_ERROR_CHARS ? message.substring(0, MOST_ERROR_CHARS) : message;
        viewer.put(
                LiveSocket.Kind.ERROR,
                Json.text(Json.object().put("op", "error").put("message", cut)));
    }
}
