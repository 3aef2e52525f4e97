package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswer.Verdict;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** What things in images are held to be, over HTTP. */
class ThingEndpointTest {
    static SceneAnswer answer(int audience, long number, Verdict verdict, double latDeg) {
        Detection detection = new Detection(
                new Stamp(number, 3, number),
                60_000_000,
                "sar",
                "7",
                Sight.Place.round(latDeg, 7, 20),
                140,
                null,
                new Detection.Appearance(0.9, "ab".repeat(32), null),
                Marking.CLEAR);
        SightMatch.Candidate candidate = new SightMatch.Candidate(
                TrackSamples.id(1), 0.97, 40, 120, -300, 50_000_000, SightMatch.NEVER, latDeg, 7);
        SightMatch match = new SightMatch(detection, List.of(candidate), verdict == Verdict.MATCHED);
        return new SceneAnswer(audience, verdict, match, 0.9, "because");
    }

    private static JsonNode features(Site site, String question) {
        return Json.read(site.get("/api/things" + question).body()).path("features");
    }

    @Test
    void tellsOfThingsTheNewestFirst() {
        try (Site site = Site.open()) {
            site.access.scenes().apply(answer(0, 1, Verdict.UNKNOWN, 55));
            site.access.scenes().apply(answer(0, 2, Verdict.UNEXPLAINED, 60));
            site.access.scenes().apply(answer(1, 3, Verdict.UNEXPLAINED, 60));
            site.access.scenes().apply(answer(0, 1, Verdict.MATCHED, 55));
            assertThat(features(site, "")).hasSize(2);
            JsonNode matched = features(site, "?verdict=matched").get(0);
            assertThat(matched.path("id").asString()).isEqualTo("3.1.1");
            assertThat(matched.path("properties").path("track").asString())
                    .isEqualTo(TrackSamples.id(1).toString());
            assertThat(matched.path("properties")
                            .path("candidates")
                            .get(0)
                            .path("heardAfter")
                            .isNull())
                    .isTrue();
            assertThat(matched.path("properties").path("chip").asString()).hasSize(64);
            assertThat(features(site, "?bbox=6,59,8,61")).hasSize(1);
            assertThat(features(site, "?scene=8")).isEmpty();
            assertThat(site.get("/api/things?verdict=maybe").statusCode()).isEqualTo(400);
        }
    }
}
