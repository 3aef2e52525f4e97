package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Cluster;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.Recordings;

/** A gateway, a cluster and a station, each in processes of its own: what a receiver hears is on the station's map, down to its sentences. */
@Tag("full")
class SharedStationTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String CABLE = """
            {"type":"Feature","geometry":{"type":"LineString","coordinates":[[-1.5,50.5],[-1,50.6]]},
             "properties":{"name":"Cable","category":"cable","halfWidthMeters":500}}""";

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void send(OutputStream to, int from, int until) throws IOException, InterruptedException {
        for (int i = from; i < until; i += 50) {
            String some = String.join("\r\n", lines.subList(i, Math.min(until, i + 50))) + "\r\n";
            to.write(some.getBytes(StandardCharsets.ISO_8859_1));
            to.flush();
            Thread.sleep(10);
        }
    }

    private static String tell(int port, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private Program station(Cluster cluster, String tracks) {
        return Program.start(
                folder,
                "run",
                "--kafka",
                cluster.kafka().servers(),
                "--partitions",
                Integer.toString(cluster.kafka().partitions()),
                "--data",
                folder.resolve("station").toString(),
                "--listen",
                "127.0.0.1:0",
                "--snapshot-every",
                "2",
                "--tracks",
                folder.resolve(tracks).toString(),
                "--purpose",
                "test");
    }

    private static void await(Program station, String path, String text) {
        String found = "";
        for (int i = 0; i < LONG.toSeconds() * 5 && !found.contains(text); i++) {
            found = station.get(path);
            Program.pause(200);
        }
        assertThat(found).as(path).contains(text);
    }

    @Test
    void whatAGatewayHearsIsOnTheMapAndTheStationsJournalReplaysToTheSamePicture() throws Exception {
        for (String line :
                Files.readAllLines(Recordings.file("ais/derived/solent-20160112.nmea"), StandardCharsets.ISO_8859_1)) {
            lines.add(line.substring(line.indexOf('!')));
        }
        int port = freePort();
        int health = freePort();
        try (Cluster cluster = Cluster.start(folder.resolve("cluster"), 1);
                Program gateway = Program.start(
                        folder,
                        "gateway",
                        "--kafka",
                        cluster.kafka().servers(),
                        "--partitions",
                        Integer.toString(cluster.kafka().partitions()),
                        "--gateway",
                        "1",
                        "--data",
                        folder.resolve("gateway").toString(),
                        "--listen",
                        "127.0.0.1:" + health,
                        "--feed",
                        "ais:tcp-listen://:" + port)) {
            cluster.startJob(Cluster.jars(), null);
            gateway.awaitLine("Gateway 1 writes to Kafka", LONG);
            try (Program station = station(cluster, "first.ndjson");
                    Socket receiver = new Socket(InetAddress.getLoopbackAddress(), port)) {
                station.address();
                send(receiver.getOutputStream(), 0, 2_000);
                await(station, "/api/feeds", "\"received\":2000");
                cluster.processes().broker().kill();
                send(receiver.getOutputStream(), 2_000, 4_000);
                cluster.processes().startBroker();
                await(station, "/api/feeds", "\"received\":4000");
                station.put("none", "/api/zones/cable", CABLE);
                await(station, "/api/zones", "\"name\":\"Cable\"");
                String tracks = station.get("/api/tracks?bbox=-180,-90,180,90&limit=1");
                String id = tracks.substring(tracks.indexOf("\"id\":\"") + 6, tracks.indexOf("\"id\":\"") + 38);
                assertThat(station.get("/api/tracks/" + id + "/evidence")).contains("!AIVDM");
                assertThat(station.get("/api/health")).contains("\"status\":\"ok\"");
                assertThat(station.stop()).isZero();
            }
            try (Program station = station(cluster, "second.ndjson");
                    Socket receiver = new Socket(InetAddress.getLoopbackAddress(), port)) {
                station.address();
                await(station, "/api/zones", "\"name\":\"Cable\"");
                send(receiver.getOutputStream(), 4_000, 4_500);
                await(station, "/api/feeds", "\"received\":4500");
                assertThat(station.stop()).isZero();
            }
            assertThat(tell(health, "/api/health")).contains("\"status\":\"ok\"");
            assertThat(tell(health, "/metrics")).contains("trigpoint_feed_received_total{source=\"1001\"} 4500");
            assertThat(gateway.stop()).isZero();
        }
        Path replayed = folder.resolve("replayed.ndjson");
        try (Program replay = Program.start(
                folder,
                "replay",
                folder.resolve("station/journal").toString(),
                "--speed",
                "max",
                "--exit",
                "--tracks",
                replayed.toString(),
                "--purpose",
                "test")) {
            assertThat(replay.awaitEnd(LONG)).isZero();
        }
        assertThat(Files.readAllBytes(replayed)).isEqualTo(Files.readAllBytes(folder.resolve("second.ndjson")));
    }
}
