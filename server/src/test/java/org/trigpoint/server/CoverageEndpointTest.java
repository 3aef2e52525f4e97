package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** Where craft are heard, over HTTP. */
class CoverageEndpointTest {
    static Coverage coverage(int audience, double latDeg, Coverage.State state) {
        return new Coverage(audience, Cell.at(Coverage.LEVEL, latDeg, -1), state, 0.85, Double.NaN, 7, 1_000_000);
    }

    @Test
    void tellsOfTheCellsInAnArea() {
        try (Site site = Site.open()) {
            site.access.coverage().apply(coverage(0, 50, Coverage.State.KNOWN));
            site.access.coverage().apply(coverage(0, 60, Coverage.State.BLIND));
            site.access.coverage().apply(coverage(1, 50.5, Coverage.State.KNOWN));
            assertThat(features(site, "")).hasSize(2);
            JsonNode there = features(site, "?bbox=-2,49,0,51");
            assertThat(there).hasSize(1);
            JsonNode properties = there.get(0).path("properties");
            assertThat(properties.path("state").asString()).isEqualTo("KNOWN");
            assertThat(properties.path("classA").asDouble()).isEqualTo(0.85);
            assertThat(properties.path("classB").isNull()).isTrue();
            assertThat(there.get(0).path("geometry").path("coordinates").get(0)).hasSize(5);
            assertThat(site.get("/api/coverage?bbox=1").statusCode()).isEqualTo(400);
            site.access.coverage().apply(coverage(0, 60, Coverage.State.UNKNOWN));
            assertThat(features(site, "")).hasSize(1);
        }
    }

    private static JsonNode features(Site site, String question) {
        return Json.read(site.get("/api/coverage" + question).body()).path("features");
    }
}
