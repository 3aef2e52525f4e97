package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Sightings.Sighting;
import org.trigpoint.picture.FeedTally;
import org.trigpoint.picture.HeldBack;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.access.Person;
import org.trigpoint.server.fixtures.Cases;
import org.trigpoint.server.fixtures.Contract;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.SimulatedWorld;
import org.trigpoint.server.port.Subscribers;
import tools.jackson.databind.JsonNode;

/** The contract names every endpoint and nothing else, and answers have the fields that it says. */
class ContractTest {
    private static final Stamp HEARD = new Stamp(1_000_000, 3, 1);

    @Test
    void everyRouteIsInTheContractAndViceVersa() {
        try (Site site = Site.open()) {
            Set<String> endpoints = new TreeSet<>();
            site.server.endpoints().forEach(endpoint -> endpoints.add(endpoint.method() + " " + endpoint.path()));
            Set<String> contract = new TreeSet<>();
            Contract.paths(site)
                    .forEach((path, methods) -> methods.propertyNames()
                            .forEach(method -> contract.add(method.toUpperCase(Locale.ROOT) + " " + path)));
            assertThat(contract).isEqualTo(endpoints);
        }
    }

    @Test
    void whoMayAskIsInTheContract() {
        try (Site site = Site.open()) {
            Map<String, JsonNode> paths = Contract.paths(site);
            site.server.endpoints().forEach(endpoint -> {
                JsonNode operation =
                        paths.get(endpoint.path()).path(endpoint.method().name().toLowerCase(Locale.ROOT));
                assertThat(operation.has("security")).as(endpoint.path()).isEqualTo(!endpoint.open());
            });
        }
    }

    @Test
    void answersAreAsTheContractSays() {
        try (Site site = Site.replaying()) {
            site.inlets.bodies.put("radar", new java.util.ArrayList<>());
            site.apply(TrackSamples.ship(1).known(HEARD));
            site.apply(TrackSamples.ship(2)
                    .anonymous(new Sightings(
                            1, List.of(new Sighting(HEARD, "radar", 1, 0, null)), 1, TrackSamples.id(1), List.of())));
            site.access
                    .lists()
                    .apply(new VesselList(List.of(new VesselList.Listing(
                            "EU",
                            "2026-11-20",
                            "table",
                            List.of(
                                    new VesselList.Vessel(9_187_629, 0, "ONE", List.of("TWO"), "833/2014"),
                                    new VesselList.Vessel(0, 219_000_001, "THREE", List.of(), ""))))));
            site.journal.put(HEARD, Raw.of("x".getBytes(StandardCharsets.US_ASCII)));
            site.tallies.add(new FeedTally(3, 1, 0, FeedTally.Link.CONNECTED, "", new HeldBack(2, 3, 4)));
            site.access.applyOutcomes(List.of(Message.ofIngest(HEARD, new Rejected(HEARD, "length", 0, 1))));
            site.kept.pieces.add(HistoryEndpointTest.piece(TrackSamples.ship(1).build()));
            site.kept.moments.add(
                    PictureEndpointsTest.moved(TrackSamples.ship(1).build()));
            site.kept.scenes.add(SceneEndpointTest.scene(0, 1));
            site.images.scenes.add(ImageEndpointsTest.scene("one", 1));
            JsonNode contract = contract(site);
            String id = TrackSamples.id(1).toString();
            for (String path : List.of(
                    "/api/config",
                    "/api/tracks",
                    "/api/tracks/{id}",
                    "/api/tracks/{sensed}",
                    "/api/tracks/{id}/trail",
                    "/api/tracks/{id}/evidence",
                    "/api/tracks/{id}/lists",
                    "/api/history",
                    "/api/history/extent",
                    "/api/satellites",
                    "/api/satellites/paths",
                    "/api/satellites/{number}/path",
                    "/api/passes?lat=50&lon=1",
                    "/api/picture/difference?at=1970-01-01T00:01:40Z",
                    "/api/scenes",
                    "/api/images",
                    "/api/feeds",
                    "/api/feeds/{source}/rejects",
                    "/api/health",
                    "/api/ready")) {
                JsonNode answer = Json.read(site.get(path.replace("{id}", id)
                                .replace("{sensed}", TrackSamples.id(2).toString())
                                .replace("{source}", "3")
                                .replace("{number}", "99999"))
                        .body());
                String route = path.replace("{sensed}", "{id}").replaceFirst("\\?.*", "");
                check(contract, answers(contract, route, "get", "200"), answer, path);
            }
            check(
                    contract,
                    answers(contract, "/api/replay", "post", "200"),
                    Json.read(site.post("/api/replay", "{}").body()),
                    "replay");
            check(
                    contract,
                    answers(contract, "/api/feeds/{name}/detections", "post", "202"),
                    Json.read(site.post("/api/feeds/radar/detections", "{}").body()),
                    "detections");
            check(
                    contract,
                    answers(contract, "/api/purpose", "post", "200"),
                    Json.read(site.post("/api/purpose", "{}").body()),
                    "purpose");
        }
    }

    @Test
    void zonesAndAlertsAreAsTheContractSays() {
        try (Site site = Site.open()) {
            JsonNode contract = contract(site);
            site.access.zones().apply(ZoneEndpointsTest.zone("a", 1, false, 1_000_000, 50));
            site.access
                    .coverage()
                    .apply(CoverageEndpointTest.coverage(0, 50, org.trigpoint.model.coverage.Coverage.State.KNOWN));
            site.access
                    .interference()
                    .apply(InterferenceEndpointTest.cell(
                            0, 50, org.trigpoint.model.interference.Interference.Level.HIGH));
            site.access.scenes().apply(ThingEndpointTest.answer(0, 1, SceneAnswer.Verdict.MATCHED, 50));
            site.apply(TrackSamples.ship(1));
            var shape = new org.trigpoint.model.zone.Shape.Circle(org.trigpoint.geo.Position.of(50, -1), 500);
            site.access
                    .alerts()
                    .apply(AlertEndpointsTest.raised(
                            AlertEndpointsTest.content(false, false, shape, TrackSamples.id(1))));
            String id = AlertEndpointsTest.ID.toString();
            for (String path : List.of(
                    "/api/coverage",
                    "/api/interference",
                    "/api/things",
                    "/api/look",
                    "/api/zones",
                    "/api/zones/{zone}",
                    "/api/alerts",
                    "/api/alerts/{id}")) {
                JsonNode answer = Json.read(site.get(path.replace("{zone}", "a").replace("{id}", id)
                                + (path.equals("/api/look") ? "?bbox=7,54,8,55" : ""))
                        .body());
                check(contract, answers(contract, path.replace("{zone}", "{id}"), "get", "200"), answer, path);
            }
            check(
                    contract,
                    answers(contract, "/api/alerts", "post", "202"),
                    Json.read(site.post("/api/alerts", "{\"text\":\"a\",\"subjects\":[\"" + TrackSamples.id(1) + "\"]}")
                            .body()),
                    "an alert raised");
            check(
                    contract,
                    answers(contract, "/api/alerts/{id}/state", "post", "202"),
                    Json.read(site.post("/api/alerts/" + id + "/state", "{\"state\":\"confirmed\"}")
                            .body()),
                    "an alert confirmed");
            check(
                    contract,
                    answers(contract, "/api/zones/{id}/versions", "get", "200"),
                    Json.read(site.get("/api/zones/a/versions").body()),
                    "versions");
            site.zoneFiles = (bytes, kml, meaning) -> new org.trigpoint.server.port.ZoneFiles.Read(
                    Map.of(), List.of(new org.trigpoint.server.port.ZoneFiles.Bad(1, "a", "it has none")));
            check(
                    contract,
                    answers(contract, "/api/zones/import", "post", "202"),
                    Json.read(site.post("/api/zones/import?category=port&source=A&date=2026-11-01", "{}")
                            .body()),
                    "zones imported");
            check(
                    contract,
                    answers(contract, "/api/zones/{id}", "delete", "202"),
                    Json.read(site.ask("DELETE", "/api/zones/a", "").body()),
                    "a zone ended");
        }
    }

    @Test
    void casesAreAsTheContractSays() {
        try (Site site = Site.open()) {
            JsonNode contract = contract(site);
            site.apply(TrackSamples.ship(1));
            var alert =
                    Cases.raised(Cases.content("meeting", 10, AlertContent.Severity.SEVERE, false, TrackSamples.id(1)));
            site.access.alerts().apply(alert);
            var entry = new CaseEntry(CaseEntry.Kind.HELD, "no room", "", 0);
            site.access.cases().apply(Cases.of(1, Case.Hold.BUDGET, List.of(entry), alert));
            var area = new org.trigpoint.model.zone.Shape.Circle(org.trigpoint.geo.Position.of(50, -1), 500);
            var silence = Cases.silence(
                    9, new SilenceContent("zone", TrackSamples.id(1), area, "pier", Long.MAX_VALUE >> 8, "works"));
            site.access.cases().apply(silence);
            site.subscribers.add(new Subscribers.Health(
                    "ops",
                    "",
                    Subscribers.Kind.WEBHOOK,
                    "https://ops.example",
                    List.of("zone"),
                    AlertContent.Severity.MINOR,
                    1,
                    "",
                    null,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    "It answers 500",
                    0,
                    null,
                    null,
                    0,
                    1,
                    0));
            site.notices.add(new Subscribers.Notice(
                    "ops",
                    "",
                    Subscribers.Kind.WEBHOOK,
                    alert.id(),
                    1,
                    "raised",
                    Instant.EPOCH,
                    Instant.EPOCH,
                    false,
                    "it was refused"));
            var over = Cases.raised(Cases.content("zone", 11, AlertContent.Severity.MINOR, false))
                    .next(org.trigpoint.model.alert.Alert.State.DISMISSED, "a buoy", "bo", 20 * Cases.SECOND);
            site.access.alerts().apply(over);
            site.access.cases().apply(Cases.of(1, Case.Hold.NONE, List.of(), over));
            String path = "/api/cases/" + Cases.caseId(10);
            Map<String, String> answers = Map.of(
                    "/api/cases", site.get("/api/cases?held=any&over=true").body(),
                    "/api/cases/{id}", site.get(path).body(),
                    "/api/silences", site.get("/api/silences").body(),
                    "/api/rules", site.get("/api/rules").body(),
                    "/api/alerts/{id}/told",
                            site.get("/api/alerts/" + alert.id() + "/told").body(),
                    "/api/cases/{id}/told", site.get(path + "/told").body(),
                    "/api/subscribers", site.get("/api/subscribers").body());
            answers.forEach(
                    (route, body) -> check(contract, answers(contract, route, "get", "200"), Json.read(body), route));
            assertThat(Json.read(answers.get("/api/subscribers")).path("subscribers"))
                    .hasSize(1);
            for (String of : List.of("/api/alerts/{id}/told", "/api/cases/{id}/told")) {
                JsonNode told = Json.read(answers.get(of)).path("told");
                assertThat(told).as(of).hasSize(1);
                assertThat(told.get(0).path("state").asString()).isEqualTo("given-up");
            }
            Map<String, String> commands = Map.of(
                    "/api/cases/{id}/state", "{\"state\":\"confirmed\"}",
                    "/api/cases/{id}/comments", "{\"text\":\"a\"}",
                    "/api/cases/{id}/assignee", "{\"person\":\"a\"}",
                    "/api/cases/{id}/release", "{}",
                    "/api/silences", "{\"rule\":\"zone\",\"hours\":1,\"reason\":\"a\"}");
            commands.forEach((route, body) -> check(
                    contract,
                    answers(contract, route, "post", "202"),
                    Json.read(site.post(route.replace("{id}", Cases.caseId(10).toString()), body)
                            .body()),
                    route));
            check(
                    contract,
                    answers(contract, "/api/silences/{id}", "delete", "202"),
                    Json.read(site.ask("DELETE", "/api/silences/" + silence.began(), "")
                            .body()),
                    "a silence ended");
        }
    }

    @Test
    void rulesOfPeopleAreAsTheContractSays() {
        try (Site site = Site.open()) {
            JsonNode contract = contract(site);
            site.access.userRules().apply(UserRuleEndpointsTest.rule(0, "slow", "Ada"), 1);
            site.trial.answer = UserRuleEndpointsTest.answer();
            String one = "/api/rules/user/{id}";
            String body = "{\"title\":\"a\",\"expression\":\"true\"}";
            check(
                    contract,
                    answers(contract, "/api/rules/user", "get", "200"),
                    Json.read(site.get("/api/rules/user").body()),
                    "rules");
            check(
                    contract,
                    answers(contract, one, "get", "200"),
                    Json.read(site.get("/api/rules/user/slow").body()),
                    "a rule");
            check(
                    contract,
                    answers(contract, one, "put", "202"),
                    Json.read(site.ask("PUT", "/api/rules/user/a", body).body()),
                    "a rule saved");
            check(
                    contract,
                    answers(contract, one, "delete", "202"),
                    Json.read(site.ask("DELETE", "/api/rules/user/slow", "").body()),
                    "a rule ended");
            check(
                    contract,
                    answers(contract, "/api/rules/user/try", "post", "200"),
                    Json.read(site.post("/api/rules/user/try", "{\"expression\":\"true\"}")
                            .body()),
                    "a trial");
        }
    }

    @Test
    void accountsAreAsTheContractSays() {
        List<Person> people = List.of(new Person("root", Role.ADMIN, HiddenCraftTest.sha256("root"), ""));
        try (Site site = Site.open(settings -> settings.withHost("127.0.0.1", List.of(), people))) {
            JsonNode contract = contract(site);
            JsonNode answer = Json.read(
                    site.get("/api/accounts", "Authorization", "Bearer root").body());
            assertThat(answer).hasSize(1);
            check(contract, answers(contract, "/api/accounts", "get", "200"), answer, "accounts");
        }
    }

    @Test
    void theTruthIsAsTheContractSays() {
        try (Site site = Site.simulated(settings -> settings)) {
            site.world.craft.add(new SimulatedWorld.Craft(
                    "a", "A", 0, "cargo", 50, 1, 2, 3, SimulatedWorld.State.SILENT, 70, false));
            JsonNode contract = contract(site);
            check(
                    contract,
                    answers(contract, "/api/truth", "get", "200"),
                    Json.read(site.get("/api/truth").body()),
                    "truth");
        }
    }

    private static JsonNode answers(JsonNode contract, String path, String method, String status) {
        JsonNode content = contract.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content");
        return content.iterator().next().path("schema");
    }

    /** Checks types and that objects have just the fields of their schema; what this knows not, it does not check. */
    private static void check(JsonNode contract, JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().substring("#/components/schemas/".length());
            JsonNode target = contract.path("components").path("schemas").path(name);
            assertThat(target.isMissingNode()).as(where + " " + name).isFalse();
            check(contract, target, value, where);
        } else if (schema.has("oneOf")) {
            if (!value.isNull()) {
                check(contract, schema.path("oneOf").get(0), value, where);
            }
        } else if (schema.has("const")) {
            assertThat(value).as(where).isEqualTo(schema.path("const"));
        } else {
            assertThat(types(schema)).as(where + " = " + value).contains(type(value));
            checkInside(contract, schema, value, where);
        }
    }

    private static void checkInside(JsonNode contract, JsonNode schema, JsonNode value, String where) {
        if (value.isObject() && schema.has("properties")) {
            assertThat(new TreeSet<>(value.propertyNames()))
                    .as(where)
                    .isEqualTo(new TreeSet<>(schema.path("properties").propertyNames()));
            value.forEachEntry(
                    (name, field) -> check(contract, schema.path("properties").path(name), field, where + "." + name));
        } else if (value.isArray()) {
            value.forEach(item -> check(contract, schema.path("items"), item, where + "[]"));
        } else if (schema.has("pattern") && value.isString()) {
            assertThat(value.asString())
                    .as(where)
                    .containsPattern(schema.path("pattern").asString());
        } else if (schema.has("enum") && value.isString()) {
            assertThat(schema.path("enum")).as(where).contains(value);
        }
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        List<String> types = new java.util.ArrayList<>();
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asString()));
        } else {
            types.add(type.asString());
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "none";
        };
    }

    private static JsonNode contract(Site site) {
        return Json.read(site.get("/api/openapi.json").body());
    }
}
