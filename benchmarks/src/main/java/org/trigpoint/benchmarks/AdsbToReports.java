package org.trigpoint.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.adsb.AdsbCutter;
import org.trigpoint.feeds.adsb.AdsbFormat;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.simulation.mix.AdsbTraffic;

/**
 * Frames of Beast, as bytes, cut and decoded to the reports that the pipeline consumes, with positions solved and their worth; one
 * thread. Beside it the same bytes through {@code dump1090-mutability --net-only} of Debian, where that is: what its process takes of
 * the processor, with no output asked for. {@code AdsbToReports FRAMES AIRCRAFT ROUNDS}.
 */
public final class AdsbToReports {
    private static final long START_EPOCH_MICROS = 1_780_293_600_000_000L;
    private static final long HALF_SECOND_MICROS = 500_000;
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int WARM_UP_ROUNDS = 5;
    private static final Path PEER = Path.of("/usr/bin/dump1090-mutability");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private AdsbToReports() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int frames = Integer.parseInt(args[0]);
        int aircraft = Integer.parseInt(args[1]);
        int rounds = Integer.parseInt(args[2]);
        // Each aircraft is heard twice a second.
        long stepMicros = Math.max(1, HALF_SECOND_MICROS / aircraft);
        byte[] bytes = made(frames, aircraft, stepMicros);
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            System.out.println("warming up: " + new Round(stepMicros).run(bytes));
        }
        double most = 0;
        double sum = 0;
        for (int i = 0; i < rounds; i++) {
            Round round = new Round(stepMicros);
            System.out.println(round.run(bytes));
            most = Math.max(most, round.perCpuSecond());
            sum += round.perCpuSecond();
        }
        String peer = Files.isExecutable(PEER) ? peer(bytes, frames, sum / rounds) : "dump1090-mutability is not here";
        System.out.printf(
                "SUMMARY %d aircraft: %,.0f frames/s of processor time to reports (mean of %d rounds; best %,.0f); %s%n",
                aircraft, sum / rounds, rounds, most, peer);
    }

    private static byte[] made(int frames, int aircraft, long stepMicros) {
        AdsbTraffic traffic = new AdsbTraffic(1, aircraft, START_EPOCH_MICROS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < frames; i++) {
            traffic.next(START_EPOCH_MICROS + i * stepMicros, out);
        }
        return out.toByteArray();
    }

    /** The whole stream once, with a decoder of its own. */
    private static final class Round {
        private final SourceDecoder decoder = new AdsbFormat().open();
        private final SourceOpened source =
                new SourceOpened(1, "made", "adsb:stdin:", "adsb", SourceOpened.Clock.ARRIVAL, Marking.CLEAR, Map.of());
        private final long stepMicros;
        private long epochMicros = START_EPOCH_MICROS;
        private long frames;
        private long reports;
        private long positions;
        private long cpuNanos;

        Round(long stepMicros) {
            this.stepMicros = stepMicros;
        }

        String run(byte[] bytes) {
            long begin = THREADS.getCurrentThreadCpuTime();
            var cutter = AdsbCutter.open(new byte[0], this::take);
            // As a source does: a piece of memory of its own for each read, which messages are views of.
            for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
                cutter.take(bytes, from, Math.min(CHUNK_BYTES, bytes.length - from));
            }
            cutter.end();
            cpuNanos = THREADS.getCurrentThreadCpuTime() - begin;
            return String.format(
                    "%,d frames, %,d reports, %,d positions: %,.0f frames/s of processor time",
                    frames, reports, positions, perCpuSecond());
        }

        private void take(byte[] array, int offset, int length) {
            byte[] own = new byte[length];
            System.arraycopy(array, offset, own, 0, length);
            frames++;
            epochMicros += stepMicros;
            decoder.on(new Stamp(epochMicros, 1, frames), Raw.of(own), source, this::count);
        }

        private void count(Outcome outcome) {
            reports++;
            if (outcome instanceof PositionReport report && report.fix() != null) {
                positions++;
            }
        }

        double perCpuSecond() {
            return frames * 1e9 / cpuNanos;
        }
    }

    private static String peer(byte[] bytes, int frames, double ours) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String none = "0";
        Process peer = new ProcessBuilder(
                        PEER.toString(),
                        "--net-only",
                        "--quiet",
                        "--net-bind-address",
                        "127.0.0.1",
                        "--net-ri-port",
                        none,
                        "--net-ro-port",
                        none,
                        "--net-bo-port",
                        none,
                        "--net-sbs-port",
                        none,
                        "--net-bi-port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            double seconds = feed(bytes, port, peer);
            double theirs = frames / seconds;
            return String.format(
                    "dump1090-mutability %,.0f in the same run, ours %.2f times that", theirs, ours / theirs);
        } finally {
            peer.destroy();
            peer.waitFor(5, TimeUnit.SECONDS);
        }
    }

    /** Seconds of the processor that the peer took for all bytes. */
    private static double feed(byte[] bytes, int port, Process peer) throws IOException, InterruptedException {
        Thread.sleep(1_000);
        double before = cpuSeconds(peer);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            double now = cpuSeconds(peer);
            double then = -1;
            while (now - then > 0.02) {
                Thread.sleep(500);
                then = now;
                now = cpuSeconds(peer);
            }
            return now - before;
        }
    }

    private static double cpuSeconds(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() * 1e-9;
    }
}
