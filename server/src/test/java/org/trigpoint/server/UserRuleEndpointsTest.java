package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.picture.UserRuleBook;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.RuleTrial;
import tools.jackson.databind.JsonNode;

/** Rules that people write, over HTTP. */
class UserRuleEndpointsTest {
    private static final long DAY = 86_400_000_000L;

    static UserRule rule(int audience, String id, String person) {
        return new UserRule(audience, id, new UserRule.Content("is slow", "speedKn < 3.0", 10, Severity.MINOR), person);
    }

    static RuleTrial.Answer answer() {
        return new RuleTrial.Answer(
                0,
                7 * DAY,
                14,
                9,
                List.of(2, 2, 2, 2, 2, 2, 2),
                List.of(new RuleTrial.Raised(TrackSamples.id(1), "ADA", DAY, DAY - 1, DAY + 1, 55, 12)),
                List.of(),
                30,
                4_000,
                -DAY,
                7 * DAY,
                null);
    }

    @Test
    void aRuleIsSavedAsACommand() {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.ask("PUT", "/api/rules/user/slow", """
                    {"title":"is slow <here>","expression":"speedKn < 3.0 &&\\n  lat > 54.0","leastMinutes":10,"severity":"minor"}""");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(site.ask("PUT", "/api/rules/user/b", "{\"title\":\"b\",\"expression\":\"true\"}")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(site.offered)
                    .containsExactly(
                            new UserRule(
                                    0,
                                    "slow",
                                    new UserRule.Content(
                                            "is slow <here>", "speedKn < 3.0 &&\n  lat > 54.0", 10, Severity.MINOR),
                                    "local"),
                            new UserRule(0, "b", new UserRule.Content("b", "true", 0, Severity.MODERATE), "local"));
        }
    }

    @Test
    void aWrongExpressionIsRefusedWithLineAndColumn() {
        try (Site site = Site.open()) {
            HttpResponse<String> answer =
                    site.ask("PUT", "/api/rules/user/a", "{\"title\":\"a\",\"expression\":\"(\"}");
            assertThat(answer.statusCode()).isEqualTo(400);
            JsonNode said = Json.read(answer.body());
            assertThat(said.path("error").asString()).isEqualTo("expression, line 1, column 2: no");
            assertThat(said.path("faults")).hasSize(2);
            assertThat(said.path("faults").get(1).path("line").asInt()).isEqualTo(2);
            assertThat(said.path("faults").get(1).path("column").asInt()).isEqualTo(3);
            assertThat(said.path("faults").get(1).path("message").asString()).isEqualTo("nor this");
            assertThat(site.post("/api/rules/user/try", "{\"expression\":\"(\"}")
                            .body())
                    .isEqualTo(answer.body());
            assertThat(site.offered).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | title is missing",
                "{\"title\":\" \"} | title is missing",
                "{\"title\":\"a\"} | expression is missing",
                "{\"title\":\"a\",\"expression\":7} | expression must be text of at most 2000 characters",
                "{\"title\":\"a\",\"expression\":\"true\",\"leastMinutes\":1.5} | leastMinutes is a whole number from 0 to 1440",
                "{\"title\":\"a\",\"expression\":\"true\",\"leastMinutes\":1441} | leastMinutes is a whole number",
                "{\"title\":\"a\",\"expression\":\"true\",\"severity\":\"awful\"} | severity must be one of",
                "{\"name\":\"a\",\"expression\":\"true\"} | A rule has no field name; it has title",
                "{ | The body is not JSON"
            })
    void whatIsNoRuleIsRefused(String body, String message) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.ask("PUT", "/api/rules/user/a", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void rulesAreToldToTheirAudienceAlone() {
        try (Site site = Site.open()) {
            UserRuleBook rules = site.access.userRules();
            rules.apply(rule(0, "slow", "Ada"), 1_000_000);
            rules.apply(rule(1, "theirs", "Pia"), 2_000_000);
            JsonNode told = Json.read(site.get("/api/rules/user").body()).path("rules");
            assertThat(told).hasSize(1);
            assertThat(told.get(0)).isEqualTo(Json.read("""
                    {"id":"slow","title":"is slow","expression":"speedKn < 3.0","leastMinutes":10,"severity":"MINOR",
                     "person":"Ada","since":"1970-01-01T00:00:01Z","ofSettings":false}"""));
            assertThat(Json.read(site.get("/api/rules/user/slow").body())).isEqualTo(told.get(0));
            assertThat(site.get("/api/rules/user/theirs").statusCode()).isEqualTo(404);
            assertThat(site.get("/api/rules/user/%20").statusCode()).isEqualTo(400);
            rules.apply(new UserRule(0, "slow", null, "Ada"), 3_000_000);
            assertThat(Json.read(site.get("/api/rules/user").body()).path("rules"))
                    .isEmpty();
        }
    }

    @Test
    void onlyWhatIsThereIsEnded() {
        try (Site site = Site.open()) {
            assertThat(site.ask("DELETE", "/api/rules/user/slow", "").statusCode())
                    .isEqualTo(404);
            site.access.userRules().apply(rule(0, "slow", "Ada"), 1);
            assertThat(site.ask("DELETE", "/api/rules/user/slow", "").statusCode())
                    .isEqualTo(202);
            assertThat(site.offered).containsExactly(new UserRule(0, "slow", null, "local"));
        }
    }

    @Test
    void whatStandsInTheSettingsIsChangedThere() {
        try (Site site = Site.open()) {
            site.access.userRules().apply(rule(0, "slow", UserRule.OF_SETTINGS), 1);
            HttpResponse<String> answer =
                    site.ask("PUT", "/api/rules/user/slow", "{\"title\":\"a\",\"expression\":\"true\"}");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("stands in the settings file");
            assertThat(site.ask("DELETE", "/api/rules/user/slow", "").statusCode())
                    .isEqualTo(409);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void thereIsAnEndToRules() {
        try (Site site = Site.open()) {
            for (int i = 0; i < 100; i++) {
                site.access.userRules().apply(rule(0, "r" + i, "Ada"), 1);
            }
            String body = "{\"title\":\"a\",\"expression\":\"true\"}";
            assertThat(site.ask("PUT", "/api/rules/user/more", body).body()).contains("There are 100 rules");
            assertThat(site.ask("PUT", "/api/rules/user/r7", body).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void aRuleIsTriedOverTheHoursBeforeNowWithTheZonesOfTheViewer() {
        try (Site site = Site.open()) {
            site.access.zones().apply(ZoneEndpointsTest.zone("a", 1, false, 1_000_000, 50));
            site.trial.answer = answer();
            HttpResponse<String> answer =
                    site.post("/api/rules/user/try", "{\"expression\":\"true\",\"leastMinutes\":5,\"hours\":24}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            RuleTrial.Question asked = site.trial.asked;
            assertThat(asked).isNotNull();
            assertThat(asked.untilEpochMicros() - asked.fromEpochMicros()).isEqualTo(DAY);
            assertThat(asked.content().leastMinutes()).isEqualTo(5);
            assertThat(asked.zones().stream().map(Zone::id)).containsExactly("a");
            JsonNode said = Json.read(answer.body());
            assertThat(said.path("summary").asString())
                    .isEqualTo("would have raised 14 alerts of 9 craft in the last 7 days");
            assertThat(said.path("first").get(0).path("name").asString()).isEqualTo("ADA");
            assertThat(said.path("hiddenLeftOut").asBoolean()).isTrue();
            site.post("/api/rules/user/try", "{\"expression\":\"true\"}");
            RuleTrial.Question week = site.trial.asked;
            assertThat(week).isNotNull();
            assertThat(week.untilEpochMicros() - week.fromEpochMicros()).isEqualTo(7 * DAY);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void whatCannotBeTriedSaysWhy() {
        try (Site site = Site.open()) {
            String body = "{\"expression\":\"true\"}";
            assertThat(site.post("/api/rules/user/try", body).statusCode()).isEqualTo(404);
            site.trial.busy = true;
            assertThat(site.post("/api/rules/user/try", body).statusCode()).isEqualTo(503);
            assertThat(site.post("/api/rules/user/try", "{\"expression\":\"true\",\"hours\":0}")
                            .body())
                    .contains("hours is above 0");
            assertThat(site.post("/api/rules/user/try", "{\"expression\":\"true\",\"title\":\"a\"}")
                            .body())
                    .contains("A trial has no field title");
        }
        try (Site site = Site.withoutPast()) {
            assertThat(site.post("/api/rules/user/try", "{\"expression\":\"true\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
