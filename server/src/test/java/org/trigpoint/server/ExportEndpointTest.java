package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Box;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.databind.JsonNode;

/** The past as a file over HTTP. */
class ExportEndpointTest {
    private static final int PLEASURE = 37;

    @TempDir
    private Path folder;

    private static void fill(Site site, int pieces) {
        for (int i = 1; i <= pieces; i++) {
            site.kept.pieces.add(piece(i, TrackSamples.ship(i)));
        }
    }

    private static TrackPiece piece(long serial, TrackSamples ship) {
        return new TrackPiece(
                serial,
                PastTrack.of(ship.build()),
                false,
                List.of(new HistoryPoint(serial * 1_000_000, serial * 1_000_000, 50.5, -1, 3, 4, 10)));
    }

    @Test
    void whatIsAskedIsGivenPageByPage() {
        try (Site site = Site.open()) {
            fill(site, 2_500);
            HttpResponse<String> answer =
                    site.get("/api/export?format=geojson&bbox=-2,50,0,51&from=1970-01-01T00:00:00Z"
                            + "&until=1970-01-01T01:00:00Z&knownBy=1970-01-01T02:00:00Z");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .matches("attachment; filename=\"tracks-\\d{8}T\\d{6}Z\\.geojson\"");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
            JsonNode collection = Json.read(answer.body());
            assertThat(collection.path("features")).hasSize(2_500);
            assertThat(collection.path("trigpoint").path("picture").asString())
                    .isEqualTo("as we knew it by 1970-01-01T02:00:00Z");
            assertThat(collection.path("trigpoint").path("asked bbox").asString())
                    .isEqualTo("-2,50,0,51");
            assertThat(collection.path("licences")).hasSize(1);
            HistoryQuery asked = Objects.requireNonNull(site.kept.asked);
            assertThat(asked)
                    .isEqualTo(HistoryQuery.between(0, 3_600_000_000L)
                            .withBox(new Box(-2, 50, 0, 51))
                            .withKnownBy(7_200_000_000L)
                            .withAfter(2_000)
                            .withMost(1_000));
        }
    }

    @Test
    void withoutTimesItIsEverything() {
        try (Site site = Site.open()) {
            assertThat(site.get("/api/export?format=csv").body()).startsWith("track,identity,name");
            assertThat(Objects.requireNonNull(site.kept.asked).fromEpochMicros())
                    .isEqualTo(Long.MIN_VALUE);
        }
    }

    @Test
    void aGeoPackageIsOne() throws Exception {
        try (Site site = Site.open()) {
            fill(site, 3);
            HttpResponse<Path> answer = java.net.http.HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + site.port + "/api/export?format=gpkg"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofFile(folder.resolve("a.gpkg")));
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geopackage+sqlite3");
            try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + answer.body());
                    Statement statement = file.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from point")) {
                assertThat(rows.getInt(1)).isEqualTo(3);
            }
        }
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(each -> each.getFileName().toString().startsWith("trigpoint-export")))
                    .isEmpty();
        }
    }

    /** Hidden craft go out only to those whose purpose is recorded, and the file says which it is. */
    @Test
    void hiddenCraftNeedAPurpose() {
        try (Site site = Site.open()) {
            fill(site, 1);
            site.kept.pieces.add(piece(2, TrackSamples.ship(2).shipType(PLEASURE)));
            String cookie = site.cookie();
            assertThat(site.get("/api/export?format=geojson", "Cookie", cookie).body())
                    .contains("\"hidden craft\":\"left out\"")
                    .doesNotContain(TrackSamples.id(2).toString());
            site.post("/api/purpose", "{\"purpose\":\"search for a yacht\"}", "Cookie", cookie);
            assertThat(site.get("/api/export?format=geojson", "Cookie", cookie).body())
                    .contains("\"hidden craft\":\"included, for a recorded purpose\"")
                    .contains(TrackSamples.id(2).toString());
        }
    }

    @Test
    void analystsExportAndOthersAreToldNothingOfIt() {
        try (Site site = Site.open(settings -> settings.withHost("127.0.0.1", List.of(), HiddenCraftTest.people()))) {
            fill(site, 1);
            HttpResponse<String> refused = site.get("/api/export?format=csv", "Authorization", "Bearer officer");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(Json.read(site.get("/api/config", "Authorization", "Bearer officer")
                                    .body())
                            .path("exports"))
                    .isEmpty();
            assertThat(site.get("/api/export?format=csv", "Authorization", "Bearer analyst")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Json.read(site.get("/api/config", "Authorization", "Bearer analyst")
                                    .body())
                            .path("exports")
                            .get(0)
                            .asString())
                    .isEqualTo("gpkg");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=1,2,3 | bbox",
                "format=shp | format must be one of gpkg, geojson",
                "format=csv&bbox=1,2,3 | bbox",
                "format=csv&polygon=here | polygon",
                "format=csv&identity=x | identity",
                "format=csv&track=x | track",
                "format=csv&knownBy=yesterday | knownBy must be a time",
                "format=csv&from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z | until must not be before from"
            })
    void whatCannotBeAskedIsSaid(String question, String said) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.get("/api/export?" + question);
            assertThat(answer.statusCode()).isEqualTo(400);
            String expected = question.startsWith("bbox") ? "format" : said;
            assertThat(answer.body()).containsIgnoringCase(expected);
        }
    }

    @Test
    void aHistoryThatCannotBeAskedIsSaidBeforeAnythingIsSent() {
        try (Site site = Site.open()) {
            site.kept.trouble = new HistoryException("There is no history: it is on fire");
            HttpResponse<String> answer = site.get("/api/export?format=kml");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("on fire");
        }
    }

    /** Half a file must not look whole, in whichever format. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"csv", "geojsonl", "geojson", "kmz"})
    void whatBreaksOffIsNoAnswer(String format) {
        try (Site site = Site.open()) {
            fill(site, 1_500);
            site.kept.breaksAfter = 1_000;
            assertThatThrownBy(() -> site.get("/api/export?format=" + format)).hasCauseInstanceOf(IOException.class);
            site.kept.breaksAfter = Long.MAX_VALUE;
            assertThat(site.get("/api/export?format=" + format).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aGeoPackageThatBreaksOffIsSaid() {
        try (Site site = Site.open()) {
            fill(site, 1_500);
            site.kept.breaksAfter = 1_000;
            HttpResponse<String> answer = site.get("/api/export?format=gpkg");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("The disk went away");
        }
    }
}
