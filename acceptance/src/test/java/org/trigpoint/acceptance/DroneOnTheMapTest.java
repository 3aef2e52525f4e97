package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.BrowserTest;
import org.trigpoint.acceptance.fixtures.MapPage;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.Recordings;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** A recorded flight in Chromium: where its camera looks moves over the map, and what it sees is shown beside it. */
class DroneOnTheMapTest extends BrowserTest {
    private static final String NAME = "VRSG 5.6";
    private static final String FEED = "klv:file:";
    /** Packet 30 and packet 210 of the recording. */
    private static final int EARLY = 30;

    private static final int LATE = 210;

    /** Paused before the jump, so that nothing is played behind it. */
    private static final String PLAY = "async ([at, paused]) => {"
            + " const { replay } = await (await fetch('api/config')).json();"
            + " const ask = (body) => fetch('api/replay', { method: 'POST',"
            + " headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });"
            + " await ask({ speed: 1, paused: true }); await ask({ speed: 1, seek: replay.from + at });"
            + " await ask({ speed: 1, paused }); }";

    @TempDir
    private static Path folder;

    private static Program station;

    @BeforeAll
    static void replay() {
        Path recording = Recordings.file("klv/osh-sample-stream.ts");
        station = Program.start(folder, "replay", FEED + recording, "--listen", "127.0.0.1:0");
    }

    @AfterAll
    static void stop() {
        if (station != null) {
            station.stopWell();
        }
    }

    private static JsonNode truth(int packet) {
        return Json.read(read(Recordings.file("klv/truth/osh-sample-stream.st0601.json")))
                .path("records")
                .path(packet);
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double value(JsonNode record, int tag) {
        return Double.parseDouble(
                record.path(Integer.toString(tag)).path("value").asString());
    }

    private static double millis(int packet) {
        String time = truth(packet).path("2").path("value").asString();
        String first = truth(0).path("2").path("value").asString();
        return java.time.Duration.between(instant(first), instant(time)).toMillis() + 1.0;
    }

    private static java.time.Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    }

    private static void playFrom(MapPage map, int packet, boolean paused) {
        map.page().evaluate(PLAY, List.of(millis(packet), paused));
    }

    private static void select(MapPage map) {
        map.await("trigpoint.count > 0 && trigpoint.map.loaded()");
        map.search(NAME);
        assertThat(map.part("track-name").innerText()).isEqualTo(NAME);
    }

    /** Waits until the track is told as this packet had it, and gives where its camera looks. */
    private static void awaitGaze(MapPage map, int packet) {
        JsonNode record = truth(packet);
        map.awaitAnswer("fetch(`api/tracks/${trigpoint.selectedId}`).then((answer) => answer.json())"
                + ".then(({ gaze }) => gaze !== null && Math.abs(gaze.centre[1] - " + value(record, 23) + ") < 1e-7"
                // While it is wound to there, another packet may look as far north.
                + " && Math.abs(gaze.centre[0] - " + value(record, 24) + ") < 1e-7)");
        JsonNode gaze =
                Json.read(station.get("/api/tracks/" + map.selectedId())).path("gaze");
        assertThat(gaze.path("centre").path(0).asDouble()).isCloseTo(value(record, 24), within(1e-7));
        assertThat(gaze.path("slantRangeMeters").asDouble()).isCloseTo(value(record, 21), within(0.001));
        for (int corner = 0; corner < 4; corner++) {
            JsonNode point = gaze.path("corners").path(corner);
            assertThat(point.path(1).asDouble())
                    .isCloseTo(value(record, 23) + value(record, 26 + 2 * corner), within(3e-6));
            assertThat(point.path(0).asDouble())
                    .isCloseTo(value(record, 24) + value(record, 27 + 2 * corner), within(3e-6));
        }
    }

    @Test
    void whereItsCameraLooksMovesAsTheTruthHasIt() {
        chromium.withoutLand().visit("drone", station.address(), map -> {
            select(map);
            playFrom(map, EARLY, true);
            awaitGaze(map, EARLY);
            playFrom(map, LATE, true);
            awaitGaze(map, LATE);
        });
    }

    @Test
    void theCornersOfItsImageAreShownAndMove() {
        chromium.withoutLand().visit("drone-footprint", station.address(), map -> {
            select(map);
            playFrom(map, EARLY, true);
            awaitGaze(map, EARLY);
            String early = map.part("track-footprint").innerText();
            playFrom(map, LATE, true);
            map.page()
                    .waitForFunction(
                            "(early) => document.querySelector('[data-testid=track-footprint]').innerText !== early",
                            early);
        });
    }

    @Test
    void whatItsCameraSeesIsPlayedBesideTheMap() {
        chromium.withoutLand().visit("drone-video", station.address(), map -> {
            select(map);
            playFrom(map, 0, false);
            map.await("document.querySelector('[data-testid=video]')?.videoWidth === 640"
                    + " && document.querySelector('[data-testid=video]').currentTime > 1");
            assertThat(map.part("video-why").count()).isZero();
        });
    }
}
