package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.server.fixtures.Site;

/** Small pictures of things in images, over HTTP. */
class ChipEndpointsTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3};
    private static final String NAME = Raw.of(PNG).sha256Hex();

    private static HttpResponse<String> put(Site site, String name, String type, byte[] body) {
        return site.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + "/api/chips/" + name))
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private static SceneAnswer thing(int audience, String chip) {
        Detection detection = new Detection(
                new Stamp(1, 3, 1),
                60_000_000,
                "optical",
                "7",
                Sight.Place.round(55, 7, 20),
                140,
                null,
                new Detection.Appearance(0.9, chip, null),
                Marking.CLEAR);
        return new SceneAnswer(
                audience, SceneAnswer.Verdict.UNKNOWN, new SightMatch(detection, List.of(), false), 0.9, "because");
    }

    @Test
    void isShownToThoseWhoSeeAThingThatNamesIt() {
        try (Site site = Site.open()) {
            assertThat(put(site, NAME, "image/png", PNG).statusCode()).isEqualTo(200);
            assertThat(site.chips.kept).containsOnlyKeys(NAME);
            // No thing names it yet.
            assertThat(site.get("/api/chips/" + NAME + ".png").statusCode()).isEqualTo(404);
            // One that only another audience sees.
            site.access.scenes().apply(thing(1, NAME));
            assertThat(site.get("/api/chips/" + NAME + ".png").statusCode()).isEqualTo(404);
            site.access.scenes().apply(thing(0, NAME));
            HttpResponse<String> shown = site.get("/api/chips/" + NAME + ".png");
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(shown.headers().firstValue("Cache-Control").orElseThrow())
                    .startsWith("private");
        }
    }

    @Test
    void refusesWhatIsNotTheNamedPicture() {
        try (Site site = Site.open()) {
            assertThat(put(site, "ab".repeat(32), "image/png", PNG).statusCode())
                    .isEqualTo(400);
            assertThat(put(site, "..", "image/png", PNG).statusCode()).isBetween(400, 405);
            byte[] text = "<script>".getBytes(StandardCharsets.US_ASCII);
            HttpResponse<String> refused = put(site, Raw.of(text).sha256Hex(), "image/png", text);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("PNG");
            assertThat(put(site, NAME, "text/plain", PNG).statusCode()).isEqualTo(415);
            byte[] tooLong = Arrays.copyOf(PNG, (256 << 10) + 1);
            assertThat(put(site, Raw.of(tooLong).sha256Hex(), "image/png", tooLong)
                            .statusCode())
                    .isEqualTo(413);
            assertThat(site.chips.kept).isEmpty();
            assertThat(site.get("/api/chips/x.png").statusCode()).isEqualTo(404);
        }
    }
}
