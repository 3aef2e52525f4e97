package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.port.Subscribers.Health;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint that says who is told of alerts, and whether that works. One of another audience is not told of. */
final class SubscriberEndpoint {
    private final PictureAccess access;
    private final Ports ports;

    SubscriberEndpoint(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/subscribers", Role.OFFICER, this::subscribers);
    }

    private void subscribers(Context request, Session session) {
        ObjectNode node = Json.object();
        ArrayNode all = node.putArray("subscribers");
        int audience = session.viewer().audience();
        ports.subscribers().all().stream()
                .filter(each -> access.feeds().number(each.audience()) == audience)
                .forEach(each -> all.add(subscriber(each)));
        Answers.json(request, node);
    }

    private static ObjectNode subscriber(Health health) {
        ObjectNode node = Json.object();
        node.put("name", health.name());
        node.put("target", health.target());
        ArrayNode rules = node.putArray("rules");
        health.rules().forEach(rules::add);
        node.put("severity", health.severity().name());
        node.put("order", health.orderRatio());
        node.put("state", health.failingSince() == null ? "ok" : "failing");
        node.put("problem", health.problem());
        node.put("failingSince", time(health.failingSince()));
        node.put("lastDelivered", time(health.lastDelivered()));
        node.put("oldestWaiting", time(health.oldestWaiting()));
        node.put("waiting", health.waiting());
        node.put("delivered", health.delivered());
        node.put("putAway", health.putAway());
        return node;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
