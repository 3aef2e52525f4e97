package org.trigpoint.server.rest;

import io.javalin.http.Context;
import org.trigpoint.picture.RuleTally;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint that says how much each rule raises, and what people make of it. */
final class RuleEndpoint {
    private static final int DAYS = 7;

    private final PictureAccess access;

    RuleEndpoint(PictureAccess access) {
        this.access = access;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/rules", this::rules);
    }

    private void rules(Context request, Session session) {
        ObjectNode node = Json.object().put("days", DAYS);
        ArrayNode rules = node.putArray("rules");
        RuleTally.count(
                        access.alerts().revisions(),
                        session.viewer(),
                        AlertEndpoints.tracks(access),
                        Moment.nowEpochMicros(access),
                        DAYS)
                .forEach(tally -> rules.add(rule(tally)));
        Answers.ifChanged(request, "application/json", node);
    }

    private static ObjectNode rule(RuleTally tally) {
        ObjectNode node = Json.object();
        node.put("rule", tally.rule());
        node.put("version", tally.version());
        ArrayNode days = node.putArray("perDay");
        tally.perDay().forEach(days::add);
        node.put("total", tally.total());
        node.put("open", tally.open());
        node.put("confirmed", tally.confirmed());
        node.put("dismissed", tally.dismissed());
        node.put("withdrawn", tally.withdrawn());
        node.put("expired", tally.expired());
        Json.number(node, "confirmedRatio", (double) tally.confirmed() / tally.total());
        Json.number(node, "dismissedRatio", (double) tally.dismissed() / tally.total());
        return node;
    }
}
