package org.trigpoint.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From a sentence on a TCP socket, through the whole program, to the receipt by each viewer:
 * {@code SocketToBrowser [viewers] [reports a second] [ships] [seconds] [warm-up seconds] [frames a second] [aircraft]}.
 *
 * <p>With frames, Beast frames of aircraft come beside by another socket; of 21 frames ten are positions and ten velocities.
 *
 * <p>The program is a JVM of its own with journal and snapshots; sender and viewers share this one, on the same cores.
 */
public final class SocketToBrowser {
    private static final int GOAL_MILLIS = 250;
    private static final double LEAST_RATE_RATIO = 0.99;

    private final int viewers;
    private final int perSecond;
    private final int ships;
    private final int seconds;
    private final int warmUpSeconds;
    private final int framesPerSecond;
    private final int aircraft;

    private SocketToBrowser(String[] args) {
        viewers = number(args, 0, 200);
        perSecond = number(args, 1, 20_000);
        ships = number(args, 2, 50_000);
        seconds = number(args, 3, 30);
        warmUpSeconds = number(args, 4, 15);
        framesPerSecond = number(args, 5, 0);
        aircraft = number(args, 6, 10_000);
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("trigpoint-load-");
        try {
            new SocketToBrowser(args).run(data);
        } finally {
            Folders.delete(data);
        }
    }

    private void run(Path data) throws IOException, InterruptedException {
        int port = freePort();
        int framePort = freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--feed",
                "ais:tcp-listen://127.0.0.1:" + port,
                "--listen",
                "127.0.0.1:0",
                "--data",
                data.toString()));
        if (framesPerSecond > 0) {
            arguments.addAll(List.of("--feed", "adsb:tcp-listen://127.0.0.1:" + framePort));
        }
        try (Program program = Program.start("-Xmx2g", arguments)) {
            URI live = URI.create(program.address().toString().replace("http:", "ws:") + "/api/live");
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                    Socket frames = framesPerSecond > 0
                            ? new Socket(InetAddress.getLoopbackAddress(), framePort)
                            : new Socket();
                    Viewers watching = new Viewers()) {
                PositionSender sender = new PositionSender(socket.getOutputStream(), perSecond, ships);
                FrameSender beside = framesPerSecond > 0
                        ? new FrameSender(frames.getOutputStream(), framesPerSecond, aircraft)
                        : new FrameSender(OutputStream.nullOutputStream(), 0, 1);
                Thread sending = Thread.ofPlatform().name("sender").start(sender);
                Thread framing = Thread.ofPlatform().name("frames").start(beside);
                watching.connect(live, viewers);
                measure(program, sender, beside, watching);
                sender.stop();
                beside.stop();
                sending.join();
                framing.join();
            }
        }
    }

    private void measure(Program program, PositionSender sender, FrameSender beside, Viewers watching)
            throws IOException, InterruptedException {
        Thread.sleep(warmUpSeconds * 1_000L);
        double cpu = program.cpuSeconds();
        long sent = sender.sent();
        long frames = beside.sent();
        long began = System.nanoTime();
        watching.measure(true);
        Thread.sleep(seconds * 1_000L);
        watching.measure(false);
        double elapsed = (System.nanoTime() - began) * 1e-9;
        double rate = (sender.sent() - sent) / elapsed;
        double frameRate = (beside.sent() - frames) / elapsed;
        cpu = program.cpuSeconds() - cpu;
        tellMetrics(program);
        int p99 = watching.quantileMillis(0.99);
        boolean met = p99 <= GOAL_MILLIS
                && watching.told() > 0
                && rate >= perSecond * LEAST_RATE_RATIO
                && frameRate >= framesPerSecond * LEAST_RATE_RATIO;
        System.out.printf(
                Locale.ROOT,
                "SUMMARY socket to browser: %d viewers, %d ships, %.0f reports/s sent%s, %d s: %s; program %.1f CPU s, RSS %.2f GB;"
                        + " goal p99 %d ms at %d reports/s %s%n",
                viewers,
                ships,
                rate,
                framesPerSecond == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %d aircraft, %.0f of %d frames/s",
                                aircraft,
                                frameRate,
                                framesPerSecond),
                seconds,
                watching.summary(seconds),
                cpu,
                program.procBytes("VmRSS") / 1e9,
                GOAL_MILLIS,
                perSecond,
                met ? "met" : "missed");
    }

    private static void tellMetrics(Program program) throws IOException, InterruptedException {
        program.get("/metrics")
                .lines()
                .filter(line ->
                        line.matches("trigpoint_(feed_(received|dropped|accepted|rejected)|tracks|viewers|live_).*"))
                .forEach(System.out::println);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
