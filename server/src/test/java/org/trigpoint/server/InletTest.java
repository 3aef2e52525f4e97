package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.server.fixtures.Site;

/** Raw messages that are sent to the server. */
class InletTest {
    private static final String PATH = "/api/feeds/coastal-radar/detections";

    private static HttpResponse<String> send(Site site, String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return site.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static Site open() {
        Site site = Site.open();
        site.inlets.bodies.put("coastal-radar", new ArrayList<>());
        site.inlets.bodies.put("north mole", new ArrayList<>());
        return site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-ndjson; charset=utf-8",
                "application/geo+json",
                "application/geo+json-seq",
                "text/csv"
            })
    void bodiesAreTakenAsTheyAre(String type) {
        byte[] body = "\u00fc,1\n2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (Site site = open()) {
            HttpResponse<String> answer = send(site, PATH, type, body);
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo("{\"feed\":\"coastal-radar\",\"taken\":2}");
            assertThat(site.inlets.bodies.get("coastal-radar")).containsExactly(body);
        }
    }

    @Test
    void aNameThatNoFeedHasIsAnsweredWithThoseThereAre() {
        try (Site site = open();
                Site without = Site.open()) {
            assertThat(send(site, "/api/feeds/north%20mole/detections", "text/csv", new byte[0])
                            .body())
                    .contains("\"taken\":0");
            HttpResponse<String> unknown = send(site, "/api/feeds/south/detections", "text/csv", new byte[1]);
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).contains("south", "coastal-radar, north mole");
            assertThat(send(without, PATH, "text/csv", new byte[1]).body()).contains("detections:http:?name=NAME");
        }
    }

    @Test
    void bodiesOfFormsAndPackedOnesAreTurnedAway() {
        try (Site site = open()) {
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
                HttpResponse<String> answer = send(site, PATH, type, new byte[1]);
                assertThat(answer.statusCode()).isEqualTo(415);
                assertThat(answer.body()).contains("application/x-ndjson", "text/csv");
            }
            assertThat(send(site, PATH, "text/csv", new byte[1], "Content-Encoding", "gzip")
                            .statusCode())
                    .isEqualTo(415);
            assertThat(send(site, PATH, "text/csv", new byte[1], "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(site.inlets.bodies.get("coastal-radar")).isEmpty();
        }
    }

    @Test
    void whatIsTooLongIsRefusedAndNotTakenInPart() {
        try (Site site = open()) {
            assertThat(send(site, PATH, "text/csv", new byte[8 << 20]).statusCode())
                    .isEqualTo(202);
            HttpResponse<String> said = send(site, PATH, "text/csv", new byte[(8 << 20) + 1]);
            assertThat(said.statusCode()).isEqualTo(413);
            assertThat(said.body()).contains("8388608 bytes", "in parts");
            HttpResponse<String> chunked =
                    site.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + PATH))
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(
                                    () -> new java.io.ByteArrayInputStream(new byte[20 << 20])))
                            .build());
            assertThat(chunked.statusCode()).isEqualTo(413);
            assertThat(site.inlets.bodies.get("coastal-radar")).hasSize(1);
        }
    }

    @Test
    void sendingNeedsAnOfficer() {
        try (Site site = Site.open(settings -> settings.withHost("127.0.0.1", List.of(), HiddenCraftTest.people()))) {
            site.inlets.bodies.put("coastal-radar", new ArrayList<>());
            assertThat(send(site, PATH, "text/csv", new byte[1]).statusCode()).isEqualTo(401);
            assertThat(send(site, PATH, "text/csv", new byte[1], "Authorization", "Bearer looker")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(site, PATH, "text/csv", new byte[1], "Authorization", "Bearer officer")
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void aStationThatStopsSaysSo() {
        try (Site site = open()) {
            site.inlets.stopping = true;
            HttpResponse<String> answer = send(site, PATH, "text/csv", new byte[1]);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("stopping");
        }
    }
}
