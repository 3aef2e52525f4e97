package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;

/** Zones over HTTP. */
class ZoneEndpointsTest {
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-1,50],[0,50],[0,51],[-1,51],[-1,50]]]}";

    static Zone zone(String id, int revision, boolean ended, long knownEpochMicros, double latDeg) {
        Shape shape = new Shape.Circle(Position.of(latDeg, -1), 500);
        ZoneContent content = new ZoneContent(
                id + " " + revision, ZoneCategory.PLATFORM, shape, 10_000_000, Long.MAX_VALUE, Marking.CLEAR);
        return new Zone(0, id, revision, ended, content, knownEpochMicros, "ada");
    }

    private static String feature(String geometry, String more) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry
                + ",\"properties\":{\"name\":\"North <cable> & \\\"more\\\"\"" + more + "}}";
    }

    @Test
    void aZoneIsSavedAsACommand() {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.ask(
                    "PUT",
                    "/api/zones/north.1",
                    feature(
                            SQUARE,
                            ",\"category\":\"cable\",\"validFrom\":\"2026-01-01T00:00:00Z\",\"tlp\":\"amber-strict\""));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            Shape shape = new Shape.Area(
                    List.of(List.of(Position.of(50, -1), Position.of(50, 0), Position.of(51, 0), Position.of(51, -1))));
            assertThat(site.offered)
                    .containsExactly(new ZoneCommand(
                            0,
                            "north.1",
                            new ZoneContent(
                                    "North <cable> & \"more\"",
                                    ZoneCategory.CABLE,
                                    shape,
                                    1_767_225_600_000_000L,
                                    Long.MAX_VALUE,
                                    new Marking(Marking.Tlp.AMBER_STRICT, List.of(), "")),
                            "local"));
        }
    }

    /** As programs write them; the corners are kept as they are. */
    @Test
    void cornersThatRepeatTheOneBeforeAreTaken() {
        try (Site site = Site.open()) {
            String twice = "{\"type\":\"Polygon\",\"coordinates\":[[[-1,50],[-1,50],[0,50],[0,51],[0,51],[-1,50]]]}";
            HttpResponse<String> answer = site.ask("PUT", "/api/zones/a", feature(twice, ""));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(site.offered).hasSize(1);
        }
    }

    @Test
    void corridorsAndCirclesHaveTheirReach() {
        try (Site site = Site.open()) {
            String line = "{\"type\":\"LineString\",\"coordinates\":[[179.5,10],[-179.5,11]]}";
            assertThat(site.ask("PUT", "/api/zones/a", feature(line, ",\"halfWidthMeters\":500"))
                            .statusCode())
                    .isEqualTo(202);
            String point = "{\"type\":\"Point\",\"coordinates\":[180,10,7]}";
            assertThat(site.ask("PUT", "/api/zones/b", feature(point, ",\"radiusMeters\":0.5"))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(site.offered)
                    .map(body ->
                            ((ZoneCommand) body).findContent().orElseThrow().shape())
                    .containsExactly(
                            new Shape.Corridor(List.of(Position.of(10, 179.5), Position.of(11, -179.5)), 500),
                            new Shape.Circle(Position.of(10, -180), 0.5));
        }
    }

    @Test
    void whatWasKnownByATimeIsTold() {
        try (Site site = Site.open()) {
            site.access.zones().apply(zone("a", 1, false, 1_000_000, 50));
            site.access.zones().apply(zone("a", 2, false, 5_000_000, 50));
            site.access.zones().apply(zone("b", 1, false, 2_000_000, 55));
            site.access.zones().apply(zone("b", 2, true, 6_000_000, 55));
            assertThat(names(site, "")).containsExactly("a 2");
            assertThat(names(site, "?knownBy=1970-01-01T00:00:05Z")).containsExactly("a 2", "b 1");
            assertThat(names(site, "?knownBy=1970-01-01T00:00:02Z")).containsExactly("a 1", "b 1");
            assertThat(names(site, "?knownBy=1970-01-01T00:00:00Z")).isEmpty();
            assertThat(names(site, "?knownBy=1970-01-01T00:00:02Z&bbox=-2,54,0,56"))
                    .containsExactly("b 1");
            assertThat(names(site, "?at=1970-01-01T00:00:09Z")).isEmpty();
            assertThat(names(site, "?at=1970-01-01T00:00:10Z")).containsExactly("a 2");
        }
    }

    /** GeoJSON is UTF-8, whatever a server takes for the characters of its type. */
    @Test
    void namesOfAllLanguagesAreTold() {
        try (Site site = Site.open()) {
            ZoneContent content = new ZoneContent(
                    "Læsø–Göteborg, 対馬",
                    ZoneCategory.CABLE,
                    new Shape.Circle(Position.of(57, 11), 500),
                    Long.MIN_VALUE,
                    Long.MAX_VALUE,
                    Marking.CLEAR);
            site.access.zones().apply(new Zone(0, "a", 1, false, content, 1, "ada"));
            assertThat(names(site, "")).containsExactly(content.name());
            assertThat(Json.read(site.get("/api/zones/a").body())
                            .path("properties")
                            .path("name")
                            .asString())
                    .isEqualTo(content.name());
        }
    }

    private static List<String> names(Site site, String question) {
        return Json.read(site.get("/api/zones" + question).body())
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties").path("name").asString())
                .toList();
    }

    @Test
    void whoHasTheAnswerIsNotSentItAgain() {
        try (Site site = Site.open()) {
            site.access.zones().apply(zone("a", 1, false, 1_000_000, 50));
            String tag = site.get("/api/zones").headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> same = site.get("/api/zones", "If-None-Match", tag);
            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            site.access.zones().apply(zone("a", 2, false, 5_000_000, 50));
            assertThat(site.get("/api/zones", "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void onlyWhatIsThereIsEnded() {
        try (Site site = Site.open()) {
            assertThat(site.ask("DELETE", "/api/zones/a", "").statusCode()).isEqualTo(404);
            site.access.zones().apply(zone("a", 1, false, 1_000_000, 50));
            assertThat(site.ask("DELETE", "/api/zones/a", "").statusCode()).isEqualTo(202);
            assertThat(site.offered).containsExactly(new ZoneCommand(0, "a", null, "local"));
            assertThat(site.get("/api/zones/a").statusCode()).isEqualTo(200);
            assertThat(site.get("/api/zones/%20").statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[[[0,0],[1,0],[1,1],[0,1]]] | coordinates[0][3]: the ring is open: it begins at [0.0, 0.0]",
                "[[[0,0],[1,1],[1,0],[0,1],[0,0]]] | coordinates[0]: edges 0 and 2 cross near [0.5, 0.5]",
                "[[[0,0],[1,0],[1,91],[0,0]]] | coordinates[0][2]: latitude 91.0 is not within",
                "[[[0,0],[181,0],[1,1],[0,0]]] | coordinates[0][1]: longitude 181.0 is not within",
                "[[[0,0],[1e999,0],[1,1],[0,0]]] | coordinates[0][1]: longitude Infinity",
                "[[[0,0],[NaN,0],[1,1],[0,0]]] | line 1, column",
                "[[[0,0],[1,0],[0,0]]] | coordinates[0]: a ring has four positions",
                "[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]]"
                        + " | coordinates[1]: the hole lies outside ring 0, or a part of it does near [5.0, 5.0]",
                "[[[0,80],[120,80],[-120,80],[0,80]]] | coordinates[0]: the ring goes round a pole",
                "[[0,0],[1,0]] | coordinates[0][0]: a position is [longitude, latitude]",
                "[] | must be an array of rings",
                "[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,6],[1,1]]] | coordinates[0]: edge 2 crosses edge 2 of ring 1",
                "[[[0,0],[0,0],[0,0],[0,0]]] | coordinates[0]: the ring has fewer than three different corners",
                "7 | must be an array of rings"
            })
    void whatIsNoAreaIsRefusedWithThePlaceInIt(String coordinates, String message) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.ask(
                    "PUT", "/api/zones/a", feature("{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}", ""));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
            assertThat(site.offered).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | the body must be one GeoJSON Feature",
                "[] | the body must be one GeoJSON Feature",
                "{ | line 1, column",
                "{\"type\":\"Feature\"} | properties: must be an object",
                "{\"type\":\"Feature\",\"properties\":{}} | properties.name is missing",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\"}} | geometry.type must be Polygon",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\",\"category\":\"x\"}} | category must be one of",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\",\"validFrom\":\"x\"}} | validFrom must be a time",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}"
                        + " | properties.radiusMeters is missing",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\",\"halfWidthMeters\":-1},\"geometry\":"
                        + "{\"type\":\"LineString\",\"coordinates\":[[1,2],[2,3]]}} | half width is above 0"
            })
    void whatIsNoZoneIsRefused(String body, String message) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.ask("PUT", "/api/zones/a", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void tooManyPositionsAreRefusedWhetherOrNotTheyFit() {
        try (Site site = Site.open()) {
            for (int positions : new int[] {10_001, 1_000_000}) {
                String line = "[0,1],".repeat(positions - 1) + "[0,1]";
                HttpResponse<String> answer = site.ask(
                        "PUT", "/api/zones/a", feature("{\"type\":\"LineString\",\"coordinates\":[" + line + "]}", ""));
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body())
                        .contains("at most 10000 positions")
                        .contains(positions == 10_001 ? "coordinates[10000]" : "byte 2097152");
            }
            assertThat(site.offered).isEmpty();
        }
    }
}
