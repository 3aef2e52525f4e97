package org.trigpoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A station with feeds of detections, started as a user starts it: what comes is counted, line for line. */
class DetectionFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PLOT = "{\"time\":\"2026-06-01T06:00:02Z\",\"sensor\":\"nab-radar\",\"scene\":\"1\","
            + "\"lat\":50.1,\"lon\":-1.2,\"sigmaMeters\":20}";
    private static final String LOOK = "{\"type\":\"look\",\"sensor\":\"nab-radar\",\"scene\":\"1\","
            + "\"from\":\"2026-06-01T06:00:00Z\",\"until\":\"2026-06-01T06:00:03Z\",\"area\":{\"type\":\"Sector\","
            + "\"lat\":50.7,\"lon\":-1.0,\"nearMeters\":100,\"farMeters\":40000,\"fromDeg\":0,\"sweepDeg\":360},"
            + "\"seen\":0.9,\"falsePerKm2\":0.0001}";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private String address = "";

    @Test
    void aFileAndABodyArriveAsAcceptedLines() throws Exception {
        Path table = Files.writeString(
                folder.resolve("plots.csv"),
                "time,sensor,lat_deg,lon_deg,sigma_m\n"
                        + "2026-06-01T06:00:02Z,s,50.1,-1.2,20\n2026-06-01T06:00:02Z,s,50.1,-1.2,20\n"
                        + "2026-06-01T06:00:03Z,s,99,-1.2,20\n");
        Path settings = Files.writeString(
                folder.resolve("station.yaml"),
                "listen: 127.0.0.1:0\ndata: " + folder.resolve("data") + "\nfeeds:\n  - uri: detections:file:" + table
                        + "\n  - uri: 'detections:http:'\n    name: coastal-radar\n    licence: CC-BY-4.0\n");
        Process station = start(settings);
        try {
            assertThat(post(PLOT + "\n\n" + PLOT + "\n" + LOOK + "\nnonsense\n", "application/x-ndjson"))
                    .contains("\"taken\":4");
            assertThat(post("time,sensor,lat_deg,lon_deg,sigma_m\n1780293602,s,50,1,9\n", "text/csv"))
                    .contains("\"taken\":2");
            assertThat(post(
                            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":"
                                    + "\"Point\",\"coordinates\":[1,50]},\"properties\":{\"time\":1780293602,"
                                    + "\"sensor\":\"s\",\"sigmaMeters\":9}},\n{\"type\":\"Feature\"}]}",
                            "application/geo+json"))
                    .contains("\"taken\":2");
            JsonNode file = awaitFeed("plots.csv", 3);
            assertThat(file.path("format").asString()).isEqualTo("detections-csv");
            assertThat(file.path("accepted").asInt()).isEqualTo(1);
            assertThat(file.path("rejects").toString()).isEqualTo("{\"position\":1,\"repeat\":1}");
            JsonNode posted = awaitFeed("coastal-radar", 8);
            assertThat(posted.path("format").asString()).isEqualTo("detections");
            assertThat(posted.path("accepted").asInt()).isEqualTo(4);
            assertThat(posted.path("duplicate").asInt()).isZero();
            assertThat(posted.path("rejects").toString())
                    .isEqualTo("{\"header\":1,\"json\":1,\"repeat\":1,\"time\":1}");
            assertThat(posted.path("licence").asString()).isEqualTo("CC-BY-4.0");
        } finally {
            station.destroy();
            assertThat(station.waitFor(30, TimeUnit.SECONDS)).isTrue();
            http.close();
        }
    }

    private Process start(Path settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--config",
                settings.toString()));
        Path log = folder.resolve("log");
        Process station = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (address.isEmpty()) {
            String said = Files.readString(log);
            assertThat(station.isAlive() && System.nanoTime() < deadline)
                    .as(said)
                    .isTrue();
            int at = said.indexOf("The map is at ");
            if (at >= 0 && said.indexOf('\n', at) > 0) {
                address = said.substring(at + 14, said.indexOf('\n', at)).strip();
            }
            Thread.sleep(50);
        }
        return station;
    }

    private String post(String body, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/feeds/coastal-radar/detections"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The feed of this name, once the outcomes of so many lines are in. */
    private JsonNode awaitFeed(String name, int lines) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/api/feeds")).build();
        String said = "";
        while (System.nanoTime() < deadline) {
            said = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            for (JsonNode feed : JsonMapper.shared().readTree(said)) {
                int ended = feed.path("accepted").asInt()
                        + feed.path("duplicate").asInt()
                        + feed.path("rejected").asInt();
                if (feed.path("name").asString().equals(name) && ended >= lines) {
                    assertThat(ended).as(said).isEqualTo(lines);
                    return feed;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No " + lines + " lines of " + name + " in " + said);
    }
}
