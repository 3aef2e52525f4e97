package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writing answers. */
public final class Answers {
    /** Name of the session's cookie. */
    public static final String COOKIE = "trigpoint";

    private static final int TAG_CHARS = 32;
    /** Attribute of a request: whose it is. */
    public static final String SESSION = "session";

    private Answers() {}

    /** JSON. */
    public static void json(Context request, JsonNode node) {
        typed(request, "application/json", node);
    }

    /** GeoJSON. */
    public static void geoJson(Context request, JsonNode node) {
        typed(request, "application/geo+json", node);
    }

    /** Answers that nothing has changed to those who have this answer already, by its tag. */
    static void ifChanged(Context request, String type, JsonNode node) {
        byte[] text = bytes(node);
        String tag = '"' + Raw.of(text).sha256Hex().substring(0, TAG_CHARS) + '"';
        request.header("Cache-Control", "no-store");
        request.header("ETag", tag);
        if (tag.equals(request.header("If-None-Match"))) {
            request.status(304);
            return;
        }
        request.contentType(type);
        request.result(text);
    }

    private static void typed(Context request, String type, JsonNode node) {
        request.header("Cache-Control", "no-store");
        request.contentType(type);
        request.result(bytes(node));
    }

    /** JSON is UTF-8 (RFC 8259); of a text the server would choose the characters by the type, and knows too few types. */
    private static byte[] bytes(JsonNode node) {
        return Json.text(node).getBytes(StandardCharsets.UTF_8);
    }

    /** Where this server is, as its asker reached it. */
    public static String server(Context request) {
        String forwarded = request.header("X-Forwarded-Proto");
        String scheme = "https".equalsIgnoreCase(forwarded) ? "https" : request.scheme();
        return scheme + "://" + request.header("Host");
    }

    /** An error as the protocol writes it. */
    public static void error(Context request, int status, String message) {
        request.status(status);
        json(request, Json.object().put("error", message));
    }

    /** A refusal as the protocol writes it, with the places of a text where it is wrong. */
    public static void refused(Context request, Refusal refusal) {
        ObjectNode node = Json.object().put("error", String.valueOf(refusal.getMessage()));
        if (!refusal.places().isEmpty()) {
            ArrayNode faults = node.putArray("faults");
            refusal.places()
                    .forEach(place -> faults.addObject()
                            .put("line", place.line())
                            .put("column", place.column())
                            .put("message", place.message()));
        }
        request.status(refusal.status());
        json(request, node);
    }

    /** Takes the page's cookie back. */
    static void noCookie(Context request) {
        request.cookie(new Cookie(COOKIE, "", "/", 0, secure(request), true, null, SameSite.STRICT));
    }

    /** Gives the page the cookie of its session; no script can read it and no other site's page sends it. */
    public static void cookie(Context request, Session session) {
        request.attribute(SESSION, session);
        request.cookie(new Cookie(COOKIE, session.id(), "/", -1, secure(request), true, null, SameSite.STRICT));
    }

    /** True when the page came over TLS, to here or to a proxy before this. */
    public static boolean secure(Context request) {
        return request.req().isSecure() || "https".equalsIgnoreCase(request.header("X-Forwarded-Proto"));
    }
}
