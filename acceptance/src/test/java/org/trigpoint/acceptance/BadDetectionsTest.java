package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.acceptance.fixtures.CoastSender;
import org.trigpoint.acceptance.fixtures.Feeds;
import org.trigpoint.acceptance.fixtures.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What sensors send wrong, or too much of, stops nothing else, and is counted under its reason. */
class BadDetectionsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Three crowded scans take some ten seconds; the machine may be busy. */
    private static final Duration CROWD = Duration.ofSeconds(60);

    private static final String HEAD = "{\"time\":\"2026-06-01T06:00:02.5Z\",\"sensor\":\"nab\",\"scene\":\"1\",";
    private static final int CROWDED = 100_000;
    private static final String TWICE = "-5,50.1,-4.8,50.3";

    @TempDir
    private static Path folder;

    private static CoastSender coast;
    private static Program program;
    private static int sent;

    @BeforeAll
    static void start() throws IOException {
        coast = new CoastSender();
        program = Program.startForMuch(
                folder,
                "run",
                "--feed",
                coast.uri(),
                "--feed",
                "detections:http:?name=bad",
                "--feed",
                "detections:http:?name=twice",
                "--feed",
                "detections:http:?name=crowd",
                "--listen",
                "127.0.0.1:0");
        program.address();
        program.await("the coast is heard", SOON, () -> Feeds.count(program, "coast", "accepted") > 100);
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.stopWell();
        }
        if (coast != null) {
            coast.close();
        }
    }

    private static void assertOthersGoOn() {
        long before = Feeds.count(program, "coast", "accepted");
        program.await("the coast goes on", SOON, () -> Feeds.count(program, "coast", "accepted") > before);
        assertThat(program.get("/api/health")).contains("\"ok\"");
        assertThat(program.get("/metrics").lines().filter(line -> line.startsWith("trigpoint_step_quarantined")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" 0") || line.endsWith(" 0.0"));
    }

    private static void send(String feed, String body) throws Exception {
        URI at = program.address().resolve("/api/feeds/" + feed + "/detections");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(at)
                            .header("Content-Type", "text/csv")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sigma | 96 | \"lat\":50.1,\"lon\":-1.2,\"sigmaMeters\":0}",
                "sigma | 96 | \"lat\":50.1,\"lon\":-1.2,\"sigmaMeters\":-20}",
                "covariance | 102 | \"lat\":50.1,\"lon\":-1.2,\"covarianceMeters2\":[-400,0,400]}",
                "covariance | 102 | \"lat\":50.1,\"lon\":-1.2,\"covarianceMeters2\":[400,0,0]}",
                "json | 69 | \"lat\":NaN,\"lon\":-1.2,\"sigmaMeters\":20}",
                "json | 99 | \"lat\":50.1,\"lon\":-1.2,\"sigmaMeters\":NaN}",
                "sensor-position | 0 | \"bearingDeg\":271,\"bearingSigmaDeg\":0.5}",
                "sensor-position | 72 | \"sensorLat\":95,\"sensorLon\":-1,\"bearingDeg\":271,\"bearingSigmaDeg\":0.5}",
            })
    void isRefusedWithItsReasonAndPlaceAndCounted(String code, int byteOffset, String rest) throws Exception {
        assertRefused(code, byteOffset, HEAD + rest);
    }

    @Test
    void whatWasSeenBeforeTheEpochIsRefused() throws Exception {
        String before = HEAD.replace("2026", "1969") + "\"lat\":50.1,\"lon\":-1.2,\"sigmaMeters\":20}";
        assertRefused("time", 8, before);
    }

    private static void assertRefused(String code, int byteOffset, String line) throws Exception {
        long before = Feeds.rejects(program, "bad", code);
        long taken = Feeds.count(program, "bad", "accepted");
        // Each of its own: what is sent again is a repeat.
        String well = HEAD + "\"lat\":50.1,\"lon\":-1.2,\"sigmaMeters\":%d}".formatted(++sent + 20);
        send("bad", line + "\n" + well + "\n");
        program.await("the code " + code, SOON, () -> Feeds.rejects(program, "bad", code) == before + 1);
        program.await("the line behind it", SOON, () -> Feeds.count(program, "bad", "accepted") == taken + 1);
        JsonNode newest = JsonMapper.shared()
                .readTree(program.get(
                        "/api/feeds/" + Feeds.feed(program, "bad").get("source").asInt() + "/rejects"))
                .get(0);
        assertThat(newest.get("code").asString()).isEqualTo(code);
        assertThat(newest.get("offsetBytes").asInt()).isEqualTo(byteOffset);
        assertThat(newest.get("text").asString()).isEqualTo(line);
        assertOthersGoOn();
    }

    @Test
    void aScanThatComesTwiceIsTakenOnce() throws Exception {
        Instant now = Instant.now();
        for (int scan = 0; scan < 8; scan++) {
            String plot =
                    "{\"time\":\"%s\",\"sensor\":\"nab\",\"scene\":\"%d\",\"lat\":50.2,\"lon\":-4.9,\"sigmaMeters\":20}\n"
                            .formatted(now.plusSeconds(2L * scan), scan);
            String look =
                    "{\"type\":\"look\",\"sensor\":\"nab\",\"scene\":\"%d\",\"from\":\"%s\",\"until\":\"%s\",\"area\":{\"type\":\"Sector\",\"lat\":50.1,\"lon\":-4.9,\"farMeters\":40000},\"seen\":0.9,\"falsePerKm2\":0.0001}\n"
                            .formatted(scan, now.plusSeconds(2L * scan), now.plusSeconds(2L * scan + 1));
            send("twice", plot + look);
            send("twice", plot + look);
        }
        program.await("all lines", SOON, () -> Feeds.count(program, "twice", "received") == 32);
        program.await("their outcomes", SOON, () -> Feeds.count(program, "twice", "accepted") == 16);
        assertThat(Feeds.rejects(program, "twice", "repeat")).isEqualTo(16);
        assertThat(Feeds.count(program, "twice", "rejected")).isEqualTo(16);
        program.await("a track", SOON, () -> tracksIn(TWICE) > 0);
        Program.pause(1_500);
        assertThat(tracksIn(TWICE)).isEqualTo(1);
        assertOthersGoOn();
    }

    /** Tracks in the picture within a box {@code west,south,east,north}; a thousand at most. */
    private static int tracksIn(String box) {
        return JsonMapper.shared()
                .readTree(program.get("/api/tracks?limit=1000&bbox=" + box))
                .get("features")
                .size();
    }

    @Test
    void aHundredThousandDetectionsInOneScanHoldNobodyUp() throws Exception {
        Random random = new Random(3);
        double[][] places = new double[CROWDED][];
        for (int i = 0; i < CROWDED; i++) {
            places[i] = new double[] {46 + 3 * random.nextDouble(), -12 + 3 * random.nextDouble()};
        }
        Instant now = Instant.now();
        long begun = System.nanoTime();
        for (int scan = 0; scan < 3; scan++) {
            StringBuilder body = new StringBuilder("time,sensor,scene,lat_deg,lon_deg,sigma_m\n");
            for (double[] place : places) {
                body.append(String.format(
                        Locale.ROOT,
                        "%s,crowd,%d,%.5f,%.5f,20\n",
                        now.plusSeconds(3L * scan),
                        scan,
                        place[0],
                        place[1]));
            }
            send("crowd", body.toString());
        }
        program.await("all lines", CROWD, () -> Feeds.count(program, "crowd", "accepted") == 3 * CROWDED);
        long counted = System.nanoTime();
        program.await("their tracks", CROWD, () -> tracksIn("-12,46,-9,49") == 1_000);
        long tracked = System.nanoTime();
        assertOthersGoOn();
        System.out.printf(
                Locale.ROOT,
                "Three scans of %d detections: taken in %.1f s, tracked after %.1f s, the others go on after %.1f s, %.0f MB resident%n",
                CROWDED,
                (counted - begun) / 1e9,
                (tracked - begun) / 1e9,
                (System.nanoTime() - begun) / 1e9,
                residentMegabytes());
        assertThat(Feeds.count(program, "crowd", "rejected")).isEqualTo(Feeds.rejects(program, "crowd", "header"));
    }

    private static double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + program.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3)
                .findFirst()
                .orElse(Double.NaN);
    }
}
