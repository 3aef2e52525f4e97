package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.Inlets;

/** The endpoint that raw messages of a format are sent to, for feeds that wait for them. */
final class InletEndpoint {
    private static final int MOST_BYTES = 8 << 20;
    /** What a sender may have under way beyond that: it is read, so that it sees the answer and not a broken connection. */
    private static final int MOST_DRAINED_BYTES = 64 << 20;

    private static final List<String> BODY_TYPES = List.of(
            "application/json", "application/x-ndjson", "application/geo+json", "application/geo+json-seq", "text/csv");

    private final String format;
    private final Inlets inlets;
    private final FeedBook feeds;

    InletEndpoint(String format, Inlets inlets, FeedBook feeds) {
        this.format = format;
        this.inlets = inlets;
        this.feeds = feeds;
    }

    Endpoint endpoint() {
        return new Endpoint(HandlerType.POST, "/api/feeds/{name}/" + format, Role.OFFICER, BODY_TYPES, this::take);
    }

    private void take(Context request, Session session) throws IOException {
        String name = request.pathParam("name");
        List<String> names = inlets.names(format).stream()
                .filter(each -> feeds.seesNamed(each, session.viewer()))
                .toList();
        if (!names.contains(name)) {
            throw Refusal.notFound("No feed named " + name + " takes what is sent; "
                    + (names.isEmpty()
                            ? "none does: declare one with --feed '" + format + ":http:?name=NAME'"
                            : "these do: " + String.join(", ", names)));
        }
        String encoding = request.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(415, "Send the body as it is, not in " + encoding);
        }
        byte[] body = body(request);
        int taken;
        try {
            taken = inlets.take(name, body);
        } catch (IOException e) {
            throw new Refusal(503, String.valueOf(e.getMessage()));
        }
        request.status(202);
        Answers.json(request, Json.object().put("feed", name).put("taken", taken));
    }

    private static byte[] body(Context request) throws IOException {
        try (InputStream in = request.req().getInputStream()) {
            byte[] body = request.req().getContentLengthLong() > MOST_BYTES ? new byte[0] : in.readNBytes(MOST_BYTES);
            if (in.read() < 0) {
                return body;
            }
            in.skip(MOST_DRAINED_BYTES);
            throw new Refusal(413, "The body must not be longer than " + MOST_BYTES + " bytes: send it in parts");
        }
    }
}
