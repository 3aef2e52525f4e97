package org.trigpoint.server.oidc;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.access.Sessions;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Endpoint;

/** Endpoints by which the page signs a person in at an identity provider: the browser goes there and comes back with a code. */
public final class OidcEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(OidcEndpoints.class);
    private static final String BEGIN = "/api/session/oidc";
    private static final String BACK = BEGIN + "/callback";
    private static final String COOKIE = "trigpoint-signin";
    private static final int MOST_CHARS = 4_096;

    private final @Nullable Oidc oidc;
    private final Sessions sessions;

    /** @param oidc null where there is no provider */
    public OidcEndpoints(@Nullable Oidc oidc, Sessions sessions) {
        this.oidc = oidc;
        this.sessions = sessions;
    }

    /** All of them. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.open("/api/session", this::ways),
                Endpoint.open(BEGIN, this::begin),
                new Endpoint(HandlerType.GET, BACK, null, List.of(), true, this::back));
    }

    /** How one signs in here, for a page that is not signed in yet. */
    private void ways(Context request, Session session) {
        Answers.json(request, Json.object().put("oidc", oidc == null ? null : oidc.name()));
    }

    private Oidc required() {
        if (oidc == null) {
            throw Refusal.notFound("This station has no identity provider");
        }
        return oidc;
    }

    private void begin(Context request, Session session) {
        Oidc.Begun begun = required().begin(Answers.server(request) + BACK);
        keep(request, begun.kept(), (int) Oidc.SIGN_IN.toSeconds());
        request.header("Cache-Control", "no-store");
        request.redirect(begun.address());
    }

    private void back(Context request, Session session) {
        Oidc provider = required();
        String kept = request.cookie(COOKIE);
        keep(request, "", 0);
        String error = request.queryParam("error");
        if (error != null) {
            String described = request.queryParam("error_description");
            throw Refusal.forbidden("The identity provider says: " + bounded(error) + " "
                    + bounded(described == null ? "" : described));
        }
        String state = bounded(request.queryParam("state"));
        String code = bounded(request.queryParam("code"));
        String redirect = Answers.server(request) + BACK;
        Session begun =
                sessions.begin(() -> provider.finish(kept == null ? "" : kept, state, code, redirect), request.ip());
        LOG.info("{} began a session from {} by {}", begun.viewer().person(), request.ip(), provider.name());
        Answers.cookie(request, begun);
        request.header("Cache-Control", "no-store");
        request.redirect("/");
    }

    private static String bounded(@Nullable String text) {
        String said = text == null ? "" : text;
        return said.length() > MOST_CHARS ? said.substring(0, MOST_CHARS) : said;
    }

    /** Lax and not strict: the browser comes back from another site. */
    private static void keep(Context request, String value, int seconds) {
        request.cookie(new Cookie(COOKIE, value, BEGIN, seconds, Answers.secure(request), true, null, SameSite.LAX));
    }
}
