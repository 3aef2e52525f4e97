package org.trigpoint.server.live;

import org.eclipse.jetty.websocket.api.Session;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Window;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a map asks over its socket. Called on Jetty's threads, one at a time for one socket. */
public final class LiveRequests {
    private static final int MOST_ERROR_CHARS = 200;
    private static final double MOST_ZOOM = 24;
    private static final long MOST_SEQUENCE = 0xFFFF_FFFFL;

    private final LiveHub hub;
    private final LiveSocket socket;

    private LiveRequests(LiveHub hub, LiveSocket socket) {
        this.hub = hub;
        this.socket = socket;
    }

    /** Begins to serve a connected viewer. */
    public static LiveRequests connect(LiveHub hub, Session wire, org.trigpoint.server.access.Session session) {
        return new LiveRequests(hub, hub.connect(wire, session));
    }

    public void closed() {
        hub.disconnect(socket);
    }

    /** Takes one text message; what is wrong with it is told to the map. */
    public void on(String text) {
        try {
            JsonNode message = Json.read(text);
            switch (message.path("op").asString("")) {
                case "view" -> socket.ask(window(message));
                case "select" -> select(message);
                case "ping" -> pong(message);
                default ->
                    throw new IllegalArgumentException("op must be view, select or ping, not " + message.path("op"));
            }
        } catch (JacksonException e) {
            refuse("Not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
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
                Window.box(
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

    private void select(JsonNode message) {
        JsonNode track = message.path("track");
        if (track.isNull()) {
            socket.select(null);
        } else if (track.isString()) {
            socket.select(TrackId.parse(track.asString()));
        } else {
            throw new IllegalArgumentException("select needs track: an id, or null");
        }
    }

    private void pong(JsonNode message) {
        ObjectNode pong = Json.object().put("op", "pong");
        pong.set("t", message.path("t").isNumber() ? message.path("t") : null);
        socket.put(LiveSocket.Kind.PONG, Json.text(pong));
    }

    private void refuse(String message) {
        hub.figures().refused();
        String cut = message.length() > MOST_ERROR_CHARS ? message.substring(0, MOST_ERROR_CHARS) : message;
        socket.put(
                LiveSocket.Kind.ERROR,
                Json.text(Json.object().put("op", "error").put("message", cut)));
    }
}
