package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.access.Sessions;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import tools.jackson.databind.node.ObjectNode;

/** Endpoints by which a person comes in and goes out. */
final class SessionEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEndpoints.class);
    private static final int MOST_CHARS = 500;

    private final PictureAccess access;
    private final Sessions sessions;

    SessionEndpoints(PictureAccess access, Sessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    List<Endpoint> endpoints() {
        return List.of(
                new Endpoint(HandlerType.POST, "/api/session", null, Endpoint.JSON, this::begin),
                new Endpoint(HandlerType.DELETE, "/api/session", null, List.of(), this::end));
    }

    static ObjectNode person(Session session, PictureAccess access) {
        Viewer viewer = session.viewer();
        ObjectNode node = Json.object();
        node.put("person", viewer.person());
        node.put("role", viewer.role().name().toLowerCase(Locale.ROOT));
        node.put("lifted", viewer.lifted());
        node.put("audience", access.audienceName(session));
        return node;
    }

    /** A page of this machine gets a session of its own, so that a purpose can be kept for it. */
    static Session kept(Context request, Session session, Sessions sessions) {
        if (!session.id().isEmpty() || sessions.needToken()) {
            return session;
        }
        Session begun = sessions.beginLocal();
        Answers.cookie(request, begun);
        return begun;
    }

    private void begin(Context request, Session session) {
        Body body = Body.of(request);
        Optional<String> token = body.findText("token", MOST_CHARS);
        Optional<String> name = body.findText("name", MOST_CHARS);
        if (!sessions.needToken()) {
            Answers.json(request, person(kept(request, session, sessions), access));
            return;
        }
        Session begun;
        if (token.isPresent()) {
            begun = sessions.begin(token.get(), request.ip());
        } else if (name.isPresent()) {
            begun = sessions.begin(
                    name.get(), body.findText("password", MOST_CHARS).orElse(""), request.ip());
        } else {
            throw Refusal.badRequest("A session begins with a token, or with a name and a password");
        }
        LOG.info("{} began a session from {}", begun.viewer().person(), request.ip());
        Answers.cookie(request, begun);
        Answers.json(request, person(begun, access));
    }

    private void end(Context request, Session session) {
        sessions.end(session);
        Answers.noCookie(request);
        Answers.json(request, Json.object().put("ended", true));
    }
}
