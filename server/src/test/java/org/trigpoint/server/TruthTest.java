package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.SimulatedWorld.Craft;
import org.trigpoint.server.port.SimulatedWorld.State;

class TruthTest {
    private static final Craft TANKER = craft("tanker", 235_000_001, State.JAMMED, 80, false);
    private static final Craft YACHT = craft("yacht", 235_000_002, State.SENDING, 36, true);
    private static final Craft UNSAID = craft("unsaid", 235_000_003, State.SENDING, 0, true);
    private static final Craft DARK = craft("dark", 0, State.NO_TRANSMITTER, 37, false);

    private static Craft craft(String id, int mmsi, State state, int shipType, boolean classB) {
        return new Craft(
                id, id.toUpperCase(java.util.Locale.ROOT), mmsi, "cargo", 50.5, -1.2, 6, 90, state, shipType, classB);
    }

    private static Site world() {
        return Site.simulated(settings -> settings.withHost("127.0.0.1", List.of(), HiddenCraftTest.people()));
    }

    private static List<String> told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(Json.read(answer.body()).path("craft").spliterator(), false)
                .map(one -> one.path("id").asString())
                .toList();
    }

    @Test
    void ofTheRealWorldThereIsNone() {
        try (Site site = Site.open()) {
            assertThat(site.get("/api/truth").statusCode()).isEqualTo(404);
            assertThat(site.get("/api/config").body()).contains("\"truth\":false");
        }
    }

    @Test
    void thoseWhoMaySeeAllAreToldWhatTheWorldDoes() {
        try (Site site = world()) {
            site.world.craft.addAll(List.of(TANKER, YACHT, UNSAID, DARK));
            for (String token : List.of("looker", "officer")) {
                String bearer = "Bearer " + token;
                assertThat(site.get("/api/truth", "Authorization", bearer).statusCode())
                        .isEqualTo(403);
                assertThat(site.get("/api/config", "Authorization", bearer).body())
                        .contains("\"truth\":false");
            }
            HttpResponse<String> answer = site.get("/api/truth", "Authorization", "Bearer analyst");
            assertThat(told(answer)).containsExactly("tanker", "dark");
            assertThat(answer.body())
                    .contains("\"epochMillis\":4000.0", "\"mmsi\":235000001", "\"mmsi\":null", "\"state\":\"JAMMED\"");
            assertThat(site.get("/api/config", "Authorization", "Bearer analyst")
                            .body())
                    .contains("\"truth\":true", "\"mode\":\"simulation\"");
        }
    }

    @Test
    void craftThatAreHiddenAreToldOfForAPurposeOnly() {
        try (Site site = Site.simulated(settings -> settings)) {
            site.world.craft.addAll(List.of(YACHT, UNSAID, DARK));
            String cookie = site.cookie();
            assertThat(told(site.get("/api/truth", "Cookie", cookie))).containsExactly("dark");
            site.post("/api/purpose", "{\"purpose\":\"Overdue yacht\"}", "Cookie", cookie);
            assertThat(told(site.get("/api/truth", "Cookie", cookie))).containsExactly("yacht", "unsaid", "dark");
        }
    }

    @Test
    void theClockRunsAtThePaceOfTheWorld() {
        try (Site site = Site.simulated(settings -> settings);
                LiveClient client = site.live()) {
            assertThat(client.awaitText("\"clock\"")).contains("\"speed\":10.0").doesNotContain("\"from\"");
        }
    }
}
