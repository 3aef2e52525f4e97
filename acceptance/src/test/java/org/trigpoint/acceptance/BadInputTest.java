package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.acceptance.fixtures.CoastSender;
import org.trigpoint.acceptance.fixtures.Feeds;
import org.trigpoint.acceptance.fixtures.FullDisk;
import org.trigpoint.acceptance.fixtures.PositionReports;
import org.trigpoint.acceptance.fixtures.Program;

/** What comes in wrong stops nothing else, and is seen. One program takes most of it, beside a coast that goes on. */
class BadInputTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(15);
    /** As docs/live-protocol.md has it, of a viewer that has stopped reading. */
    private static final Duration CUT_OFF_WITHIN = Duration.ofSeconds(25);

    private static final int MMSI = 235_099_001;

    @TempDir
    private static Path folder;

    private static CoastSender coast;
    private static Program program;
    private static int udp;
    private static int tcp;
    private static final Path BACKWARDS = Path.of("backwards.nmea");

    @BeforeAll
    static void start() throws IOException {
        coast = new CoastSender();
        udp = freeUdpPort();
        tcp = freePort();
        Path file = folder.resolve(BACKWARDS);
        Files.writeString(file, timed(1_760_000_000) + timed(1_760_000_060) + timed(1_760_000_030));
        program = Program.startForMuch(
                folder,
                "run",
                "--feed",
                coast.uri(),
                "--feed",
                "ais:udp://127.0.0.1:" + udp + "?name=udp",
                "--feed",
                "ais:tcp-listen://127.0.0.1:" + tcp + "?name=tcp",
                "--feed",
                "ais:file:" + file + "?name=file",
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

    /** The program lives, and what comes in well goes on. */
    private static void assertOthersGoOn() {
        long before = Feeds.count(program, "coast", "accepted");
        program.await("the coast goes on", SOON, () -> Feeds.count(program, "coast", "accepted") > before);
        assertThat(program.get("/api/health")).contains("\"ok\"");
    }

    private static void sendUdp(byte[] bytes) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), udp));
        }
    }

    private static void sendTcp(byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tcp)) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long rejected(String feed) {
        return Feeds.count(program, feed, "rejected");
    }

    @Test
    void randomBytesAreRejectedAndCounted() throws IOException {
        long seed = Long.getLong("trigpoint.seed", 5);
        System.out.println("Random bytes, seed " + seed);
        Random random = new Random(seed);
        long byUdp = rejected("udp");
        long byTcp = rejected("tcp");
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[1 + random.nextInt(1_400)];
            random.nextBytes(bytes);
            sendUdp(bytes);
        }
        byte[] stream = new byte[200_000];
        random.nextBytes(stream);
        sendTcp(stream);
        program.await("random datagrams are counted", SOON, () -> rejected("udp") >= byUdp + 50);
        program.await("a random stream is counted", SOON, () -> rejected("tcp") > byTcp + 100);
        assertOthersGoOn();
    }

    @Test
    void aHalfLineIsRejectedAndTheNextIsTaken() throws IOException {
        String whole = PositionReports.sentence(MMSI, -1.0, 50.4);
        long rejected = rejected("tcp");
        long accepted = Feeds.count(program, "tcp", "accepted");
        sendTcp(ascii(whole.substring(0, whole.length() / 2) + "\r\n" + whole + "\r\n" + whole.substring(0, 20)));
        program.await("both halves are counted", SOON, () -> rejected("tcp") >= rejected + 2);
        program.await("the whole is taken", SOON, () -> Feeds.count(program, "tcp", "accepted") >= accepted + 1);
        assertOthersGoOn();
    }

    @Test
    void aWrongChecksumIsCountedAsThat() throws IOException {
        String right = PositionReports.sentence(MMSI + 1, -1.0, 50.4);
        char last = right.charAt(right.length() - 1);
        String wrong = right.substring(0, right.length() - 1) + (last == '0' ? '1' : '0');
        long before = Feeds.rejects(program, "udp", "checksum");
        sendUdp(ascii(wrong + "\r\n"));
        program.await("the checksum is counted", SOON, () -> Feeds.rejects(program, "udp", "checksum") == before + 1);
        assertThat(program.get("/api/search?q=" + (MMSI + 1))).isEqualTo("[]");
        assertOthersGoOn();
    }

    @Test
    void anImpossiblePositionIsCountedAndMakesNoTrack() throws IOException {
        long before = Feeds.rejects(program, "udp", "position-range");
        sendUdp(ascii(PositionReports.sentence(MMSI + 2, 200, 50) + "\r\n"));
        sendUdp(ascii(PositionReports.sentence(MMSI + 2, -1, 95) + "\r\n"));
        program.await(
                "positions are counted", SOON, () -> Feeds.rejects(program, "udp", "position-range") == before + 2);
        assertThat(program.get("/api/search?q=" + (MMSI + 2))).isEqualTo("[]");
        assertOthersGoOn();
    }

    @Test
    void aLineOfAHundredThousandCharactersIsOneReject() throws IOException {
        long before = Feeds.rejects(program, "tcp", "line-length");
        String after = PositionReports.sentence(MMSI + 3, -1.0, 50.45);
        sendTcp(ascii("!AIVDM,1,1,,A," + "0".repeat(100_000) + ",0*00\r\n" + after + "\r\n"));
        program.await(
                "the line is counted once", SOON, () -> Feeds.rejects(program, "tcp", "line-length") == before + 1);
        program.await(
                "the next line is taken",
                SOON,
                () -> !program.get("/api/search?q=" + (MMSI + 3)).equals("[]"));
        assertOthersGoOn();
    }

    private static String timed(long epochSeconds) {
        String block = "c:" + epochSeconds;
        int sum = 0;
        for (int i = 0; i < block.length(); i++) {
            sum ^= block.charAt(i);
        }
        return "\\%s*%02X\\%s\n".formatted(block, sum, PositionReports.sentence(MMSI + 4, -1.2, 50.3));
    }

    @Test
    void timesThatRunBackwardsInAFileAreSaid() throws IOException {
        Path file = folder.resolve(BACKWARDS);
        try (Program replay =
                Program.start(folder, "replay", file.toString(), "--speed", "max", "--listen", "127.0.0.1:0")) {
            replay.address();
            String name = file.getFileName().toString();
            long deadline = System.nanoTime() + SOON.toNanos();
            while (!replay.get("/api/feeds").contains("1 lines out of time order")) {
                assertThat(System.nanoTime())
                        .as(name + " in " + replay.get("/api/feeds"))
                        .isLessThan(deadline);
                Program.pause(50);
            }
            assertThat(replay.stop()).isZero();
        }
        assertThat(Feeds.count(program, "file", "received")).isEqualTo(3);
    }

    @Test
    void aFloodIsCountedAndHoldsNobodyElseUp() throws Exception {
        byte[] burst = ascii((PositionReports.sentence(MMSI + 5, -1.1, 50.35) + "\r\n").repeat(20));
        long received = Feeds.count(program, "udp", "received") + Feeds.count(program, "udp", "dropped");
        Thread flood = Thread.ofPlatform().start(() -> flood(burst, Duration.ofSeconds(3)));
        long slowest = 0;
        for (int i = 0; flood.isAlive(); i++) {
            slowest = Math.max(slowest, millisUntilFound(MMSI + 100 + i));
        }
        flood.join();
        System.out.println("Beside the flood, the slowest position took " + slowest + " ms to the picture; "
                + Feeds.feed(program, "udp").get("received") + " received, "
                + Feeds.feed(program, "udp").get("dropped") + " dropped");
        assertThat(slowest).isLessThan(2_000);
        long handled = Feeds.count(program, "udp", "received") + Feeds.count(program, "udp", "dropped") - received;
        assertThat(handled).as("lines of the flood").isGreaterThan(10_000);
        assertThat(program.get("/metrics")).contains("trigpoint_feed_dropped");
        assertOthersGoOn();
    }

    private static void flood(byte[] burst, Duration length) {
        long deadline = System.nanoTime() + length.toNanos();
        try (DatagramSocket socket = new DatagramSocket()) {
            DatagramPacket packet = new DatagramPacket(burst, burst.length, InetAddress.getLoopbackAddress(), udp);
            while (System.nanoTime() < deadline) {
                socket.send(packet);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** How long a ship that is heard over TCP takes to be found in the picture. */
    private static long millisUntilFound(int mmsi) throws IOException {
        long began = System.nanoTime();
        sendTcp(ascii(PositionReports.sentence(mmsi, -0.9, 50.4) + "\r\n"));
        program.await(
                mmsi + " is found",
                SOON,
                () -> !program.get("/api/search?q=" + mmsi).equals("[]"));
        return (System.nanoTime() - began) / 1_000_000;
    }

    @Test
    void aBrowserThatNeverReadsIsCutOffAndOthersGoOn() throws Exception {
        URI address = program.address();
        double before = Feeds.metric(program, "trigpoint_live_stalled");
        try (Socket viewer = new Socket()) {
            viewer.setReceiveBufferSize(4_096);
            viewer.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
            OutputStream out = viewer.getOutputStream();
            out.write(ascii("GET /api/live HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
            out.write(
                    masked("{\"op\":\"view\",\"seq\":1,\"west\":10,\"south\":50,\"east\":14,\"north\":54,\"zoom\":8}"));
            out.flush();
            long began = System.nanoTime();
            double east = 0;
            while (Feeds.metric(program, "trigpoint_live_stalled") <= before) {
                assertThat(Duration.ofNanos(System.nanoTime() - began))
                        .as("time to cut it off")
                        .isLessThan(CUT_OFF_WITHIN);
                sendFleet(east += 0.0001);
            }
        }
        program.awaitLine("read nothing", SOON);
        assertThat(program.output())
                .filteredOn(line -> line.contains("read nothing"))
                .hasSize(1);
        assertOthersGoOn();
    }

    /** Five thousand ships, so far east: never back, or each would become two, and the frames few and small. */
    private static void sendFleet(double eastDeg) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append(PositionReports.sentence(244_000_000 + i, 11 + i % 70 * 0.03 + eastDeg, 51 + i / 70 * 0.03))
                    .append("\r\n");
        }
        sendTcp(ascii(lines.toString()));
        Program.pause(300);
    }

    /** A text frame from a browser; the mask is zero. */
    private static byte[] masked(String text) {
        byte[] payload = ascii(text);
        byte[] frame = new byte[payload.length + 6];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        return frame;
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalStopsItCleanly(String signal) throws Exception {
        Path data = folder.resolve("signal-" + signal);
        try (Program stopped = Program.start(
                folder,
                "run",
                "--feed",
                "ais:udp://127.0.0.1:" + freeUdpPort(),
                "--data",
                data.toString(),
                "--listen",
                "127.0.0.1:0")) {
            stopped.address();
            stopped.signal(signal);
            assertThat(stopped.awaitEnd(LONG)).isZero();
            assertThat(String.join("\n", stopped.output()))
                    .contains("received 0")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aPortInUseIsSaidWithStatusTwo() {
        String taken = program.address().getAuthority();
        try (Program second =
                Program.start(folder, "run", "--data", folder.resolve("second").toString(), "--listen", taken)) {
            assertThat(second.awaitEnd(LONG)).isEqualTo(2);
            assertThat(String.join("\n", second.output()))
                    .contains(taken, "--listen")
                    .doesNotContain("\tat ");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int freeUdpPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aFullDiskStopsTheJournalAndNotThePicture() throws Exception {
        try (FullDisk disk = new FullDisk(folder.resolve("small"));
                CoastSender sender = new CoastSender();
                Program site = Program.start(
                        folder,
                        "run",
                        "--feed",
                        sender.uri(),
                        "--data",
                        disk.folder().toString(),
                        "--listen",
                        "127.0.0.1:0")) {
            site.address();
            site.await("the coast is heard", SOON, () -> Feeds.count(site, "coast", "accepted") > 100);
            disk.fill(site);
            site.await("health says it", SOON, () -> site.get("/api/health").contains("\"journal\":\"failing\""));
            long before = Feeds.count(site, "coast", "accepted");
            site.await("the picture goes on", SOON, () -> Feeds.count(site, "coast", "accepted") > before + 20);
            disk.free(site);
            site.await(
                    "health is well again", SOON, () -> site.get("/api/health").contains("\"status\":\"ok\""));
            assertThat(site.stop()).isZero();
            assertThat(site.output())
                    .filteredOn(line -> line.contains("cannot store what comes in"))
                    .hasSize(1);
            assertThat(site.output())
                    .filteredOn(line -> line.contains("stores again"))
                    .hasSize(1);
        }
    }
}
