package org.trigpoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.fixtures.RunningStation;
import org.trigpoint.app.phones.Enrolments;
import org.trigpoint.feeds.source.fixtures.Mosquitto;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Phones at a station, from the invitation to the map, as their apps speak. */
class PhoneFeedTest {
    private static final String FEED = "phone:http:?name=phones";
    private static final String REPORT = "/api/feeds/phones/phone";

    @TempDir
    Path folder;

    /** Joins as a holder does on the page; gives the secret. */
    private String join(RunningStation station, String name) throws Exception {
        String code =
                Enrolments.of(folder.resolve("data"), InstantSource.system()).invite("somebody");
        String body = "{\"code\":\"" + code.toUpperCase(java.util.Locale.ROOT) + "\",\"name\":\"" + name + "\"}";
        HttpResponse<String> answer = station.post("/api/phones", "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode joined = JsonMapper.shared().readTree(answer.body());
        assertThat(joined.path("feeds").toString()).isEqualTo("[\"phones\"]");
        assertThat(station.post("/api/phones", "application/json", body).statusCode())
                .as("a code is good once")
                .isEqualTo(403);
        return joined.path("secret").asString();
    }

    private static String place(String secret, double latDeg) {
        return "id=" + secret + "&lat=" + latDeg + "&lon=-1.2&timestamp="
                + Instant.now().getEpochSecond() + "&accuracy=8&batt=87&speed=3&bearing=90";
    }

    private static int get(RunningStation station, String query) throws Exception {
        return station.send(station.to(REPORT + "?" + query)).statusCode();
    }

    @Test
    void whoSpeaksAsOsmAndAppearsWithinASecond() throws Exception {
        try (RunningStation station = RunningStation.start(folder, FEED)) {
            String secret = join(station, "Ada's phone");
            assertThat(get(station, place(secret, 50.1))).isEqualTo(200);
            station.awaitTrack("Ada's phone");
            // The first has woken what sleeps in a station that has just started: now it is measured.
            String other = join(station, "Bo");
            long began = System.nanoTime();
            assertThat(station.send(station.to(REPORT + "?" + place(other, 50.2))
                                    .POST(HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(200);
            JsonNode track = station.awaitTrack("Bo");
            long millis = (System.nanoTime() - began) / 1_000_000;
            System.out.println("A phone appeared " + millis + " ms after its report began");
            assertThat(millis).isLessThan(1_000);
            JsonNode whole = station.get("/api/tracks/" + track.path("id").asString());
            assertThat(whole.toString()).contains("\"batteryPercent\":87", "HANDSET");
        }
    }

    @Test
    void everyAppIsAnsweredAsItExpects() throws Exception {
        try (RunningStation station = RunningStation.start(folder, FEED)) {
            String secret = join(station, "Ada");
            long now = Instant.now().getEpochSecond();
            String traccar = "{\"location\":{\"timestamp\":" + now
                    + ",\"coords\":{\"latitude\":50.1,\"longitude\":-1.2}},\"device_id\":\"" + secret + "\"}";
            assertThat(station.post(REPORT, "application/json", traccar).statusCode())
                    .isEqualTo(200);
            assertThat(station.post(REPORT, "application/x-www-form-urlencoded", place(secret, 50.1001))
                            .statusCode())
                    .isEqualTo(200);
            String owntracks = "{\"_type\":\"location\",\"lat\":50.1002,\"lon\":-1.2,\"tst\":" + now + "}";
            HttpResponse<String> answer = station.send(station.to(REPORT)
                    .header("Content-Type", "application/json")
                    .header("X-Limit-U", "ada")
                    .header("X-Limit-D", secret)
                    .POST(HttpRequest.BodyPublishers.ofString(owntracks)));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("[]");
            // What is no position is kept nowhere, and what is wrong is rejected as of any feed.
            String card = "{\"_type\":\"card\",\"name\":\"Ada\",\"topic\":\"owntracks/ada/" + secret + "\"}";
            assertThat(station.post(REPORT, "application/json", card).statusCode())
                    .isEqualTo(200);
            assertThat(get(station, "id=" + secret + "&lat=99&lon=1")).isEqualTo(200);
            JsonNode feed =
                    station.awaitFeed("phones", each -> each.path("rejected").asInt() == 1);
            assertThat(feed.path("dropped").asInt()).as(feed.toString()).isEqualTo(1);
            assertThat(feed.path("accepted").asInt()).as(feed.toString()).isEqualTo(3);
            assertThat(feed.path("rejects").toString()).isEqualTo("{\"position-range\":1}");
        }
    }

    @Test
    void aPhoneThatIsNotEnrolledLeavesNothing() throws Exception {
        String stranger = "phabcdefghijklmnopqrstuvwx";
        String secret;
        try (RunningStation station = RunningStation.start(folder, FEED)) {
            secret = join(station, "Ada");
            assertThat(get(station, place(stranger, 51.2345678))).isEqualTo(403);
            assertThat(get(station, place("123456", 51.2345678))).isEqualTo(403);
            String owntracks =
                    "{\"_type\":\"location\",\"lat\":51.2345678,\"lon\":1,\"tst\":1780293602,\"topic\":\"owntracks/a/b\"}";
            assertThat(station.post(REPORT, "application/json", owntracks).statusCode())
                    .isEqualTo(403);
            assertThat(get(station, place(secret, 50.7654321))).isEqualTo(200);
            station.awaitTrack("Ada");
            JsonNode feed =
                    station.awaitFeed("phones", each -> each.path("dropped").asInt() == 3);
            assertThat(feed.path("rejected").asInt()).isZero();
            assertThat(feed.path("accepted").asInt()).isEqualTo(1);
            assertThat(station.get("/api/tracks?bbox=-180,-90,180,90")
                            .path("features")
                            .size())
                    .isEqualTo(1);
        }
        assertThat(filesWith("50.7654321"))
                .as("the journal has what was enrolled")
                .isNotEmpty();
        assertThat(filesWith("51.2345678")).isEmpty();
        assertThat(filesWith(stranger)).isEmpty();
        assertThat(filesWith(secret))
                .as("nobody who reads what is kept learns the secret")
                .isEmpty();
    }

    /** Files below the folder, the log among them, that hold these bytes. */
    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void itIsThereAfterARestartAndGoesOnUntilItLeaves() throws Exception {
        String secret;
        String id;
        try (RunningStation station = RunningStation.start(folder, FEED)) {
            secret = join(station, "Ada");
            assertThat(get(station, place(secret, 50.1))).isEqualTo(200);
            id = station.awaitTrack("Ada").path("id").asString();
        }
        try (RunningStation station = RunningStation.start(folder, FEED)) {
            assertThat(station.awaitTrack("Ada").path("id").asString()).isEqualTo(id);
            assertThat(get(station, place(secret, 50.1001))).isEqualTo(200);
            station.awaitTrack(
                    track -> track.path("geometry").path("coordinates").path(1).asDouble() > 50.10002);
            HttpRequest.Builder leave = station.to("/api/phones/mine")
                    .header("Authorization", "Bearer " + secret)
                    .DELETE();
            assertThat(station.send(leave).statusCode()).isEqualTo(204);
            assertThat(station.send(leave).statusCode()).isEqualTo(404);
            assertThat(get(station, place(secret, 50.1002))).isEqualTo(403);
        }
    }

    @Test
    void ownTracksOverABrokerAppearsToo() throws Exception {
        assumeTrue(Mosquitto.isInstalled(), "Mosquitto is not installed: ./trigpoint test installs it as root");
        try (Mosquitto broker = Mosquitto.start();
                RunningStation station = RunningStation.start(
                        folder, FEED, "phone:mqtt://127.0.0.1:" + broker.port() + "/owntracks/#?name=broker")) {
            String secret = join(station, "Ada");
            station.awaitFeed("broker", feed -> feed.path("detail").asString("").contains("connected, "));
            String now = String.valueOf(Instant.now().getEpochSecond());
            String at = "{\"_type\":\"location\",\"lat\":50.1,\"lon\":-1.2,\"tst\":" + now + "}";
            broker.publish("owntracks/ada/stranger", at);
            broker.publish("owntracks/ada/" + secret, at);
            station.awaitTrack("Ada");
            JsonNode feed =
                    station.awaitFeed("broker", each -> each.path("accepted").asInt() == 1);
            assertThat(feed.path("dropped").asInt()).isEqualTo(1);
        }
        assertThat(filesWith("stranger")).isEmpty();
        assertThat(filesWith("owntracks/ada")).as("topics hold secrets").isEmpty();
    }
}
