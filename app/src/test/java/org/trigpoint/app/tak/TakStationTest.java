package org.trigpoint.app.tak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.fixtures.RunningStation;
import org.trigpoint.feeds.cot.message.CotEvent;

/** A station, started as a user starts it, with events in and events out. */
class TakStationTest {

    @TempDir
    Path folder;

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
        String tak = "tak:\n  - uri: tcp-listen://127.0.0.1:" + out + "\n";
        String[] feeds = {"cot:tcp-listen://127.0.0.1:" + in + "?name=mesh"};
        try (RunningStation station = RunningStation.start(folder, tak, feeds);
                Socket sender = new Socket("127.0.0.1", in);
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
            HttpResponse<String> raised = station.post(
                    "/api/alerts",
                    "application/json",
                    "{\"text\":\"Oil on the water\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.2,50.55]},"
                            + "\"radiusMeters\":400}");
            for (TakClient client : List.of(xml, protobuf)) {
                CotEvent alert = client.awaitType("b-m-p-s-m").event();
                assertThat(raised.body()).contains(alert.uid().substring("trigpoint.alert.".length()));
                assertThat(alert.detail().contact().callsign()).isEqualTo("Oil on the water");
                assertThat(alert.point().ceMeters()).isEqualTo(400);
            }
            String metrics = station.send(station.to("/metrics")).body();
            assertThat(metrics).contains("trigpoint_tak_readers{output=\"tcp-listen://127.0.0.1:" + out + "\"} 2");
            station.awaitFeed(
                    "mesh", feed -> feed.path("rejects").path("person").asInt() == 3);
            // What this station sent comes back to its feed: it is no observation.
            byte[] sent = xml.awaitUid("MMSI-235000001").bytes();
            sender.getOutputStream().write(sent);
            station.awaitFeed("mesh", feed -> feed.path("rejects").path("own").asInt() == 1);
            assertThat(xml.events())
                    .extracting(CotEvent::uid)
                    .noneMatch(uid -> uid.equals("MMSI-235000002") || uid.startsWith("ANDROID"));
            for (Path segment : segments()) {
                assertThat(new String(Files.readAllBytes(segment), UTF_8)).doesNotContain("ANDROID-1", "50.8");
            }
        }
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.walk(folder.resolve("data/journal"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            return all;
        }
    }
}
