package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.storage.history.HistoryQuery;
import tools.jackson.databind.JsonNode;

class SceneEndpointTest {
    static Scene scene(int audience, int number) {
        return new Scene(
                audience,
                0,
                new Look(
                        new Stamp(9_000_000, 7, number),
                        "sar-1",
                        "pass " + number,
                        1_000_000,
                        3_000_000,
                        new Look.Polygon(List.of(Position.of(50, -1), Position.of(50, 0), Position.of(51, -1))),
                        List.of(new Look.Detectability(20, 0.5)),
                        1e-4,
                        new Marking(Marking.Tlp.GREEN, List.of(), "CC BY 4.0")));
    }

    @Test
    void scenesAreToldWithTheirOutlineAndBothTimes() {
        try (Site site = Site.open()) {
            site.kept.scenes.add(scene(0, 1));
            site.kept.scenes.add(scene(0, 2));
            HttpResponse<String> answer = site.get("/api/scenes?bbox=-2,50,0,51&from=1970-01-01T00:00:00Z"
                    + "&until=1970-01-01T00:01:00Z&knownBy=1970-01-01T00:02:00.5Z&limit=1");
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode body = Json.read(answer.body());
            assertThat(body.path("more").asBoolean()).isTrue();
            assertThat(body.path("features")).hasSize(1);
            JsonNode feature = body.path("features").path(0);
            assertThat(feature.path("id").asString()).isEqualTo("9000000-7-1-0");
            assertThat(feature.path("geometry").toString())
                    .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":"
                            + "[[[-1.0,50.0],[0.0,50.0],[-1.0,51.0],[-1.0,50.0]]]}");
            JsonNode properties = feature.path("properties");
            assertThat(properties.path("from").asString()).startsWith("1970-01-01T00:00:01");
            assertThat(properties.path("known").asString()).startsWith("1970-01-01T00:00:09");
            assertThat(properties.path("licence").asString()).isEqualTo("CC BY 4.0");
            assertThat(site.kept.asked)
                    .isEqualTo(HistoryQuery.between(0, 60_000_000)
                            .withBox(new Box(-2, 50, 0, 51))
                            .withKnownBy(120_500_000)
                            .withMost(2));
        }
    }

    @Test
    void withoutTimesItIsTheLastDay() {
        try (Site site = Site.open()) {
            site.access.advance(90_000_000_000L);
            site.get("/api/scenes");
            assertThat(site.kept.asked)
                    .isEqualTo(HistoryQuery.between(3_600_000_000L, 90_000_000_000L)
                            .withMost(1_001));
        }
    }

    @Test
    void sceneOfAnotherAudienceIsNotTold() {
        try (Site site = Site.open()) {
            site.kept.scenes.add(scene(1, 1));
            site.kept.scenes.add(scene(0, 2));
            assertThat(site.get("/api/scenes").body()).contains("pass 2").doesNotContain("pass 1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=yesterday | from must be a time",
                "from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z | until must not be before from",
                "bbox=1,2,3 | bbox must be",
                "limit=1000000000 | limit must be 1 to 10000"
            })
    void whatIsNoQuestionIsRefused(String question, String message) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.get("/api/scenes?" + question);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
        }
    }

    @Test
    void aHistoryThatCannotBeAskedSaysWhy() {
        try (Site site = Site.open()) {
            site.kept.trouble = new HistoryException("it was written by a later program");
            HttpResponse<String> answer = site.get("/api/scenes");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("later program");
        }
    }
}
