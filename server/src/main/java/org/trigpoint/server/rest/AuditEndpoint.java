package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.audit.AuditLog;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;

/** The endpoint that tells admins who did what. */
final class AuditEndpoint {
    private final @Nullable AuditLog audit;

    AuditEndpoint(@Nullable AuditLog audit) {
        this.audit = audit;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/audit", Role.ADMIN, this::newest);
    }

    private void newest(Context request, Session session) throws IOException {
        if (audit == null) {
            throw Refusal.notFound("This server keeps no audit");
        }
        ArrayNode lines = Json.array();
        for (String line : audit.newest(Parameters.limit(request))) {
            try {
                lines.add(Json.read(line));
            } catch (JacksonException torn) {
                lines.add(Json.object().put("outcome", "This line is not whole"));
            }
        }
        Answers.json(request, lines);
    }
}
