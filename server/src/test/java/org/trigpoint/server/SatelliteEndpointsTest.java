package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.orbit.ImagingKind;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.Satellites;
import tools.jackson.databind.JsonNode;

/** Satellites that make images, over HTTP. */
class SatelliteEndpointsTest {
    private static final String FROM = "from=2026-08-12T12:00:30Z";

    @Test
    void tellsWhichAreKnown() {
        try (Site site = Site.open()) {
            JsonNode known = Json.read(site.get("/api/satellites").body());
            assertThat(known.path("advice").asString()).isEmpty();
            JsonNode kite = known.path("satellites").get(0);
            assertThat(kite.path("number").asInt()).isEqualTo(99_999);
            JsonNode radar = kite.path("instruments").get(0);
            assertThat(radar.path("kind").asString()).isEqualTo("sar");
            assertThat(radar.path("farIncidenceDeg").asDouble()).isEqualTo(45);
            assertThat(radar.path("swathMeters").isNull()).isTrue();
        }
    }

    @Test
    void tellsWhereTheyPassFromTheWholeMinuteOn() {
        try (Site site = Site.open()) {
            JsonNode paths = Json.read(
                            site.get("/api/satellites/paths?minutes=3&" + FROM).body())
                    .path("paths");
            JsonNode points = paths.get(0).path("points");
            assertThat(points).hasSize(4);
            assertThat(points.get(1).toString()).isEqualTo("[1786536060000,10.0,1.0,500000,0]");
            assertThat(site.get("/api/satellites/paths?minutes=61").statusCode())
                    .isEqualTo(400);
            JsonNode path = Json.read(
                    site.get("/api/satellites/99999/path?minutes=2&" + FROM).body());
            assertThat(path.path("strips").get(0).path("left").get(2).toString())
                    .isEqualTo("[11.0,2.0]");
            assertThat(site.get("/api/satellites/99999/path?instrument=SAR").statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/api/satellites/99999/path?instrument=eye").statusCode())
                    .isEqualTo(404);
            assertThat(site.get("/api/satellites/1/path").statusCode()).isEqualTo(404);
            assertThat(site.get("/api/satellites/x/path").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void asksAboutAPointOrAnArea() {
        try (Site site = Site.open()) {
            JsonNode window = Json.read(site.get("/api/passes?lat=54.9&lon=19.1&kinds=sar,optical&unlit=true&" + FROM)
                            .body())
                    .path("windows")
                    .get(0);
            assertThat(window.path("begin").asString()).isEqualTo("2026-08-12T12:01:00Z");
            assertThat(window.path("incidenceDeg").asDouble()).isEqualTo(35);
            assertThat(window.path("side").asString()).isEqualTo("left");
            site.get("/api/passes?bbox=1,2,3,4&hours=48");
            assertThat(site.satellites.asked)
                    .extracting(Satellites.Question::aim)
                    .containsExactly(
                            new Satellites.Aim.Point(Position.of(54.9, 19.1)),
                            new Satellites.Aim.Area(new Box(1, 2, 3, 4)));
            Satellites.Question first = site.satellites.asked.getFirst();
            assertThat(first.kinds()).isEqualTo(Set.of(ImagingKind.SAR, ImagingKind.OPTICAL));
            assertThat(first.unlit()).isTrue();
            assertThat(site.satellites.asked.getLast().hours()).isEqualTo(48);
        }
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        try (Site site = Site.open()) {
            for (String wrong : new String[] {
                "",
                "lat=91&lon=0",
                "lat=1",
                "lat=a&lon=1",
                "lat=NaN&lon=1",
                "bbox=1,2,3",
                "bbox=0,0,21,1",
                "bbox=1,2,1,2",
                "lat=1&lon=1&kinds=radar",
                "lat=1&lon=1&hours=73",
                "lat=1&lon=1&hours=0",
                "lat=1&lon=1&unlit=1"
            }) {
                assertThat(site.get("/api/passes?" + wrong).statusCode())
                        .as(wrong)
                        .isEqualTo(400);
            }
            site.satellites.busy = true;
            assertThat(site.get("/api/passes?lat=1&lon=1").statusCode()).isEqualTo(503);
        }
    }
}
