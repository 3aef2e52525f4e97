package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.Phones;

/**
 * The endpoints of phones: reports as their apps send them, and joining and leaving, which their holders do. Each is open: a report
 * and a leave say whose they are by the secret of the phone, a join by its code.
 */
final class PhoneEndpoints {
    private static final int MOST_BYTES = 1 << 17;
    private static final int MOST_CHARS = 100;
    private static final String BEARER = "Bearer ";

    private final Phones phones;

    PhoneEndpoints(Phones phones) {
        this.phones = phones;
    }

    List<Endpoint> endpoints() {
        String report = "/api/feeds/{name}/phone";
        return List.of(
                new Endpoint(HandlerType.GET, report, null, List.of(), false, this::report),
                // No command of a person: what came of reports is counted in the feed.
                new Endpoint(HandlerType.POST, report, null, List.of(), false, this::report),
                new Endpoint(HandlerType.POST, "/api/phones", null, Endpoint.JSON, this::join),
                new Endpoint(HandlerType.DELETE, "/api/phones/mine", null, List.of(), this::leave));
    }

    /** Query strings of OsmAnd and Traccar, in the address or as the body, and the JSON of Traccar and OwnTracks. */
    private void report(Context request, Session session) throws IOException {
        String name = request.pathParam("name");
        if (!phones.feeds().contains(name)) {
            throw Refusal.notFound("No feed named " + name + " takes reports of phones");
        }
        byte[] body = body(request);
        boolean json = new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("{");
        String query = request.queryString() == null ? "" : request.queryString();
        byte[] said = json || query.isEmpty() ? body : query.getBytes(StandardCharsets.UTF_8);
        boolean enrolled;
        try {
            enrolled = phones.report(name, json ? topic(request) : "", said);
        } catch (IOException e) {
            throw new Refusal(503, String.valueOf(e.getMessage()));
        }
        if (!enrolled) {
            throw Refusal.forbidden("This phone is not enrolled here: its holder joins at /phone with a code");
        }
        if (json) {
            // What OwnTracks takes for its friends: none.
            Answers.json(request, Json.array());
        } else {
            request.status(200);
        }
    }

    /** OwnTracks says user and device in headers, or in the address. */
    private static String topic(Context request) {
        String user = either(request.header("X-Limit-U"), request.queryParam("u"));
        String device = either(request.header("X-Limit-D"), request.queryParam("d"));
        return device.isEmpty() ? "" : "owntracks/" + user + "/" + device;
    }

    private static String either(@Nullable String header, @Nullable String parameter) {
        String said = header == null ? parameter : header;
        return said == null ? "" : said.replace("/", "").replace("\0", "");
    }

    private static byte[] body(Context request) throws IOException {
        try (InputStream in = request.req().getInputStream()) {
            byte[] body = in.readNBytes(MOST_BYTES);
            if (in.read() < 0) {
                return body;
            }
            throw new Refusal(413, "A report must not be longer than " + MOST_BYTES + " bytes");
        }
    }

    private void join(Context request, Session session) {
        Body body = Body.of(request);
        String code = body.findText("code", MOST_CHARS).orElseThrow(() -> Refusal.badRequest("A code is needed"));
        String name = body.findText("name", MOST_CHARS).orElseThrow(() -> Refusal.badRequest("A name is needed"));
        Phones.Joined joined;
        try {
            joined = phones.join(code, name)
                    .orElseThrow(() -> Refusal.forbidden("This code is good for nothing: it was used, or is too old"));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
        request.status(201);
        var answer = Json.object()
                .put("handle", joined.handle())
                .put("name", joined.name())
                .put("secret", joined.secret());
        phones.feeds().forEach(answer.putArray("feeds")::add);
        Answers.json(request, answer);
    }

    private void leave(Context request, Session session) {
        String authorization = request.header("Authorization");
        String secret = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        if (!phones.leave(secret)) {
            throw Refusal.notFound("No phone with this secret is enrolled here");
        }
        request.status(204);
    }
}
