package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.LateRecording;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.picture.fixtures.MapModel;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** A recording in which a feed is silent for forty minutes and then delivers all at once: two pictures of one moment, and why. */
class TimeTravelTest extends BrowserTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int PALE_LANTERN = 235000201;
    private static final int SILENT = 20;

    @TempDir
    private static Path folder;

    private static Program station;

    @BeforeAll
    static void runTheRecording() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", "--listen", "127.0.0.1:0", "--data", "data"));
        for (String feed : LateRecording.write(folder)) {
            arguments.add("--feed");
            arguments.add(feed);
        }
        station = Program.start(folder, arguments.toArray(String[]::new));
        station.await("both files are read", LONG, () -> {
            JsonNode extent = Json.read(station.get("/api/history/extent"));
            return extent.path("until").asLong(0) >= 1_000 * instant(LateRecording.at(57));
        });
    }

    @AfterAll
    static void stop() {
        if (station != null) {
            station.stopWell();
        }
    }

    private static long instant(String text) {
        return java.time.Instant.parse(text).getEpochSecond();
    }

    private static JsonNode difference(int minute) {
        return Json.read(station.get("/api/picture/difference?at=" + LateRecording.at(minute)));
    }

    /** The names in a picture, each with its longitude. */
    private static TreeMap<String, Integer> picture(int minute, boolean asKnown) throws Exception {
        URI uri = station.address().resolve("/api/picture?asKnown=" + asKnown + "&at=" + LateRecording.at(minute));
        try (HttpClient http = HttpClient.newHttpClient()) {
            MapModel map = new MapModel();
            map.take(ByteBuffer.wrap(
                    http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray())
                            .body()));
            TreeMap<String, Integer> names = new TreeMap<>();
            map.labels.forEach((handle, label) ->
                    names.put(label.name(), map.tracks.get(handle).lonE7()));
            return names;
        }
    }

    @Test
    void oneMomentHasTwoPictures() throws Exception {
        TreeMap<String, Integer> was = picture(SILENT, false);
        TreeMap<String, Integer> known = picture(SILENT, true);
        assertThat(was).hasSize(8);
        assertThat(known.keySet()).hasSize(7).doesNotContain("WINTER ROSE");
        assertThat(was.get("PALE LANTERN")).isNotEqualTo(known.get("PALE LANTERN"));
        // Once all has come in there is one picture again.
        assertThat(picture(LateRecording.DELIVERED_AT + 5, true).keySet()).isEqualTo(was.keySet());
    }

    @Test
    void theDifferenceSaysWhy() {
        JsonNode found = difference(SILENT);
        assertThat(found.path("asItWas").asInt()).isEqualTo(8);
        assertThat(found.path("asKnown").asInt()).isEqualTo(7);
        assertThat(found.path("differ").asInt()).isEqualTo(3);
        assertThat(found.path("notKnown").asInt()).isEqualTo(1);
        JsonNode lantern = found.path("tracks")
                .valueStream()
                .filter(track -> track.path("name").asString().equals("PALE LANTERN"))
                .findFirst()
                .orElseThrow();
        assertThat(lantern.path("meters").asDouble()).isBetween(6_000.0, 8_000.0);
        assertThat(lantern.path("why").asString())
                .isEqualTo("123 reports of 12:02–12:42 became known at 12:43, up to 42 minutes late (source hill).");
        assertThat(difference(1).path("differ").asInt()).isZero();
        assertThat(difference(LateRecording.DELIVERED_AT + 5).path("differ").asInt())
                .isZero();
    }

    @Test
    void theMapGoesIntoThePastAndShowsTheDifference() {
        AtomicReference<String> link = new AtomicReference<>("");
        chromium.withoutLand().visit("time-travel", station.address(), map -> {
            map.await("trigpoint.count === 8");
            map.part("past-open").click();
            map.part("past-banner").waitFor();
            travelTo(map, LateRecording.at(SILENT));
            map.await("trigpoint.past?.at === " + 1_000 * instant(LateRecording.at(SILENT))
                    + " && trigpoint.count === 8");
            MapPage.Place was = map.placeOf(PALE_LANTERN);
            map.part("past-known").click();
            map.await("trigpoint.past?.shown === 'known' && trigpoint.count === 7");
            assertThat(map.part("past-banner").textContent()).contains("2026-06-01 12:20:00 UTC", "as we knew it then");
            assertThat(map.placeOf(PALE_LANTERN).distanceTo(was)).isGreaterThan(20);
            map.page().keyboard().press("k");
            map.part("difference").first().waitFor();
            assertThat(map.part("difference-counts").textContent())
                    .isEqualTo("3 of 8 tracks differ. 1 was not known yet.");
            map.part("difference")
                    .filter(new Locator.FilterOptions().setHasText("PALE LANTERN"))
                    .click();
            map.part("past-why").waitFor();
            assertThat(map.part("past-why").textContent()).contains("up to 42 minutes late (source hill)");
            assertThat(map.part("past-track-name").textContent()).isEqualTo("PALE LANTERN");
            assertThat(map.part("past-late").textContent()).isEqualTo("55, up to 41 min 40 s late");
            map.page().keyboard().press("PageDown");
            map.await("trigpoint.clockMillis === " + 1_000 * instant(LateRecording.at(SILENT + 10)));
            link.set(linkOf(map));
            map.part("past-live").click();
            map.part("past-banner").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            map.await("trigpoint.past === null && trigpoint.trackOf(" + PALE_LANTERN + ") !== null");
            map.part("track-panel").waitFor();
        });
        chromium.withoutLand().visit("time-travel-link", station.address().resolve("/" + link.get()), map -> {
            map.part("difference").first().waitFor();
            assertThat(map.part("past-banner").textContent()).contains("2026-06-01 12:30:00 UTC");
        });
    }

    private static void travelTo(MapPage map, String time) {
        map.part("past-time").fill(time);
        map.part("past-time").press("Enter");
    }

    private static String linkOf(MapPage map) {
        map.page().waitForFunction("() => location.hash.includes('past=2026-06-01T12:30:00Z')");
        String hash = (String) map.page().evaluate("() => location.hash");
        assertThat(hash).contains("as=difference", "at=");
        return hash;
    }

    @Test
    void playingRunsThroughThePastAndAPhoneHasRoomForIt() {
        URI past = station.address().resolve("/#past=" + LateRecording.at(5) + "&as=known");
        chromium.withoutLand().visitOnPhone("time-travel-phone", past, map -> {
            map.part("past-banner").waitFor();
            assertThat(map.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            double before = map.number("trigpoint.clockMillis");
            map.part("past-speed").selectOption("600");
            map.part("past-play").click();
            map.await("trigpoint.clockMillis > " + before + " + 300000");
            map.part("past-play").click();
        });
    }
}
