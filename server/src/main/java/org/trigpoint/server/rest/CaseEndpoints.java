package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.CaseId;
import org.trigpoint.model.recording.AlertVerdict;
import org.trigpoint.model.recording.CaseCommand;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.CaseJson;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Endpoints about cases. A case of which its asker may see no alert is answered as one that does not exist. */
final class CaseEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(CaseEndpoints.class);
    private static final int CONFLICT = 409;
    private static final int MOST_NAME_CHARS = 60;

    private final PictureAccess access;
    private final Ports ports;

    CaseEndpoints(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/cases", this::cases),
                Endpoint.get("/api/cases/{id}", this::one),
                Endpoint.post("/api/cases/{id}/state", Role.OFFICER, this::judge),
                Endpoint.post("/api/cases/{id}/comments", Role.OFFICER, this::comment),
                Endpoint.post("/api/cases/{id}/assignee", Role.OFFICER, this::assign),
                Endpoint.post("/api/cases/{id}/release", Role.OFFICER, this::release),
                Endpoint.post("/api/cases/{id}/merge", Role.OFFICER, this::merge),
                Endpoint.post("/api/cases/{id}/split", Role.OFFICER, this::split));
    }

    private void cases(Context request, Session session) {
        int limit = Parameters.limit(request);
        boolean over = Parameters.flag(request, "over");
        Long closedSince = Parameters.find(request, "closedSince", EpochMicros::parse);
        double least = leastOrder(request);
        Predicate<Case> held = held(request);
        Viewer viewer = session.viewer();
        long now = Moment.minuteEpochMicros(access);
        List<Case> all = access.cases()
                .cases(
                        viewer,
                        now,
                        closedSince == null
                                ? each -> over ? each.state() != Case.State.MERGED : each.state() == Case.State.OPEN
                                : each -> each.state() == Case.State.CLOSED && each.closedEpochMicros() >= closedSince,
                        tracks());
        CaseJson json = json(now, viewer);
        ObjectNode node = Json.object();
        node.put("shown", all.stream().filter(each -> !each.held()).count());
        node.put("heldForBudget", count(all, Case.Hold.BUDGET));
        node.put("silenced", count(all, Case.Hold.SILENCED));
        ArrayNode cases = node.putArray("cases");
        Stream<Case> sorted = closedSince == null
                ? all.stream()
                : all.stream()
                        .sorted(Comparator.comparingLong(Case::closedEpochMicros)
                                .reversed());
        sorted.filter(held)
                .filter(each -> least <= 0 || each.order(now).productRatio() >= least)
                .limit(limit)
                .forEach(each -> cases.add(json.brief(each)));
        Answers.ifChanged(request, "application/json", node);
    }

    private CaseJson json(long nowEpochMicros, Viewer viewer) {
        return new CaseJson(
                nowEpochMicros, tracks(viewer), id -> access.alerts().revisions(id, viewer, tracks()));
    }

    private static long count(List<Case> all, Case.Hold hold) {
        return all.stream()
                .filter(each -> each.hold() == hold && each.state() == Case.State.OPEN)
                .count();
    }

    private static double leastOrder(Context request) {
        Double least = Parameters.find(request, "order", text -> {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("the least order is a number, not " + text, e);
            }
        });
        return least == null ? 0 : least;
    }

    private static Predicate<Case> held(Context request) {
        String held = request.queryParam("held");
        return switch (held == null ? "false" : held) {
            case "false" -> each -> !each.held();
            case "true" -> Case::held;
            case "any" -> _ -> true;
            default -> throw Refusal.badRequest("held must be true, false or any, not " + held);
        };
    }

    private void one(Context request, Session session) {
        Case each = seen(request.pathParam("id"), session.viewer());
        Answers.json(
                request, json(Moment.nowEpochMicros(access), session.viewer()).whole(each));
    }

    /** Says the same of all that is open in it, as far as it can be said. */
    private void judge(Context request, Session session) {
        Case each = workedOn(request, session);
        AlertEndpoints.Verdict verdict = AlertEndpoints.Verdict.read(Body.of(request));
        List<CaseAlert> alerts = each.open().stream()
                .filter(alert -> verdict.state().mayFollow(alert.state()))
                .toList();
        if (alerts.isEmpty()) {
            throw new Refusal(CONFLICT, "Nothing in case " + each.id() + " can become " + verdict.word());
        }
        String person = session.viewer().person();
        ArrayNode stamps = Json.array();
        for (CaseAlert alert : alerts) {
            Stamp stamp =
                    Commanding.offer(ports, new AlertVerdict(alert.alert(), verdict.state(), verdict.reason(), person));
            stamps.add(stamp.toString());
        }
        LOG.info("{} says {} of the {} alerts of case {}", person, verdict.word(), alerts.size(), each.id());
        request.status(202);
        ObjectNode node = Json.object();
        node.set("stamps", stamps);
        Answers.json(request, node);
    }

    private void comment(Context request, Session session) {
        Case each = workedOn(request, session);
        String text = Body.of(request)
                .findText("text", Case.MOST_TEXT_CHARS)
                .filter(said -> !said.isBlank())
                .orElseThrow(() -> Refusal.badRequest("text is missing: what is to be said"));
        offer(new CaseCommand.Comment(each.id(), text, session.viewer().person()), request);
    }

    private void assign(Context request, Session session) {
        Case each = workedOn(request, session);
        Body body = Body.of(request);
        if (!body.fields().has("person")) {
            throw Refusal.badRequest("person is missing: who takes it, null for nobody");
        }
        String person = body.findText("person", MOST_NAME_CHARS).orElse("");
        offer(new CaseCommand.Assign(each.id(), person, session.viewer().person()), request);
    }

    private void release(Context request, Session session) {
        Case each = workedOn(request, session);
        if (each.hold() != Case.Hold.BUDGET) {
            throw new Refusal(
                    CONFLICT,
                    each.held()
                            ? "Case " + each.id() + " is silenced: end the silence"
                            : "Case " + each.id() + " does not wait");
        }
        offer(new CaseCommand.Release(each.id(), session.viewer().person()), request);
    }

    private void merge(Context request, Session session) {
        Case each = workedOn(request, session);
        List<CaseId> others = new ArrayList<>();
        int alerts = each.alerts().size();
        for (String text : ids(Body.of(request), "cases")) {
            Case other = workedOn(seen(text, session.viewer()));
            if (other.id().equals(each.id()) || others.contains(other.id())) {
                throw Refusal.badRequest("cases: " + text + " is named twice, or is the case itself");
            }
            others.add(other.id());
            alerts += other.alerts().size();
        }
        if (alerts > Case.MOST_ALERTS) {
            throw new Refusal(
                    CONFLICT, "A case has at most " + Case.MOST_ALERTS + " alerts, and this would be " + alerts);
        }
        offer(new CaseCommand.Merge(each.id(), others, session.viewer().person()), request);
    }

    private void split(Context request, Session session) {
        Case each = workedOn(request, session);
        List<AlertId> alerts = new ArrayList<>();
        for (String text : ids(Body.of(request), "alerts")) {
            AlertId alert = Parameters.read("alerts: ", text, AlertId::parse);
            if (alerts.contains(alert)
                    || each.alerts().stream().noneMatch(known -> known.alert().equals(alert))) {
                throw Refusal.badRequest("alerts: " + text + " is not in the case, or is named twice");
            }
            alerts.add(alert);
        }
        if (alerts.size() == each.alerts().size()) {
            throw Refusal.badRequest("alerts: one of them must stay in the case");
        }
        Stamp stamp =
                offer(new CaseCommand.Split(each.id(), alerts, session.viewer().person()));
        request.status(202);
        Answers.json(
                request,
                Json.object()
                        .put("id", CaseId.of(stamp, each.id().audience()).toString())
                        .put("stamp", stamp.toString()));
    }

    private static List<String> ids(Body body, String name) {
        JsonNode all = body.fields().path(name);
        if (!all.isArray() || all.isEmpty() || all.size() > CaseCommand.MOST_NAMED) {
            throw Refusal.badRequest(name + " must be an array of 1 to " + CaseCommand.MOST_NAMED + " ids");
        }
        List<String> ids = new ArrayList<>();
        all.forEach(each -> ids.add(each.asString("")));
        return ids;
    }

    private void offer(CaseCommand command, Context request) {
        Stamp stamp = offer(command);
        request.status(202);
        Answers.json(request, Json.object().put("stamp", stamp.toString()));
    }

    private Stamp offer(CaseCommand command) {
        Stamp stamp = Commanding.offer(ports, command);
        LOG.info("{} under {}: {}", command.person(), stamp, command);
        return stamp;
    }

    private Case workedOn(Context request, Session session) {
        return workedOn(seen(request.pathParam("id"), session.viewer()));
    }

    /** Refuses a case that no command does anything with any more. */
    private Case workedOn(Case each) {
        if (each.state() == Case.State.MERGED) {
            throw new Refusal(CONFLICT, "Case " + each.id() + " went into " + each.into());
        }
        long over = Moment.nowEpochMicros(access) - each.knownEpochMicros();
        if (each.state() == Case.State.CLOSED && over >= Case.KEPT_MICROS) {
            throw new Refusal(CONFLICT, "Case " + each.id() + " is over for more than a day");
        }
        return each;
    }

    private Case seen(String text, Viewer viewer) {
        return seen(access, text, viewer);
    }

    static Case seen(PictureAccess access, String text, Viewer viewer) {
        CaseId id = Parameters.read("id: ", text, CaseId::parse);
        return access.cases()
                .find(id, viewer, AlertEndpoints.tracks(access))
                .orElseThrow(() -> Refusal.notFound("There is no case " + id));
    }

    private Function<TrackId, Optional<Track>> tracks() {
        return AlertEndpoints.tracks(access);
    }

    private Function<TrackId, Optional<Track>> tracks(Viewer viewer) {
        return id -> access.read(picture -> picture.find(id, viewer));
    }
}
