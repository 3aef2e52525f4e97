package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.server.fixtures.Cases.SECOND;
import static org.trigpoint.server.fixtures.Cases.alertId;
import static org.trigpoint.server.fixtures.Cases.caseId;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.CaseId;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.recording.AlertVerdict;
import org.trigpoint.model.recording.CaseCommand;
import org.trigpoint.model.recording.SilenceBegun;
import org.trigpoint.model.recording.SilenceEnded;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Cases;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** Cases, silences and the tally of rules over HTTP. */
class CaseEndpointsTest {
    private static final int PLEASURE = 37;
    private static final CaseEntry COMMENT = new CaseEntry(CaseEntry.Kind.COMMENT, "called on 16", "ada", 60 * SECOND);

    private static Alert alert(int second, Severity severity, int... ships) {
        return Cases.raised(Cases.content(
                "meeting",
                second,
                severity,
                false,
                java.util.Arrays.stream(ships)
                        .mapToObj(TrackSamples::id)
                        .toArray(org.trigpoint.model.track.TrackId[]::new)));
    }

    private static void show(Site site, Case each, Alert... alerts) {
        for (Alert alert : alerts) {
            site.access.alerts().apply(alert);
        }
        site.access.cases().apply(each);
    }

    private static Site site() {
        Site site = Site.open();
        site.access.advance(600 * SECOND);
        Alert poor = alert(10, Severity.MINOR);
        Alert good = alert(20, Severity.EXTREME, 1);
        Alert held = alert(30, Severity.SEVERE);
        site.apply(TrackSamples.ship(1).name("NORDIC STAR"));
        show(site, Cases.of(1, Case.Hold.NONE, List.of(), poor), poor);
        show(site, Cases.of(1, Case.Hold.NONE, List.of(COMMENT), good), good);
        show(
                site,
                Cases.of(
                        1,
                        Case.Hold.BUDGET,
                        List.of(new CaseEntry(CaseEntry.Kind.HELD, "4 of 4 new cases", "", 30 * SECOND)),
                        held),
                held);
        return site;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return Json.read(answer.body());
    }

    private static List<String> ids(Site site, String question) {
        List<String> ids = new java.util.ArrayList<>();
        read(site.get("/api/cases" + question))
                .path("cases")
                .forEach(each -> ids.add(each.path("id").asString()));
        return ids;
    }

    @Test
    void casesComeByTheirOrderAndWhatIsHeldIsCountedAndOneQuestionAway() {
        try (Site site = site()) {
            JsonNode cases = read(site.get("/api/cases"));
            assertThat(cases.path("shown").asInt()).isEqualTo(2);
            assertThat(cases.path("heldForBudget").asInt()).isEqualTo(1);
            assertThat(cases.path("silenced").asInt()).isZero();
            assertThat(cases.path("cases")).hasSize(2);
            JsonNode first = cases.path("cases").get(0);
            assertThat(first.path("id").asString()).isEqualTo(caseId(20).toString());
            JsonNode order = first.path("order");
            assertThat(order.path("product").asDouble())
                    .isEqualTo(order.path("consequence").asDouble()
                            * order.path("score").asDouble()
                            * order.path("freshness").asDouble());
            assertThat(order.path("consequence").asDouble()).isEqualTo(5);
            assertThat(first.path("subjects").get(0).path("name").asString()).isEqualTo("NORDIC STAR");
            assertThat(first.path("comments").asInt()).isEqualTo(1);
            assertThat(ids(site, "?held=true")).containsExactly(caseId(30).toString());
            assertThat(ids(site, "?held=any")).hasSize(3);
            assertThat(ids(site, "?order=2")).containsExactly(caseId(20).toString());
            assertThat(site.get("/api/cases?held=maybe").statusCode()).isEqualTo(400);
            assertThat(site.get("/api/cases?order=much").body()).contains("the least order is a number");
            JsonNode held = read(site.get("/api/cases/" + caseId(30)));
            assertThat(held.path("heldReason").asString()).isEqualTo("4 of 4 new cases");
            assertThat(held.path("log")).hasSize(1);
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgainWithinAMinute() {
        try (Site site = site()) {
            HttpResponse<String> answer = site.get("/api/cases");
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            site.access.advance(610 * SECOND);
            assertThat(site.get("/api/cases", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
            site.access.advance(700 * SECOND);
            assertThat(site.get("/api/cases", "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatPeopleDoWithCasesIsRecorded() {
        try (Site site = site()) {
            String path = "/api/cases/" + caseId(20);
            read(site.post(path + "/comments", "{\"text\":\"no answer\"}"));
            read(site.post(path + "/assignee", "{\"person\":\"bo\"}"));
            read(site.post(path + "/assignee", "{\"person\":null}"));
            read(site.post("/api/cases/" + caseId(30) + "/release", "{}"));
            read(site.post(path + "/merge", "{\"cases\":[\"" + caseId(10) + "\"]}"));
            assertThat(site.offered)
                    .containsExactly(
                            new CaseCommand.Comment(caseId(20), "no answer", "local"),
                            new CaseCommand.Assign(caseId(20), "bo", "local"),
                            new CaseCommand.Assign(caseId(20), "", "local"),
                            new CaseCommand.Release(caseId(30), "local"),
                            new CaseCommand.Merge(caseId(20), List.of(caseId(10)), "local"));
        }
    }

    @Test
    void aCaseIsTakenApartAndTheNewOneIsNamed() {
        try (Site site = site()) {
            Alert one = alert(40, Severity.MINOR);
            Alert two = alert(41, Severity.MINOR);
            show(site, Cases.of(1, Case.Hold.NONE, List.of(), one, two), one, two);
            String path = "/api/cases/" + caseId(40) + "/split";
            JsonNode answer = read(site.post(path, "{\"alerts\":[\"" + alertId(41) + "\"]}"));
            assertThat(site.offered).containsExactly(new CaseCommand.Split(caseId(40), List.of(alertId(41)), "local"));
            assertThat(answer.path("id").asString())
                    .isEqualTo(CaseId.of(Stamp.parse(answer.path("stamp").asString()), 0)
                            .toString());
            assertThat(site.post(path, "{\"alerts\":[\"" + alertId(40) + "\",\"" + alertId(41) + "\"]}")
                            .body())
                    .contains("one of them must stay");
            assertThat(site.post(path, "{\"alerts\":[\"" + alertId(10) + "\"]}").body())
                    .contains("is not in the case");
        }
    }

    @Test
    void aVerdictOnACaseIsOneOnAllThatIsOpenInIt() {
        try (Site site = site()) {
            Alert one = alert(40, Severity.MINOR);
            Alert two = alert(41, Severity.MINOR).next(Alert.State.CONFIRMED, "", "bo", 50 * SECOND);
            Alert over = alert(42, Severity.MINOR).next(Alert.State.EXPIRED, "", "", 50 * SECOND);
            show(site, Cases.of(1, Case.Hold.NONE, List.of(), one, two, over));
            String path = "/api/cases/" + caseId(40) + "/state";
            read(site.post(path, "{\"state\":\"dismissed\",\"reason\":\"a pilot\"}"));
            assertThat(site.offered)
                    .containsExactly(
                            new AlertVerdict(alertId(40), Alert.State.DISMISSED, "a pilot", "local"),
                            new AlertVerdict(alertId(41), Alert.State.DISMISSED, "a pilot", "local"));
            site.offered.clear();
            read(site.post(path, "{\"state\":\"confirmed\"}"));
            assertThat(site.offered).as("one is confirmed already").hasSize(1);
            assertThat(site.post(path, "{\"state\":\"dismissed\"}").body()).contains("reason is missing");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "comments | {} | 400 | text is missing",
                "assignee | {} | 400 | person is missing",
                "merge | {\"cases\":[]} | 400 | cases must be an array",
                "merge | {\"cases\":[\"7\"]} | 400 | Not a case id",
                "merge | {\"cases\":[\"00000000000000000000000000000000\"]} | 404 | There is no case",
                "merge | {\"cases\":[\"SELF\"]} | 400 | is the case itself",
                "split | {} | 400 | alerts must be an array",
                "release | {} | 409 | does not wait",
                "state | {\"state\":\"gone\"} | 400 | state must be"
            })
    void whatMakesNoSenseIsRefused(String what, String body, int status, String message) {
        try (Site site = site()) {
            String self = caseId(20).toString();
            HttpResponse<String> answer = site.post("/api/cases/" + self + "/" + what, body.replace("SELF", self));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.body()).contains(message);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void whatIsOverForADayOrWentIntoAnotherTakesNoCommand() {
        try (Site site = site()) {
            Alert over = alert(40, Severity.MINOR).next(Alert.State.DISMISSED, "no", "bo", 50 * SECOND);
            show(site, Cases.of(1, Case.Hold.NONE, List.of(), over));
            String path = "/api/cases/" + caseId(40) + "/comments";
            read(site.post(path, "{\"text\":\"a\"}"));
            site.access.advance(86_451 * SECOND);
            assertThat(site.post(path, "{\"text\":\"a\"}").statusCode()).isEqualTo(409);
            Case gone = Cases.of(2, Case.Hold.NONE, List.of(), alert(20, Severity.MINOR));
            site.access
                    .cases()
                    .apply(new Case(
                            gone.id(),
                            2,
                            Case.State.MERGED,
                            caseId(10),
                            gone.alerts(),
                            Case.Hold.NONE,
                            true,
                            "",
                            false,
                            1,
                            List.of(),
                            60 * SECOND));
            assertThat(site.post("/api/cases/" + caseId(20) + "/comments", "{\"text\":\"a\"}")
                            .body())
                    .contains("went into " + caseId(10));
            assertThat(ids(site, "?over=true")).doesNotContain(caseId(20).toString());
        }
    }

    private static Case closed(int second, int closedSecond, Alert over) {
        CaseEntry end = new CaseEntry(CaseEntry.Kind.CLOSED, "", "", closedSecond * SECOND);
        CaseEntry later = new CaseEntry(CaseEntry.Kind.COMMENT, "as said", "ada", 590 * SECOND);
        Case each = Cases.of(1, Case.Hold.NONE, List.of(end, later), over);
        assertThat(each.id()).isEqualTo(caseId(second));
        return each;
    }

    @Test
    void closedCasesOfATimeComeNewestEndFirstAndSayHowTheyEnded() {
        try (Site site = site()) {
            Alert raised = alert(40, Severity.EXTREME);
            Alert seen = raised.next(Alert.State.CONFIRMED, "", "ada", 45 * SECOND);
            Alert expired = seen.next(Alert.State.EXPIRED, "", "", 50 * SECOND);
            Alert dismissed = alert(41, Severity.MINOR).next(Alert.State.DISMISSED, "a buoy", "bo", 300 * SECOND);
            for (Alert each : List.of(raised, seen)) {
                site.access.alerts().apply(each);
            }
            show(site, closed(40, 50, expired), expired);
            show(site, closed(41, 300, dismissed), dismissed);
            assertThat(ids(site, "?closedSince=1970-01-01T00:00:00Z"))
                    .containsExactly(caseId(41).toString(), caseId(40).toString());
            assertThat(ids(site, "?closedSince=1970-01-01T00:05:00Z"))
                    .as("what was said later is not its end")
                    .containsExactly(caseId(41).toString());
            assertThat(site.get("/api/cases?closedSince=yesterday").statusCode())
                    .isEqualTo(400);
            JsonNode one = read(site.get("/api/cases/" + caseId(40)));
            assertThat(one.path("closed").asString()).isEqualTo("1970-01-01T00:00:50Z");
            JsonNode ended = one.path("alerts").get(0).path("ended");
            assertThat(ended.path("confirmedBy").asString()).isEqualTo("ada");
            assertThat(ended.path("known").asString()).isEqualTo("1970-01-01T00:00:50Z");
            JsonNode other = read(site.get("/api/cases/" + caseId(41)))
                    .path("alerts")
                    .get(0)
                    .path("ended");
            assertThat(other.path("confirmedBy").isNull()).isTrue();
            assertThat(other.path("person").asString() + ": "
                            + other.path("reason").asString())
                    .isEqualTo("bo: a buoy");
            JsonNode open = read(site.get("/api/cases/" + caseId(20)));
            assertThat(open.path("closed").isNull()).isTrue();
            assertThat(open.path("alerts").get(0).path("ended").isNull()).isTrue();
        }
    }

    @Test
    void whoMayNotSeeAnAlertSeesTheCaseWithoutIt() {
        try (Site site = Site.open(settings -> settings.withHost("127.0.0.1", List.of(), HiddenCraftTest.people()))) {
            String[] looker = {"Authorization", "Bearer looker"};
            site.apply(TrackSamples.ship(1).shipType(PLEASURE).name("SECRET YACHT"), TrackSamples.ship(2));
            Alert hidden = Cases.raised(Cases.content("meeting", 10, Severity.EXTREME, false, TrackSamples.id(1)));
            Alert plain = Cases.raised(Cases.content("zone", 11, Severity.MINOR, false, TrackSamples.id(2)));
            show(site, Cases.of(1, Case.Hold.NONE, List.of(COMMENT), hidden, plain), hidden, plain);
            String seen = site.get("/api/cases/" + caseId(10), looker).body();
            assertThat(Json.read(seen).path("alerts")).hasSize(1);
            assertThat(Json.read(seen).path("headline").asString()).startsWith("zone");
            assertThat(seen)
                    .doesNotContain("SECRET", "called on 16", TrackSamples.id(1).toString(), "meeting");
            assertThat(site.get("/handover?since=1970-01-01T00:00:00Z", looker).body())
                    .contains("zone at 11")
                    .doesNotContain("SECRET", "called on 16", "meeting at 10");
            show(site, Cases.of(1, Case.Hold.NONE, List.of(), alert(20, Severity.MINOR, 1)));
            assertThat(site.get("/api/cases/" + caseId(20), looker).statusCode())
                    .isEqualTo(404);
            site.access
                    .cases()
                    .apply(Cases.silence(
                            9, new SilenceContent("", TrackSamples.id(1), null, "", 900 * SECOND, "a regatta")));
            assertThat(site.get("/api/silences", looker).body()).doesNotContain("regatta");
            site.post("/api/purpose", "{\"purpose\":\"a search\"}", "Authorization", "Bearer analyst");
            assertThat(site.get("/api/silences", "Authorization", "Bearer analyst")
                            .body())
                    .contains("regatta");
        }
    }

    @Test
    void alertsAreSilencedByRuleSubjectOrAreaUntilATime() {
        try (Site site = site()) {
            site.access.zones().apply(ZoneEndpointsTest.zone("works", 1, false, 1_000_000, 50));
            JsonNode answer = read(site.post(
                    "/api/silences",
                    "{\"rule\":\"meeting\",\"zone\":\"works\",\"hours\":2,\"reason\":\"pier works\"}"));
            assertThat(answer.path("id").asString()).isEqualTo("5-0-1");
            SilenceBegun begun = (SilenceBegun) site.offered.getFirst();
            assertThat(begun.content().rule()).isEqualTo("meeting");
            assertThat(begun.content().area()).isNotNull();
            assertThat(begun.content().untilEpochMicros()).isEqualTo(7_800 * SECOND);
            read(site.post(
                    "/api/silences",
                    "{\"subject\":\"" + TrackSamples.id(1)
                            + "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1,50]},\"radiusMeters\":500,"
                            + "\"areaName\":\"the pier\",\"until\":\"1970-01-01T01:00:00Z\",\"reason\":\"tug\"}"));
            assertThat(((SilenceBegun) site.offered.get(1)).content())
                    .isEqualTo(new SilenceContent(
                            "",
                            TrackSamples.id(1),
                            new Shape.Circle(org.trigpoint.geo.Position.of(50, -1), 500),
                            "the pier",
                            3_600 * SECOND,
                            "tug"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"hours\":1,\"reason\":\"r\"} | rule, subject, zone or geometry is missing",
                "{\"rule\":\"a\",\"reason\":\"r\"} | until or hours",
                "{\"rule\":\"a\",\"hours\":1,\"until\":\"1970-01-01T01:00:00Z\",\"reason\":\"r\"} | until or hours",
                "{\"rule\":\"a\",\"hours\":721,\"reason\":\"r\"} | within 720 hours",
                "{\"rule\":\"a\",\"until\":\"1970-01-01T00:01:00Z\",\"reason\":\"r\"} | ends after now",
                "{\"rule\":\"a\",\"hours\":1} | reason is missing",
                "{\"rule\":\"a\",\"hours\":1,\"reason\":\"r\",\"colour\":1} | has no field colour",
                "{\"zone\":\"none\",\"hours\":1,\"reason\":\"r\"} | there is no zone none",
                "{\"subject\":\"7\",\"hours\":1,\"reason\":\"r\"} | subject: Not a track id"
            })
    void whatIsNoSilenceIsRefused(String body, String message) {
        try (Site site = site()) {
            HttpResponse<String> answer = site.post("/api/silences", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void aSilenceIsEndedOnce() {
        try (Site site = site()) {
            var silence = Cases.silence(9, new SilenceContent("zone", null, null, "", 900 * SECOND, "works"));
            site.access.cases().apply(silence);
            JsonNode all = read(site.get("/api/silences")).path("silences");
            assertThat(all.get(0).path("alerts").asInt()).isEqualTo(2);
            String path = "/api/silences/" + silence.began();
            read(site.ask("DELETE", path, ""));
            assertThat(site.offered).containsExactly(new SilenceEnded(0, silence.began(), "local"));
            site.access.cases().apply(silence.ended("local", 700 * SECOND));
            assertThat(site.ask("DELETE", path, "").statusCode()).isEqualTo(409);
            assertThat(site.ask("DELETE", "/api/silences/1-1-1", "").statusCode())
                    .isEqualTo(404);
            assertThat(read(site.get("/api/silences")).path("silences")).isEmpty();
            assertThat(read(site.get("/api/silences?over=true")).path("silences"))
                    .hasSize(1);
        }
    }

    @Test
    void eachRuleIsCountedByDaysBackFromNow() {
        try (Site site = Site.open()) {
            int day = 86_400;
            site.access.advance(8L * day * SECOND);
            site.access.alerts().apply(alert(1, Severity.MINOR));
            for (int second : List.of(day + 1, 2 * day, 8 * day - 2)) {
                site.access.alerts().apply(alert(second, Severity.MINOR));
            }
            Alert newest = alert(8 * day - 2, Severity.MINOR);
            Alert confirmed = newest.next(Alert.State.CONFIRMED, "", "bo", 8L * day * SECOND);
            site.access.alerts().apply(confirmed);
            site.access.alerts().apply(confirmed.next(Alert.State.EXPIRED, "", "", 8L * day * SECOND));
            site.access.alerts().apply(alert(2 * day, Severity.MINOR).next(Alert.State.DISMISSED, "a", "bo", SECOND));
            JsonNode rule = read(site.get("/api/rules")).path("rules").get(0);
            assertThat(Json.text(rule.path("perDay"))).isEqualTo("[2,0,0,0,0,0,1]");
            assertThat(rule.path("total").asInt()).isEqualTo(3);
            assertThat(rule.path("confirmed").asInt()).isEqualTo(1);
            assertThat(rule.path("expired").asInt()).isEqualTo(1);
            assertThat(rule.path("dismissedRatio").asDouble()).isEqualTo(1.0 / 3);
        }
    }

    @Test
    void openPagesAreToldThatACaseHasChanged() {
        try (Site site = site();
                LiveClient client = site.live()) {
            client.awaitText("\"hello\"");
            Alert alert = alert(50, Severity.MINOR);
            show(site, Cases.of(1, Case.Hold.NONE, List.of(), alert), alert);
            assertThat(client.awaitText("\"cases\"")).isEqualTo("{\"op\":\"cases\"}");
        }
    }
}
