package org.trigpoint.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import org.trigpoint.app.settings.SettingsException;
import picocli.CommandLine;

class LoadRunTest {
    private static final long START = 1_780_293_600_000_000L;

    /** Time passes when it is waited for, and with what is taken. */
    private static final class FakeClock implements LoadClock {
        private long nanos;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void pause(long most) {
            assertThat(most).isPositive().isLessThanOrEqualTo(10_000_000);
            nanos += most;
        }
    }

    /** Takes as many bytes a second as it is told, and keeps when they came. */
    private static final class Target extends OutputStream {
        private final FakeClock clock;
        private final double bytesPerSecond;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final List<long[]> linesByNanos = new ArrayList<>();

        Target(FakeClock clock, double bytesPerSecond) {
            this.clock = clock;
            this.bytesPerSecond = bytesPerSecond;
        }

        @Override
        public void write(int one) {
            throw new AssertionError("Lines are written whole, not byte by byte");
        }

        @Override
        public void write(byte[] bytes) {
            taken.writeBytes(bytes);
            linesByNanos.add(new long[] {clock.nanos, lines(taken.toByteArray())});
            clock.nanos += (long) (bytes.length / bytesPerSecond * 1e9);
        }

        static long lines(byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
        }
    }

    private static LoadSettings settings(int perSecond, int seconds) {
        return new LoadSettings(
                LoadKind.AIS, perSecond, 500, 1, Long.MAX_VALUE, TimeUnit.SECONDS.toNanos(seconds), START, true);
    }

    @Test
    void theRateIsKeptInEveryPartOfASecond() throws IOException {
        FakeClock clock = new FakeClock();
        Target target = new Target(clock, 1e12);
        StringWriter told = new StringWriter();
        new LoadRun(settings(2_000, 12), new LoadTarget.Stream(target, true), new PrintWriter(told), clock).run();
        assertThat(Target.lines(target.taken.toByteArray())).isBetween(24_000L, 24_001L);
        for (long[] at : target.linesByNanos) {
            // Ten messages are due in 5 ms; a message may have two lines.
            assertThat((double) at[1]).isBetween(at[0] * 2_000 / 1e9 - 11, at[0] * 2_000 / 1e9 + 2);
        }
        assertThat(told.toString().lines())
                .hasSize(3)
                .first()
                .asString()
                .matches("5 s: (10,00\\d|9,99\\d) sent, (2,00\\d|1,99\\d)/s of 2,000/s, 0 behind");
        assertThat(told.toString())
                .containsPattern(
                        "Sent 24,00[01] messages, 1\\.9 MB, in 12\\.0 s: 2,000/s of 2,000/s, 0 behind at the end");
    }

    @Test
    void aTargetThatTakesHalfIsToldAsFarBehind() throws IOException {
        FakeClock clock = new FakeClock();
        LoadRun unlimited = new LoadRun(
                settings(2_000, 10),
                new LoadTarget.Stream(OutputStream.nullOutputStream(), true),
                new PrintWriter(OutputStream.nullOutputStream()),
                new FakeClock());
        unlimited.run();
        Target target = new Target(clock, 39_000);
        StringWriter told = new StringWriter();
        new LoadRun(settings(2_000, 10), new LoadTarget.Stream(target, true), new PrintWriter(told), clock).run();
        // Some 78 bytes a line.
        long lines = Target.lines(target.taken.toByteArray());
        assertThat(lines).isBetween(4_500L, 5_500L);
        assertThat(told.toString())
                .containsPattern("5 s: 2,\\d{3} sent, [45]\\d\\d/s of 2,000/s, 7,\\d{3} behind \\(3\\.\\d s\\)");
        assertThat(told.toString())
                .containsPattern(
                        "[45]\\d\\d/s of 2,000/s, 1\\d,\\d{3} behind \\(7\\.\\d s\\) at the end, at most 1\\d,\\d{3}");
    }

    @Test
    void whatTheTargetDoesDoesNotChangeTheBytes() throws IOException {
        FakeClock fast = new FakeClock();
        Target whole = new Target(fast, 1e12);
        FakeClock slow = new FakeClock();
        Target part = new Target(slow, 40_000);
        new LoadRun(settings(2_000, 3), new LoadTarget.Stream(whole, true), silent(), fast).run();
        new LoadRun(settings(2_000, 3), new LoadTarget.Stream(part, true), silent(), slow).run();
        assertThat(part.taken.size()).isBetween(60_000, 200_000);
        assertThat(whole.taken.toByteArray()).startsWith(part.taken.toByteArray());
    }

    private static PrintWriter silent() {
        return new PrintWriter(OutputStream.nullOutputStream());
    }

    private static String load(int status, String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(said, true));
        String[] all = new String[arguments.length + 1];
        all[0] = "load";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(line.execute(all)).as(said.toString()).isEqualTo(status);
        return said.toString();
    }

    @Test
    void aFileHasTheTimesOfTheRateAndIsTheSameAgain(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("a.nmea");
        Path second = folder.resolve("b.nmea");
        for (Path file : List.of(first, second)) {
            String said = load(0, "ais", "--to", "file:" + file, "--rate", "100", "--seconds", "60", "--keys", "50");
            assertThat(said).containsPattern("Sent 6,00[01] messages");
        }
        assertThat(first).hasSameBinaryContentAs(second);
        List<String> lines = Files.readAllLines(first);
        assertThat(lines.getFirst()).contains("s:load,c:1780293600000");
        assertThat(lines.getLast()).contains("s:load,c:17802936599");
        load(0, "adsb", "--to", "file:" + folder.resolve("c"), "--messages", "100");
        assertThat(Files.readAllBytes(folder.resolve("c"))).startsWith(0x1A, '3');
    }

    @Test
    void whoListensByTcpGetsWholeLines() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> got = CompletableFuture.supplyAsync(() -> {
                try (var client = server.accept()) {
                    return client.getInputStream().readAllBytes();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            load(0, "detections", "--to", "tcp://127.0.0.1:" + server.getLocalPort(), "--messages", "300");
            String text = new String(got.get(30, TimeUnit.SECONDS), StandardCharsets.UTF_8);
            assertThat(text.lines()).hasSize(300).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        }
    }

    @Test
    void aDatagramHoldsWholeLinesThatAFrameCanCarry() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setReceiveBufferSize(1 << 20);
            socket.setSoTimeout(10_000);
            load(0, "ais", "--to", "udp://127.0.0.1:" + socket.getLocalPort(), "--messages", "400", "--rate", "100000");
            int lines = 0;
            while (lines < 400) {
                DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
                socket.receive(packet);
                String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
                assertThat(packet.getLength()).isLessThan(1_472);
                assertThat(text).startsWith("!AIVDM").endsWith("\r\n");
                lines += (int) text.lines().count();
            }
        }
    }

    @Test
    void whatCannotBeIsSaid(@TempDir Path folder) throws Exception {
        assertThat(load(2, "ais", "--to", "http://x")).contains("--to is tcp://HOST:PORT");
        assertThat(load(2, "ais", "--to", "tcp://x")).contains("--to is tcp://HOST:PORT");
        assertThat(load(2, "ais", "--rate", "0")).contains("--rate is a number from 1");
        assertThat(load(2, "ais", "--start", "noon")).contains("--start is now or a time");
        assertThat(load(2, "adsb", "--tag")).contains("--tag is for AIS");
        assertThat(load(2, "ais", "--to", "file:" + folder.resolve("x"))).contains("--seconds or --messages");
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = nobody.getLocalPort();
            nobody.close();
            assertThat(load(1, "ais", "--to", "tcp://127.0.0.1:" + port)).contains("Nobody listens at");
        }
        assertThatThrownBy(() -> LoadTarget.open("file:")).isInstanceOf(SettingsException.class);
    }
}
