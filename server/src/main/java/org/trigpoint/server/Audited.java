package org.trigpoint.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.audit.AuditEntry;
import org.trigpoint.server.audit.AuditLog;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Endpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets nothing be commanded that the audit does not take, and tells it what came of each command. */
final class Audited {
    private static final Set<String> SECRETS_OF_BODIES = Set.of("password", "token", "code");
    /** With which a provider sends someone back who signs in. */
    private static final Set<String> SECRETS_OF_QUERIES = Set.of("code", "state");

    private static final int FAILED = 500;

    private final @Nullable AuditLog log;

    /** @param folder of the log; null for a server that keeps none */
    Audited(@Nullable Path folder) {
        log = folder == null ? null : new AuditLog(folder, InstantSource.system());
    }

    @Nullable
    AuditLog log() {
        return log;
    }

    /** Answers a request. */
    interface Answering {
        void run() throws Exception;
    }

    /** Answers a request of this endpoint; a command is in the audit before its answer goes out. */
    void answer(Endpoint endpoint, Context request, Answering answering) throws Exception {
        AuditLog audit = log;
        if (audit == null || !endpoint.audited()) {
            answering.run();
            return;
        }
        try {
            audit.ready();
        } catch (IOException e) {
            throw Refusal.unavailable("The audit takes no line, so nothing can be commanded; reading goes on: " + e);
        }
        try {
            answering.run();
            audit.add(entry(endpoint, request, request.statusCode(), "done"));
        } catch (Refusal refusal) {
            audit.add(entry(endpoint, request, refusal.status(), String.valueOf(refusal.getMessage())));
            throw refusal;
        } catch (Exception failure) {
            audit.add(entry(endpoint, request, FAILED, "failed: " + failure));
            throw failure;
        }
    }

    private static AuditEntry entry(Endpoint endpoint, Context request, int status, String outcome) {
        Session known = request.attribute(Answers.SESSION);
        Viewer viewer = (known == null ? Session.nobody() : known).viewer();
        return new AuditEntry(
                viewer.person(),
                known == null ? "" : viewer.role().name().toLowerCase(Locale.ROOT),
                request.ip(),
                endpoint.method() + " " + endpoint.path(),
                request.path(),
                said(endpoint, request),
                viewer.purpose(),
                status,
                outcome);
    }

    /** What the query or body said, with secrets left out; how long it was where it is data and not a command. */
    private static @Nullable JsonNode said(Endpoint endpoint, Context request) {
        if (endpoint.bodyTypes().isEmpty()) {
            ObjectNode asked = Json.object();
            request.queryParamMap().forEach((name, values) -> asked.put(name, String.join(" ", values)));
            return asked.isEmpty() ? null : without(SECRETS_OF_QUERIES, asked);
        }
        if (!endpoint.bodyTypes().equals(List.of("application/json"))) {
            return Json.object().put("bytes", request.req().getContentLengthLong());
        }
        try {
            JsonNode body = Json.read(request.body());
            return body instanceof ObjectNode fields ? without(SECRETS_OF_BODIES, fields) : null;
        } catch (RuntimeException unreadable) {
            // The answer says what was wrong with it.
            return null;
        }
    }

    private static ObjectNode without(Set<String> secrets, ObjectNode fields) {
        secrets.stream().filter(fields::has).forEach(secret -> fields.put(secret, "…"));
        return fields;
    }
}
