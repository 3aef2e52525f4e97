package org.trigpoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.fixtures.RunningStation;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.storage.journal.JournalBatch;
import org.trigpoint.storage.journal.JournalReader;
import tools.jackson.databind.JsonNode;

/** A station with feeds of MAVLink, started as a user starts it: drones come over UDP and TCP, their operators are not written down. */
class MavlinkFeedTest {
    private static final int FRAMES = 22;

    @TempDir
    Path folder;

    private static List<byte[]> frames() throws IOException {
        try (InputStream in = MavlinkFeedTest.class.getResourceAsStream("/mavlink/survey.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .map(line -> HexFormat.of().parseHex(line))
                    .toList();
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void dronesComeOverUdpAndTcpWithoutTheirOperators() throws Exception {
        int udp = freePort();
        try (ServerSocket vehicle = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            try (RunningStation station = RunningStation.start(
                            folder,
                            "mavlink:udp://127.0.0.1:" + udp + "?name=by-udp",
                            "mavlink:tcp://127.0.0.1:" + vehicle.getLocalPort() + "?name=by-tcp");
                    Socket link = vehicle.accept()) {
                for (byte[] frame : frames()) {
                    link.getOutputStream().write(frame);
                }
                link.getOutputStream().flush();
                station.awaitFeed(
                        "by-udp", feed -> feed.path("detail").asString().startsWith("listening"));
                sendDatagrams(udp);
                check("by-tcp", station.awaitEnded("by-tcp", FRAMES));
                check("by-udp", station.awaitEnded("by-udp", FRAMES));
                awaitTracks(station);
                checkTracks(station);
            }
        }
        checkJournal();
    }

    /** Lines are counted before what became of them is in the picture. */
    private static void awaitTracks(RunningStation station) throws IOException, InterruptedException {
        station.awaitTrack("by-tcp system 1");
        station.awaitTrack("by-udp system 1");
        String remote = station.awaitTrack("1596F3TRIG0001").path("id").asString();
        for (int tries = 0; tries < 200; tries++) {
            if (station.get("/api/tracks/" + remote).path("contributors").size() == 2) {
                return;
            }
            Thread.sleep(50);
        }
    }

    private static void sendDatagrams(int port) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            for (byte[] frame : frames()) {
                socket.send(new DatagramPacket(frame, frame.length, InetAddress.getLoopbackAddress(), port));
            }
        }
    }

    private static void check(String name, JsonNode feed) {
        assertThat(feed.path("rejects").path("operator").asInt()).as(name).isEqualTo(4);
        assertThat(feed.path("rejects").path("unplaced").asInt()).as(name).isEqualTo(4);
        // Remote ID that the other source has heard as well is a further reception.
        assertThat(feed.path("accepted").asInt() + feed.path("duplicate").asInt())
                .as(name)
                .isEqualTo(FRAMES - 8);
    }

    /** Two sources have a vehicle each; both hear the same drone by Remote ID. */
    private static void checkTracks(RunningStation station) throws IOException, InterruptedException {
        JsonNode tracks = station.get("/api/tracks").path("features");
        assertThat(tracks).hasSize(3);
        int vehicles = 0;
        int remote = 0;
        for (JsonNode each : tracks) {
            JsonNode track = station.get("/api/tracks/" + each.path("id").asString());
            assertThat(track.path("platform").asString()).isEqualTo("DRONE");
            if (track.path("transponder").asString().equals("REMOTE_ID")) {
                remote++;
                assertThat(track.path("claims").toString()).contains("1596F3TRIG0001");
                assertThat(track.path("contributors")).hasSize(2);
                continue;
            }
            vehicles++;
            assertThat(track.path("flight").path("heightMeters").asDouble()).isEqualTo(197);
            JsonNode condition = track.path("condition");
            assertThat(condition.path("mode").asString()).isEqualTo("LOITER");
            assertThat(condition.path("fence").asString()).isEqualTo("BREACHED");
            assertThat(condition.path("satellites").asInt()).isEqualTo(14);
            assertThat(track.path("claims").toString()).contains("system 1");
        }
        assertThat(vehicles).isEqualTo(2);
        assertThat(remote).isEqualTo(1);
    }

    private void checkJournal() throws IOException {
        List<String> raw = new ArrayList<>();
        try (JournalReader journal = JournalReader.open(folder.resolve("data/journal"))) {
            for (Optional<JournalBatch> batch = journal.next(); batch.isPresent(); batch = journal.next()) {
                for (Message<Recorded> message : batch.get().messages()) {
                    if (message.body() instanceof Raw bytes) {
                        raw.add(HexFormat.of().formatHex(bytes.toBytes()));
                    }
                }
            }
        }
        assertThat(raw).hasSize(2 * FRAMES);
        String drone = "4441751e";
        String operatorLat = "07d2781e";
        String operatorId = HexFormat.of().formatHex("FIN87astrdge12k8".getBytes(StandardCharsets.US_ASCII));
        assertThat(raw).anyMatch(hex -> hex.contains(drone));
        assertThat(raw).noneMatch(hex -> hex.contains(operatorLat) || hex.contains(operatorId));
        assertThat(frames().stream().map(HexFormat.of()::formatHex))
                .anyMatch(hex -> hex.contains(operatorLat))
                .anyMatch(hex -> hex.contains(operatorId));
    }
}
