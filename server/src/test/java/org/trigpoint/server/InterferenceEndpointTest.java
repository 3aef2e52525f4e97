package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** Where positioning is disturbed, over HTTP. */
class InterferenceEndpointTest {
    static Interference cell(int audience, double latDeg, Interference.Level level) {
        return new Interference(
                audience, Cell.at(Interference.LEVEL, latDeg, 20), level, 12, 4, 2, 1_000_000, 61_000_000);
    }

    @Test
    void tellsOfTheCellsInAnAreaWithTheirSample() {
        try (Site site = Site.open()) {
            site.access.interference().apply(cell(0, 55, Interference.Level.HIGH));
            site.access.interference().apply(cell(0, 65, Interference.Level.FEW));
            site.access.interference().apply(cell(1, 55.5, Interference.Level.HIGH));
            assertThat(features(site, "")).hasSize(2);
            JsonNode there = features(site, "?bbox=19,54,21,56");
            assertThat(there).hasSize(1);
            JsonNode properties = there.get(0).path("properties");
            assertThat(properties.path("level").asString()).isEqualTo("HIGH");
            assertThat(properties.path("aircraft").asInt()).isEqualTo(12);
            assertThat(properties.path("bad").asInt()).isEqualTo(4);
            assertThat(properties.path("uncounted").asInt()).isEqualTo(2);
            assertThat(properties.path("share").asDouble()).isEqualTo(0.25);
            assertThat(there.get(0).path("geometry").path("coordinates").get(0)).hasSize(5);
            assertThat(site.get("/api/interference?bbox=1").statusCode()).isEqualTo(400);
            site.access
                    .interference()
                    .apply(new Interference(
                            0,
                            Cell.at(Interference.LEVEL, 65, 20),
                            Interference.Level.NONE,
                            0,
                            0,
                            0,
                            1_000_000,
                            121_000_000));
            assertThat(features(site, "")).as("a cell without aircraft is gone").hasSize(1);
        }
    }

    private static JsonNode features(Site site, String question) {
        return Json.read(site.get("/api/interference" + question).body()).path("features");
    }
}
