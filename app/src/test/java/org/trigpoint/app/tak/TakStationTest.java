package org.trigpoint.app.tak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import org.trigpoint.feeds.cot.message.CotEvent;

/** A station, started as a user starts it, with events in and events out. */
class TakStationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private String address = "";

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String event(String uid, String type, double latDeg, Instant time, String detail) {
        return "<event version='2.0' uid='" + uid + "' type='" + type + "' how='m-g' time='" + time + "' start='" + time
                + "' stale='" + time.plusSeconds(300) + "'><point lat='" + latDeg
                + "' lon='-1.25' hae='9999999.0' ce='4' le='9999999.0'/><detail>" + detail + "</detail></event>";
    }

    @Test
    void tracksAndAlertsComeToClientsAndPeopleToNobody() throws Exception {
        int in = freePort();
        int out = freePort();
        Process station = start(in, out);
        try (Socket sender = new Socket("127.0.0.1", in);
                TakClient xml = new TakClient(new Socket("127.0.0.1", out));
                TakClient protobuf = new TakClient(new Socket("127.0.0.1", out))) {
            CotEvent offer = protobuf.awaitType("t-x-takp-v").event();
            protobuf.send(TakControls.request(offer.uid(), Instant.now()));
            Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(2);
            for (int i = 0; i < 3; i++) {
                String all = event(
                                "MMSI-235000001",
                                "a-n-S-X-M-C",
                                50.5,
                                time.plusSeconds(i),
                                "<contact callsign='EVER G'/>")
                        + event("drone-7", "a-f-A-M-H-Q", 50.6, time.plusSeconds(i), "<contact callsign='HAWK'/>")
                        + event("MMSI-235000002", "a-n-S-X-R", 50.7, time.plusSeconds(i), "")
                        + event("ANDROID-1", "a-f-G-U-C", 50.8, time.plusSeconds(i), "<takv device='D'/>");
                sender.getOutputStream().write(all.getBytes(UTF_8));
            }
            for (TakClient client : List.of(xml, protobuf)) {
                CotEvent ship = client.awaitUid("MMSI-235000001").event();
                assertThat(ship.detail().contact().callsign()).isEqualTo("EVER G");
                assertThat(ship.point().latDeg()).isEqualTo(50.5);
                CotEvent drone = client.awaitUid("drone-7").event();
                assertThat(drone.type()).isEqualTo("a-f-A-M-H-Q");
                assertThat(drone.detail().contact().callsign()).isEqualTo("HAWK");
            }
            assertThat(xml.received()).noneMatch(TakClient.Received::protobuf);
            assertThat(protobuf.awaitUid("drone-7").protobuf()).isTrue();
            String raised = post(
                    "/api/alerts",
                    "{\"text\":\"Oil on the water\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.2,50.55]},"
                            + "\"radiusMeters\":400}");
            for (TakClient client : List.of(xml, protobuf)) {
                CotEvent alert = client.awaitType("b-m-p-s-m").event();
                assertThat(raised).contains(alert.uid().substring("trigpoint.alert.".length()));
                assertThat(alert.detail().contact().callsign()).isEqualTo("Oil on the water");
                assertThat(alert.point().ceMeters()).isEqualTo(400);
            }
            String metrics = get("/metrics");
            assertThat(metrics).contains("trigpoint_tak_readers{output=\"tcp-listen://127.0.0.1:" + out + "\"} 2");
            String feeds = get("/api/feeds");
            assertThat(feeds).contains("\"person\":3");
            // What this station sent comes back to its feed: it is no observation.
            byte[] sent = xml.awaitUid("MMSI-235000001").bytes();
            sender.getOutputStream().write(sent);
            awaitText("/api/feeds", "\"own\":1");
            assertThat(xml.events())
                    .extracting(CotEvent::uid)
                    .noneMatch(uid -> uid.equals("MMSI-235000002") || uid.startsWith("ANDROID"));
            for (Path segment : segments()) {
                assertThat(new String(Files.readAllBytes(segment), UTF_8)).doesNotContain("ANDROID-1", "50.8");
            }
        } finally {
            station.destroy();
            assertThat(station.waitFor(60, TimeUnit.SECONDS)).isTrue();
            http.close();
        }
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.walk(folder.resolve("data/journal"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            return all;
        }
    }

    private Process start(int in, int out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--listen",
                "127.0.0.1:0",
                "--data",
                folder.resolve("data").toString(),
                "--feed",
                "cot:tcp-listen://127.0.0.1:" + in + "?name=mesh",
                "--tak",
                "tcp-listen://127.0.0.1:" + out));
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

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private void awaitText(String path, String text) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!get(path).contains(text)) {
            assertThat(System.nanoTime()).as(text + " in " + get(path)).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body();
    }
}
