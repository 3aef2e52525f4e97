package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.LiveFigures;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.port.Subscribers.Health;
import org.trigpoint.server.port.Subscribers.Notice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Endpoints that say who is told of alerts, whether that works, and who was told of one. One of another audience is not told of. */
final class SubscriberEndpoints {
    private final PictureAccess access;
    private final Ports ports;
    private final LiveFigures figures;

    SubscriberEndpoints(PictureAccess access, Ports ports, LiveFigures figures) {
        this.access = access;
        this.ports = ports;
        this.figures = figures;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/subscribers", Role.OFFICER, this::subscribers),
                Endpoint.get("/api/alerts/{id}/told", Role.OFFICER, this::toldOfAlert),
                Endpoint.get("/api/cases/{id}/told", Role.OFFICER, this::toldOfCase));
    }

    private void subscribers(Context request, Session session) {
        ObjectNode node = Json.object();
        int audience = session.viewer().audience();
        node.put("maps", figures.viewers(audience));
        ArrayNode all = node.putArray("subscribers");
        ports.subscribers().all().stream()
                .filter(each -> access.feeds().number(each.audience()) == audience)
                .forEach(each -> all.add(subscriber(each)));
        Answers.json(request, node);
    }

    private static ObjectNode subscriber(Health health) {
        ObjectNode node = Json.object();
        node.put("name", health.name());
        node.put("kind", word(health.kind()));
        node.put("target", health.target());
        ArrayNode rules = node.putArray("rules");
        health.rules().forEach(rules::add);
        node.put("severity", health.severity().name());
        node.put("order", health.orderRatio());
        node.put("state", health.failingSince() == null ? "ok" : "failing");
        node.put("problem", health.problem());
        node.put("failingSince", time(health.failingSince()));
        node.put("lastDelivered", time(health.lastDelivered()));
        node.put("lastFailed", time(health.lastFailed()));
        node.put("lastProblem", health.lastProblem());
        node.put("tries", health.tries());
        node.put("nextTry", time(health.nextTry()));
        node.put("oldestWaiting", time(health.oldestWaiting()));
        node.put("waiting", health.waiting());
        node.put("delivered", health.delivered());
        node.put("putAway", health.putAway());
        return node;
    }

    private void toldOfAlert(Context request, Session session) {
        Alert alert = AlertEndpoints.seen(access, request.pathParam("id"), session.viewer())
                .getFirst();
        told(request, session.viewer(), List.of(alert.id()));
    }

    private void toldOfCase(Context request, Session session) {
        List<AlertId> alerts = CaseEndpoints.seen(access, request.pathParam("id"), session.viewer()).alerts().stream()
                .map(CaseAlert::alert)
                .toList();
        told(request, session.viewer(), alerts);
    }

    private void told(Context request, Viewer viewer, List<AlertId> alerts) {
        ObjectNode node = Json.object();
        ArrayNode all = node.putArray("told");
        alerts.stream()
                .flatMap(alert -> ports.subscribers().told(alert).stream())
                .filter(each -> access.feeds().number(each.audience()) == viewer.audience())
                .sorted(Comparator.comparing(Notice::queued).thenComparing(Notice::subscriber))
                .forEach(each -> all.add(notice(each)));
        Answers.json(request, node);
    }

    private static ObjectNode notice(Notice notice) {
        ObjectNode node = Json.object();
        node.put("subscriber", notice.subscriber());
        node.put("kind", word(notice.kind()));
        node.put("alert", notice.alert().toString());
        node.put("revision", notice.revision());
        node.put("event", notice.event());
        node.put("queued", time(notice.queued()));
        node.put("ended", time(notice.ended()));
        node.put("state", notice.ended() == null ? "waiting" : notice.taken() ? "delivered" : "given-up");
        node.put("reason", notice.reason());
        return node;
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
