package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.NumberedSender;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.Recordings;
import org.trigpoint.acceptance.fixtures.Tape;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.flink.FlinkReplay;

/** Live, replay, local and Flink are one function of the recording. */
class AgreementTest {
    private static final String CABLE = """
            {"type":"Feature","geometry":{"type":"LineString","coordinates":[[-1.5,50.5],[-1,50.6]]},
             "properties":{"name":"Cable","category":"cable","halfWidthMeters":WIDE}}""";
    private static final String ANCHOR = """
            {"text":"Anchor on the cable","geometry":{"type":"Point","coordinates":[-1.2,50.55]},"radiusMeters":900}""";
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private static Map<String, String> flink(Tape tape, int parallelism) throws Exception {
        return Tape.hashes(
                FlinkReplay.run(TrigpointPipeline::declare, tape.messages(), tape.endEpochMicros(), parallelism));
    }

    private void assertCarriersAgree(Tape tape) throws Exception {
        Map<String, String> one = tape.local(1);
        assertThat(one).containsKeys(TrigpointPipeline.TRACKS, TrigpointPipeline.OUTCOMES);
        assertThat(tape.local(2)).isEqualTo(one);
        assertThat(tape.local(7)).isEqualTo(one);
        assertThat(flink(tape, 2)).isEqualTo(one);
    }

    @Test
    void theSolentIsTheSameOnEveryCarrier() throws Exception {
        Path solent = Recordings.file("ais/derived/solent-20160112.nmea");
        Path data = folder.resolve("data");
        try (Program program = Program.startForMuch(
                folder, "run", "--feed", "ais:file:" + solent, "--data", data.toString(), "--listen", "127.0.0.1:0")) {
            awaitFeed(program, "\"state\":\"ended\"");
            assertThat(program.stop()).isZero();
        }
        assertCarriersAgree(Tape.read(data.resolve("journal")));
    }

    @Test
    @Tag("full")
    void aSimulatedHourIsTheSameOnEveryCarrier() throws Exception {
        SimulatedRecording hour = SimulatedRecording.ofShips(Duration.ofHours(1));
        assertCarriersAgree(new Tape(hour.messages(), hour.endEpochMicros()));
    }

    @Test
    void whatSensorsSawAndShipsReportedIsTheSameInEveryReplayAndOnEveryCarrier() throws Exception {
        Path world = folder.resolve("world");
        try (Program program = Program.startForMuch(
                folder, "simulate", "dark-ships", "--seed", "7", "--duration", "4m", "--out", world.toString())) {
            assertThat(program.awaitEnd(LONG)).isZero();
        }
        Path data = folder.resolve("data");
        Path tracks = folder.resolve("live.ndjson");
        String[] feeds = {
            "ais:file:" + world.resolve("niton.nmea"),
            "ais:file:" + world.resolve("selsey.nmea"),
            "detections:file:" + world.resolve("niton-radar.ndjson"),
            "detections:file:" + world.resolve("durlston-radar.ndjson")
        };
        List<String> arguments = new ArrayList<>(List.of("run", "--data", data.toString(), "--listen", "127.0.0.1:0"));
        arguments.addAll(List.of("--tracks", tracks.toString(), "--purpose", "test", "--snapshot-every", "2"));
        for (String feed : feeds) {
            arguments.addAll(List.of("--feed", feed));
        }
        try (Program program = Program.startForMuch(folder, arguments.toArray(String[]::new))) {
            program.address();
            for (int i = 0; i < 600 && program.get("/api/feeds").split("\"state\":\"ended\"", -1).length <= 4; i++) {
                Program.pause(100);
            }
            assertThat(program.get("/api/feeds").split("\"state\":\"ended\"", -1))
                    .hasSize(5);
            assertThat(program.stop()).isZero();
        }
        List<String> written = Files.readAllLines(tracks);
        assertThat(written)
                .as("a ship that is heard and seen")
                .anyMatch(track -> track.contains("\"MMSI\"") && track.contains("niton-radar"));
        assertThat(written)
                .as("a ship that is only seen")
                .anyMatch(track -> !track.contains("\"MMSI\"") && track.contains("niton-radar"));
        assertReplaysAgree(data.resolve("journal"), Files.readAllBytes(tracks));
        assertCarriersAgree(Tape.read(data.resolve("journal")));
    }

    @Test
    void threeFeedsAndTwoPeopleLiveAreTheSameInEveryReplay() throws Exception {
        List<String> lines =
                Files.readAllLines(Recordings.file("ais/derived/solent-20160112.nmea"), StandardCharsets.ISO_8859_1);
        List<String> bare =
                lines.stream().map(line -> line.substring(line.indexOf('!'))).toList();
        Path data = folder.resolve("data");
        Path tracks = folder.resolve("live.ndjson");
        Files.writeString(folder.resolve("trigpoint.yaml"), people());
        int udpPort = freePort();
        Path file = folder.resolve("some.nmea");
        Files.write(file, lines.subList(0, 4_000));
        try (NumberedSender tcp = new NumberedSender(bare.subList(4_000, 9_000), 2_000);
                Program program = Program.startForMuch(
                        folder,
                        "run",
                        "--feed",
                        "ais:tcp://127.0.0.1:" + tcp.port(),
                        "--feed",
                        "ais:udp://:" + udpPort,
                        "--feed",
                        "ais:file:" + file,
                        "--data",
                        data.toString(),
                        "--tracks",
                        tracks.toString(),
                        "--purpose",
                        "test",
                        "--snapshot-every",
                        "2",
                        "--listen",
                        "127.0.0.1:0")) {
            program.address();
            send(udpPort, bare.subList(9_000, 12_000));
            act(program, "ada-token", "{\"name\":\"Guest of honour\"}", 0);
            act(program, "bo-token", "{\"drop\":true}", 1);
            program.put("bo-token", "/api/zones/cable", CABLE.replace("WIDE", "500"));
            program.postAs("ada-token", "/api/alerts", ANCHOR);
            program.put("bo-token", "/api/zones/cable", CABLE.replace("WIDE", "700"));
            send(udpPort, bare.subList(12_000, 14_000));
            act(program, "bo-token", "{\"platform\":\"SHIP\"}", 2);
            Program.pause(1_000);
            assertThat(program.stop()).isZero();
        }
        assertThat(Files.readString(tracks)).contains("Guest of honour");
        assertReplaysAgree(data.resolve("journal"), Files.readAllBytes(tracks));
        Tape tape = Tape.read(data.resolve("journal"));
        assertThat(tape.local(1)).containsKeys(TrigpointPipeline.ZONES, TrigpointPipeline.ALERTS);
        assertCarriersAgree(tape);
    }

    private void assertReplaysAgree(Path journal, byte[] live) throws IOException {
        for (String shards : List.of("1", "2", "7")) {
            Path tracks = folder.resolve("replay-" + shards + ".ndjson");
            try (Program program = Program.startForMuch(
                    folder,
                    "replay",
                    journal.toString(),
                    "--speed",
                    "max",
                    "--exit",
                    "--shards",
                    shards,
                    "--tracks",
                    tracks.toString(),
                    "--purpose",
                    "test")) {
                assertThat(program.awaitEnd(LONG))
                        .as(String.join("\n", program.output()))
                        .isZero();
            }
            assertThat(Files.readAllBytes(tracks))
                    .as("with " + shards + " shards")
                    .isEqualTo(live);
        }
    }

    private static String people() {
        return """
                people:
                  - {name: Ada, role: analyst, tokenSha256: %s}
                  - {name: Bo, role: officer, tokenSha256: %s}
                """.formatted(
                        Tape.sha256("ada-token".getBytes(StandardCharsets.UTF_8)),
                        Tape.sha256("bo-token".getBytes(StandardCharsets.UTF_8)));
    }

    private static void act(Program program, String token, String command, int which) {
        String ids = "";
        for (int i = 0; i < 100; i++) {
            ids = program.getAs(token, "/api/tracks?bbox=-180,-90,180,90&limit=50");
            if (trackId(ids, which).isPresent()) {
                break;
            }
            Program.pause(100);
        }
        program.postAs(token, "/api/tracks/" + trackId(ids, which).orElseThrow() + "/commands", command);
    }

    private static Optional<String> trackId(String collection, int which) {
        Matcher matcher = Pattern.compile("\"id\":\"([0-9a-f]{32})\"").matcher(collection);
        for (int i = 0; matcher.find(); i++) {
            if (i == which) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private static void send(int port, List<String> sentences) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int i = 0; i < sentences.size(); i++) {
                byte[] bytes = (sentences.get(i) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
                socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
                if (i % 20 == 0) {
                    Program.pause(2);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitFeed(Program program, String text) {
        program.address();
        for (int i = 0; i < 600 && !program.get("/api/feeds").contains(text); i++) {
            Program.pause(100);
        }
        assertThat(program.get("/api/feeds")).contains(text);
    }
}
