package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.scene.SceneBand;
import org.trigpoint.model.scene.SceneFile;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

class ImageEndpointsTest {
    /** Over the western Atlantic off Brittany, an hour long. */
    static ImageScene scene(String id, long hour, String... releasableTo) {
        long from = hour * 3_600_000_000L;
        return new ImageScene(
                id,
                "Pass " + id,
                "sentinel-2a",
                "msi",
                ImageScene.Kind.OPTICAL,
                from,
                from + 3_600_000_000L,
                new Shape.Area(List.of(
                        List.of(Position.of(48, -6), Position.of(48, -5), Position.of(49, -5), Position.of(49, -6)))),
                10,
                List.of(
                        new SceneBand("B02", "blue", 0, 0),
                        new SceneBand("B03", "green", 0, 1),
                        new SceneBand("B04", "red", 0, 2)),
                new Marking(Marking.Tlp.GREEN, List.of(releasableTo), "CC BY 4.0"),
                List.of(new SceneFile("/srv/images/one.tif", "image/tiff", 1_000, "0".repeat(64))));
    }

    @Test
    void imagesAreToldWithTheirGroundAndTime() {
        try (Site site = Site.open()) {
            site.images.scenes.add(scene("two", 2));
            site.images.scenes.add(scene("one", 1));
            HttpResponse<String> answer = site.get("/api/images?bbox=-7,47,-5.5,50&limit=1");
            JsonNode body = Json.read(answer.body());
            assertThat(body.path("more").asBoolean()).isTrue();
            JsonNode feature = body.path("features").path(0);
            assertThat(feature.path("id").asString()).isEqualTo("two");
            assertThat(feature.path("bbox").toString()).isEqualTo("[-6.0,48.0,-5.0,49.0]");
            assertThat(feature.path("properties").path("from").asString()).isEqualTo("1970-01-01T02:00:00Z");
            assertThat(feature.path("properties")
                            .path("files")
                            .path(0)
                            .path("name")
                            .asString())
                    .isEqualTo("one.tif");
            assertThat(answer.body()).doesNotContain("/srv/images");
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(site.get("/api/images?bbox=-7,47,-5.5,50&limit=1", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2",
        "bbox=0;1;2;3, 0",
        "from=1970-01-01T02:30:00Z, 1",
        "until=1970-01-01T01:30:00Z, 1",
        "from=1970-01-01T04:00:00Z, 0"
    })
    void whatIsElsewhereOrOfAnotherTimeIsLeftOut(String query, int count) {
        try (Site site = Site.open()) {
            site.images.scenes.add(scene("two", 2));
            site.images.scenes.add(scene("one", 1));
            JsonNode body =
                    Json.read(site.get("/api/images?" + query.replace(';', ',')).body());
            assertThat(body.path("features")).hasSize(count);
        }
    }

    @Test
    void tilesAreAskedForByBandAndStretch() {
        try (Site site = Site.open()) {
            site.images.scenes.add(scene("one", 1));
            HttpResponse<String> usual = site.get("/api/images/one/tiles/6/30/22.png");
            assertThat(usual.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(usual.headers().firstValue("Cache-Control")).hasValue("private, max-age=300");
            assertThat(usual.body())
                    .contains("TileNumber[zoom=6, row=22, column=30]")
                    .containsSubsequence("B04", "B03", "B02");
            String tag = usual.headers().firstValue("ETag").orElseThrow();
            assertThat(site.get("/api/images/one/tiles/6/30/22.png", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
            HttpResponse<String> grey =
                    site.get("/api/images/one/tiles/6/30/22.png?bands=B02&min=-20&max=0&gamma=1.5&db=true");
            assertThat(grey.body()).contains("B02", "least=-20.0, most=0.0, gammaRatio=1.5, decibels=true");
            assertThat(grey.headers().firstValue("ETag"))
                    .isNotEqualTo(usual.headers().firstValue("ETag"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one/tiles/6/0/0.png | 204 |",
                "one/tiles/6/64/22.png | 404 | There is no tile Row 22 or column 64",
                "one/tiles/25/0/0.png | 404 | Zoom 25",
                "one/tiles/6/x/22.png | 404 | There is no tile",
                "two/tiles/6/30/22.png | 404 | There is no image two",
                "one/tiles/6/30/22.png?bands=B99 | 400 | There is no band B99; there are [B02, B03, B04]",
                "one/tiles/6/30/22.png?bands=B02,B03 | 400 | one or three",
                "one/tiles/6/30/22.png?min=3 | 400 | min and max are given together",
                "one/tiles/6/30/22.png?min=3&max=NaN | 400 | max must be a number, not NaN",
                "one/tiles/6/30/22.png?gamma=0 | 400 | gamma must be 0.1 to 10.0, not 0.0"
            })
    void whatIsNoTileIsRefusedWithTheReason(String path, int status, String reason) {
        try (Site site = Site.open()) {
            site.images.scenes.add(scene("one", 1));
            HttpResponse<String> answer = site.get("/api/images/" + path);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(reason == null ? "" : reason);
        }
    }

    @Test
    void pixelsThatCannotBeReadAreToldWithTheReason() {
        try (Site site = Site.open()) {
            site.images.scenes.add(scene("one", 1));
            site.images.trouble = new IOException("/srv/images/one.tif is gone");
            HttpResponse<String> answer = site.get("/api/images/one/tiles/6/30/22.png");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("one.tif is gone");
        }
    }

    @Test
    void whatMayNotBeReleasedIsNotThere() {
        try (Site site = Site.open()) {
            site.feeds.audiences(new Audiences(List.of("own", "partners"), 3));
            site.images.scenes.add(scene("shared", 2, "own", "partners"));
            site.images.scenes.add(scene("theirs", 1, "partners"));
            site.images.scenes.add(scene("nobodys", 1, "elsewhere"));
            assertThat(site.get("/api/images").body()).contains("shared").doesNotContain("theirs", "nobodys");
            assertThat(site.get("/api/images/shared").statusCode()).isEqualTo(200);
            assertThat(site.get("/api/images/theirs").statusCode()).isEqualTo(404);
            assertThat(site.get("/api/images/theirs/tiles/6/30/22.png").statusCode())
                    .isEqualTo(404);
        }
    }
}
