package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.UserRuleBook;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.UserRuleJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.port.RuleTrial;
import org.trigpoint.storage.history.HistoryException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Endpoints about the rules that people write. A rule of another audience is answered as one that does not exist. */
final class UserRuleEndpoints {
    /** Rules that an audience has at a time: each is asked of every track each minute. */
    static final int MOST_RULES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(UserRuleEndpoints.class);
    private static final int CONFLICT = 409;
    private static final long MICROS_PER_HOUR = 3_600_000_000L;

    private final PictureAccess access;
    private final Ports ports;

    UserRuleEndpoints(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/rules/user", this::rules),
                Endpoint.get("/api/rules/user/{id}", this::rule),
                Endpoint.put("/api/rules/user/{id}", Role.OFFICER, Endpoint.JSON, this::save),
                Endpoint.delete("/api/rules/user/{id}", Role.OFFICER, this::end),
                Endpoint.post("/api/rules/user/try", Role.OFFICER, this::tryOut));
    }

    private void rules(Context request, Session session) {
        ObjectNode node = Json.object();
        ArrayNode rules = node.putArray("rules");
        access.userRules().rules(session.viewer()).forEach(entry -> rules.add(UserRuleJson.rule(entry)));
        Answers.ifChanged(request, "application/json", node);
    }

    private void rule(Context request, Session session) {
        Answers.json(request, UserRuleJson.rule(seen(request.pathParam("id"), session.viewer())));
    }

    private void save(Context request, Session session) {
        String id = request.pathParam("id");
        Viewer viewer = session.viewer();
        requireId(viewer, id);
        UserRule.Content content = UserRuleBody.read(Body.of(request), ports.trial());
        UserRuleBook.Entry before = access.userRules().find(id, viewer).orElse(null);
        if (before != null) {
            requireOfPeople(before);
        } else if (access.userRules().rules(viewer).size() >= MOST_RULES) {
            throw Refusal.badRequest("There are " + MOST_RULES + " rules: end one before another begins");
        }
        Stamp stamp = Commanding.offer(ports, new UserRule(viewer.audience(), id, content, viewer.person()));
        LOG.info("{} saves rule {} under {}", viewer.person(), id, stamp);
        request.status(202);
        Answers.json(request, Json.object().put("stamp", stamp.toString()));
    }

    private void end(Context request, Session session) {
        Viewer viewer = session.viewer();
        UserRuleBook.Entry entry = seen(request.pathParam("id"), viewer);
        requireOfPeople(entry);
        String id = entry.rule().id();
        Stamp stamp = Commanding.offer(ports, new UserRule(viewer.audience(), id, null, viewer.person()));
        LOG.info("{} ends rule {} under {}", viewer.person(), id, stamp);
        request.status(202);
        Answers.json(request, Json.object().put("stamp", stamp.toString()));
    }

    private void tryOut(Context request, Session session) {
        Body body = Body.of(request);
        UserRule.Content content = UserRuleBody.tried(body, ports.trial());
        double hours = UserRuleBody.hours(body);
        Viewer viewer = session.viewer();
        var _ = HistoryEndpoint.past(ports);
        long until = HistoryEndpoint.nowEpochMicros(access);
        RuleTrial.Question question = new RuleTrial.Question(
                content,
                until - Math.round(hours * MICROS_PER_HOUR),
                until,
                viewer,
                access.zones().zones(viewer));
        RuleTrial.Answer answer;
        try {
            answer = ports.trial()
                    .run(question)
                    .orElseThrow(() -> Refusal.notFound("The history holds nothing yet to try a rule on"));
        } catch (IllegalStateException | HistoryException e) {
            throw Refusal.unavailable(String.valueOf(e.getMessage()));
        }
        LOG.info(
                "{} tries a rule from {}: {} alerts",
                viewer.person(),
                EpochMicros.instant(question.fromEpochMicros()),
                answer.alerts());
        Answers.json(request, UserRuleJson.answer(answer, viewer.lifted()));
    }

    private UserRuleBook.Entry seen(String id, Viewer viewer) {
        requireId(viewer, id);
        return access.userRules().find(id, viewer).orElseThrow(() -> Refusal.notFound("There is no rule " + id));
    }

    private static void requireOfPeople(UserRuleBook.Entry entry) {
        if (entry.rule().person().equals(UserRule.OF_SETTINGS)) {
            throw new Refusal(
                    CONFLICT,
                    "Rule " + entry.rule().id() + " stands in the settings file, and is changed and ended there");
        }
    }

    private static void requireId(Viewer viewer, String id) {
        try {
            UserRule.requireId(viewer.audience(), id);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
