package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Recordings;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.adsb.AdsbCutter;
import org.trigpoint.feeds.adsb.AdsbFormat;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Units;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.simulation.mix.AdsbTraffic;

/** What Debian's dump1090 makes of a stream of Beast frames, and what we make of it. */
@Timeout(120)
class AircraftPeerTest {
    private static final Path PEER = Path.of("/usr/bin/dump1090-mutability");
    private static final int AIRCRAFT = 40;
    private static final int FRAMES = 8_000;
    private static final long STEP_MICROS = 12_500;
    private static final long START_EPOCH_MICROS = 1_780_293_600_000_000L;
    /** It lets a reader go that it is ahead of. */
    private static final int CHUNK_BYTES = 1_024;

    private static final int PAUSE_MILLIS = 4;
    /** BaseStation writes five decimals. */
    private static final double STEP_DEG = 0.5e-5 + 1e-9;

    @TempDir
    private Path folder;

    /** What one message of an aircraft says; null and NaN for what it does not. */
    private record Said(@Nullable String callSign, double altitudeFeet, double latDeg, double lonDeg) {}

    @Test
    void agreesOnMadeAircraft() throws Exception {
        AdsbTraffic traffic = new AdsbTraffic(1, AIRCRAFT, START_EPOCH_MICROS);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES; i++) {
            traffic.next(START_EPOCH_MICROS + i * STEP_MICROS, frames);
        }
        compare(frames.toByteArray(), AIRCRAFT);
    }

    @Test
    void agreesOnARecording() throws Exception {
        compare(Files.readAllBytes(Recordings.file("adsb/derived/pymodes-adsb-406b90.beast")), 1);
    }

    private void compare(byte[] frames, int aircraft) throws Exception {
        Map<String, List<Said>> ours = ours(frames);
        Map<String, List<Said>> theirs = theirs(frames);

        assertThat(ours).hasSize(aircraft).containsOnlyKeys(theirs.keySet());
        int both = 0;
        int onlyTheirs = 0;
        for (Map.Entry<String, List<Said>> one : ours.entrySet()) {
            List<Said> other = theirs.get(one.getKey());
            assertThat(other).as(one.getKey()).hasSameSizeAs(one.getValue());
            for (int i = 0; i < other.size(); i++) {
                Said we = one.getValue().get(i);
                Said they = other.get(i);
                assertThat(we.callSign()).isEqualTo(they.callSign());
                assertThat(we.altitudeFeet()).isEqualTo(they.altitudeFeet(), within(0.5));
                if (!Double.isNaN(we.latDeg()) && !Double.isNaN(they.latDeg())) {
                    both++;
                    assertThat(we.latDeg()).isEqualTo(they.latDeg(), within(STEP_DEG));
                    assertThat(we.lonDeg()).isEqualTo(they.lonDeg(), within(STEP_DEG));
                } else if (!Double.isNaN(they.latDeg())) {
                    onlyTheirs++;
                }
            }
        }
        assertThat(onlyTheirs).as("positions that they solve and we do not").isZero();
        assertThat(both).as("positions that both solve").isGreaterThan(900);
    }

    private static Map<String, List<Said>> ours(byte[] frames) {
        SourceDecoder decoder = new AdsbFormat().open();
        SourceOpened source =
                new SourceOpened(1, "peer", "adsb:stdin:", "adsb", SourceOpened.Clock.ARRIVAL, Marking.CLEAR, Map.of());
        Map<String, List<Said>> said = new TreeMap<>();
        long[] at = {START_EPOCH_MICROS};
        AdsbCutter.open(new byte[0], (array, offset, length) -> {
                    Raw raw = Raw.of(Arrays.copyOfRange(array, offset, offset + length));
                    at[0] += STEP_MICROS;
                    decoder.on(new Stamp(at[0], 1, at[0]), raw, source, outcome -> note(outcome, said));
                })
                .take(frames, 0, frames.length);
        return said;
    }

    private static void note(Outcome outcome, Map<String, List<Said>> said) {
        if (outcome instanceof IdentityReport report) {
            add(report.header().identity(), new Said(report.callSign(), Double.NaN, Double.NaN, Double.NaN), said);
        } else if (outcome instanceof PositionReport report) {
            Fix fix = report.fix();
            add(
                    report.header().identity(),
                    new Said(
                            null,
                            report.flight().pressureAltitudeMeters() / Units.METERS_PER_FOOT,
                            fix == null ? Double.NaN : fix.latDeg(),
                            fix == null ? Double.NaN : fix.lonDeg()),
                    said);
        }
    }

    private static void add(long identity, Said one, Map<String, List<Said>> said) {
        said.computeIfAbsent(Identity.unpack(identity).text(), _ -> new ArrayList<>())
                .add(one);
    }

    private Map<String, List<Said>> theirs(byte[] frames) throws Exception {
        assumeTrue(Files.isExecutable(PEER), "needs " + PEER + " (Debian: dump1090-mutability)");
        int in = freePort();
        int out = freePort();
        Process peer = new ProcessBuilder(
                        PEER.toString(),
                        "--net-only",
                        "--quiet",
                        "--net-bind-address",
                        "127.0.0.1",
                        "--net-ri-port",
                        "0",
                        "--net-ro-port",
                        "0",
                        "--net-bo-port",
                        "0",
                        "--net-bi-port",
                        Integer.toString(in),
                        "--net-sbs-port",
                        Integer.toString(out))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("dump1090.log").toFile())
                .start();
        try (Socket lines = connect(out);
                Socket beast = connect(in)) {
            Thread sender = Thread.ofVirtual().start(() -> send(frames, beast));
            Map<String, List<Said>> said = read(lines);
            sender.join();
            return said;
        } finally {
            peer.destroy();
            peer.waitFor();
        }
    }

    private static void send(byte[] frames, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            for (int from = 0; from < frames.length; from += CHUNK_BYTES) {
                out.write(frames, from, Math.min(CHUNK_BYTES, frames.length - from));
                out.flush();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("dump1090 took no more", e);
        }
    }

    /** Until nothing has come for two seconds. */
    private static Map<String, List<Said>> read(Socket from) throws IOException {
        Map<String, List<Said>> said = new TreeMap<>();
        from.setSoTimeout(2_000);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.US_ASCII));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    String[] fields = line.split(",", -1);
                    said.computeIfAbsent(fields[4].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                            .add(said(fields));
                }
            }
        } catch (SocketTimeoutException quiet) {
            // All has come.
        }
        return said;
    }

    private static Said said(String[] fields) {
        String callSign = fields[10].strip();
        return new Said(
                callSign.isEmpty() ? null : callSign,
                fields[1].equals("3") ? number(fields[11]) : Double.NaN,
                number(fields[14]),
                number(fields[15]));
    }

    private static double number(String field) {
        return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Socket connect(int port) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException notYet) {
                if (System.nanoTime() > until) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }
}
