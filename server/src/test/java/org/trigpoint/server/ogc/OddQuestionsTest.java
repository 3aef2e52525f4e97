package org.trigpoint.server.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.picture.fixtures.TrackSamples;

/** Whatever is asked, the answer is one of those that the definition names. */
class OddQuestionsTest {
    private static final int QUESTIONS = 1_500;
    private static final List<String> NAMES = List.of(
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "limit",
            "after",
            "mmsi",
            "name",
            "platform",
            "track",
            "knownBy",
            "leaf",
            "subTrajectory",
            "subTemporalValue",
            "f",
            "BBOX",
            "",
            "x");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "10000",
            "1000000000",
            "9".repeat(40),
            "-0",
            "1e308",
            "NaN",
            "Infinity",
            "abc",
            "..",
            "/",
            "../..",
            "2026-01-01T00:10:00Z",
            "2026-01-01T00:10:00Z/2026-01-01T00:20:00Z",
            "2026-01-01T00:20:00Z/2026-01-01T00:10:00Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z/..",
            "-3,50,0,53",
            "3,50,0,53",
            "-180,-90,180,90",
            "1,2,3,4,5,6",
            "1,2,3",
            "1e400,0,1,1",
            "-1e300,0,1e300,1",
            "720,0,-720,1",
            "0,-1e9,0,1e9",
            Crs.CRS84.uri(),
            Crs.EPSG4326.uri(),
            Crs.EPSG3857.uri(),
            "true",
            "false",
            "SHIP",
            "235000001",
            TrackSamples.id(OgcSite.FIRST_MMSI).toString(),
            "json",
            "\u0000",
            "\uD83D\uDEA2",
            "'; --",
            "%",
            "<script>");
    private static final List<String> PATHS = List.of(
            "/ogc",
            "/ogc/api",
            "/ogc/collections",
            "/ogc/collections/C/items",
            "/ogc/collections/C/items/V",
            "/ogc/collections/C/items/V/tgsequence",
            "/ogc/collections/C/items/V/tproperties",
            "/ogc/collections/C/items/V/tproperties/speed",
            "/ogc/collections/C/tiles/WebMercatorQuad/V/V/V",
            "/ogc/tiles/WebMercatorQuad/Z/Z/Z",
            "/ogc/collections/C/tiles/V",
            "/api/kml/tracks");

    private final long seed = Long.getLong("seed", 20_261_126);
    private final Random random = new Random(seed);

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String value() {
        String value = any(VALUES);
        if (random.nextInt(4) > 0 || value.isEmpty()) {
            return value;
        }
        int at = random.nextInt(value.length());
        return value.substring(0, at) + (char) random.nextInt(1, 0x250) + value.substring(at);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String path() {
        String path = any(PATHS).replace("/C/", "/" + any(List.of("tracks", "history", "moving", "none")) + "/");
        while (path.contains("/V")) {
            path = path.replaceFirst(
                    "/V",
                    "/"
                            + java.util.regex.Matcher.quoteReplacement(
                                    encoded("v" + value()).substring(1)));
        }
        while (path.contains("/Z")) {
            path = path.replaceFirst("/Z", "/" + random.nextInt(26));
        }
        return path;
    }

    @Test
    void noneIsAFailureOfTheServer() throws Exception {
        int[] answered = new int[600];
        try (OgcSite site = new OgcSite()) {
            for (int i = 0; i < QUESTIONS; i++) {
                StringBuilder question = new StringBuilder(path()).append('?');
                for (int parameters = random.nextInt(4); parameters > 0; parameters--) {
                    question.append(encoded(any(NAMES)))
                            .append('=')
                            .append(encoded(value()))
                            .append('&');
                }
                int status = site.site.get(question.toString()).statusCode();
                answered[status]++;
                assertThat(status)
                        .as("seed " + seed + ", question " + i + ": " + question)
                        .isIn(200, 204, 400, 404);
            }
        }
        assertThat(answered[200]).as("some are answered").isGreaterThan(QUESTIONS / 20);
        assertThat(answered[400]).as("some are refused").isGreaterThan(QUESTIONS / 20);
    }
}
