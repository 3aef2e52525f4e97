package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.ZoneFiles;
import tools.jackson.databind.JsonNode;

/** A file of zones sent in one act, and the versions of a zone. */
class ZoneImportTest {
    private static final String QUERY =
            "/api/zones/import?category=wind-farm&source=Ministry&date=2026-11-01&licence=CC0";
    private static final String SQUARE = "[[[-1,50],[0,50],[0,51],[-1,51],[-1,50]]]";
    private static final String BOW = "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]";

    private static JsonNode feature(String name, String coordinates, String terms) {
        return Json.read("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates
                + "},\"properties\":{\"name\":\"" + name + "\",\"category\":\"wind_farm\",\"licence\":\"" + terms
                + "\"}}");
    }

    private static ZoneFiles reading(Map<String, JsonNode> zones) {
        return (bytes, kml, meaning) -> {
            if (bytes.length < 3) {
                throw new IllegalArgumentException("The file, line 1, column 2: not GeoJSON");
            }
            assertThat(meaning.category()).isEqualTo(ZoneCategory.WIND_FARM);
            assertThat(meaning.terms()).isEqualTo("CC0; source: Ministry, 2026-11-01");
            assertThat(kml).isFalse();
            return new ZoneFiles.Read(zones, List.of(new ZoneFiles.Bad(3, "Nothing", "geometry: it has none")));
        };
    }

    private static Map<String, JsonNode> zones() {
        Map<String, JsonNode> zones = new LinkedHashMap<>();
        zones.put("west", feature("West", SQUARE, "CC0"));
        zones.put("bow", feature("Bow", BOW, "CC0"));
        zones.put("east", feature("East", SQUARE, "CC0"));
        return zones;
    }

    @Test
    void whatIsNoZoneIsToldAndTheRestImported() {
        try (Site site = Site.open()) {
            site.zoneFiles = reading(zones());
            HttpResponse<String> answer = site.post(QUERY, "{\"a\":1}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(site.offered)
                    .hasSize(2)
                    .allSatisfy(body -> assertThat(body).isInstanceOf(ZoneCommand.class));
            JsonNode said = Json.read(answer.body());
            assertThat(said.path("ids")).isEqualTo(Json.read("[\"east\",\"west\"]"));
            assertThat(said.path("badCount").asInt()).isEqualTo(2);
            assertThat(said.path("bad").get(0).path("reason").asString()).isEqualTo("geometry: it has none");
            assertThat(said.path("bad").get(1).path("name").asString()).isEqualTo("bow");
            assertThat(said.path("bad").get(1).path("reason").asString()).contains("edges 0 and 2 cross");
        }
    }

    @Test
    void aDryRunImportsNothing() {
        try (Site site = Site.open()) {
            site.zoneFiles = reading(zones());
            HttpResponse<String> answer = site.post(QUERY + "&dryRun=true", "{\"a\":1}");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Json.read(answer.body()).path("ids")).hasSize(2);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void whatIsThereAlreadyMakesNoVersion() {
        try (Site site = Site.open()) {
            site.zoneFiles = reading(zones());
            site.post(QUERY, "{\"a\":1}");
            ZoneCommand east = (ZoneCommand) site.offered.getFirst();
            site.access
                    .zones()
                    .apply(new org.trigpoint.model.zone.Zone(
                            0, "east", 1, false, east.findContent().orElseThrow(), 1, "Ada"));
            site.access.zones().apply(ZoneEndpointsTest.zone("west", 1, false, 1, 50));
            site.offered.clear();
            JsonNode said = Json.read(site.post(QUERY, "{\"a\":1}").body());
            assertThat(said.path("ids")).isEqualTo(Json.read("[\"west\"]"));
            assertThat(said.path("changed").asInt()).isEqualTo(1);
            assertThat(said.path("same").asInt()).isEqualTo(1);
            assertThat(site.offered).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?source=A&date=2026-11-01 | category is missing",
                "?category=farm&source=A&date=2026-11-01 | category must be one of",
                "?category=port&date=2026-11-01 | source is missing",
                "?category=port&source=A&date=yesterday | date is written as 2026-11-01, not as yesterday",
                "?category=port&source=A&date=2026-11-01&prefix=-x | prefix is 12 letters",
                "?category=port&source=A&date=2026-11-01&radiusMeters=0 | radiusMeters is above 0 and at most",
                "?category=port&source=A&date=2026-11-01&halfWidthMeters=NaN | halfWidthMeters is above 0",
                "?category=wind_farm&source=Ministry&date=2026-11-01&licence=CC0 | The file, line 1, column 2: not GeoJSON"
            })
    void whatIsMissingOrWrongIsSaid(String query, String message) {
        try (Site site = Site.open()) {
            site.zoneFiles = reading(zones());
            HttpResponse<String> answer = site.post("/api/zones/import" + query, "{");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void tooManyAreRefusedBeforeOneIsImported() {
        try (Site site = Site.open()) {
            Map<String, JsonNode> many = new LinkedHashMap<>();
            for (int i = 0; i <= 1_000; i++) {
                many.put("z" + i, feature("Z", SQUARE, "CC0"));
            }
            site.zoneFiles = reading(many);
            assertThat(site.post(QUERY, "{\"a\":1}").body())
                    .contains("makes 1001 zones; 1000 are imported here at most");
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void versionsAreToldTheNewestFirstAlsoOfAZoneThatIsEnded() {
        try (Site site = Site.open()) {
            site.access.zones().apply(ZoneEndpointsTest.zone("a", 1, false, 1_000_000, 50));
            site.access.zones().apply(ZoneEndpointsTest.zone("a", 2, true, 5_000_000, 50));
            JsonNode features =
                    Json.read(site.get("/api/zones/a/versions").body()).path("features");
            assertThat(features.valueStream()
                            .map(each -> each.path("properties")
                                            .path("revision")
                                            .asInt() + " "
                                    + each.path("properties").path("ended").asBoolean()))
                    .containsExactly("2 true", "1 false");
            assertThat(site.get("/api/zones/b/versions").statusCode()).isEqualTo(404);
            assertThat(site.get("/api/zones/%20/versions").statusCode()).isEqualTo(400);
        }
    }
}
