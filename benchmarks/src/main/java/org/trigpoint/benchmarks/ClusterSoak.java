package org.trigpoint.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.app.cluster.SmallCluster;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.kafka.KafkaSettings;
import org.trigpoint.engine.kafka.Topics;

/**
 * Sentences at a steady rate into a gateway, through Kafka and Flink, onto a station's picture, for long: {@code ClusterSoak LIB MINUTES
 * RATE SHIPS}. Every ten seconds the resident set of each process, and how old the picture is; at the end what was lost.
 */
public final class ClusterSoak {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final double MEBIBYTE = 1 << 20;
    private static final int PERCENT = 100;
    private static final Pattern BEHIND = Pattern.compile("(?m)^trigpoint_picture_behind_seconds (\\S+)");
    private static final Pattern RECEIVED = Pattern.compile("\"received\":(\\d+)");
    private static final Pattern SENT = Pattern.compile("Sent ([\\d,]+) messages");

    /** Held here, or its level would be forgotten. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    private final Map<String, LongSupplier> processes = new TreeMap<>();
    private final Map<String, List<Long>> resident = new TreeMap<>();
    private final List<Double> behind = new ArrayList<>();

    private ClusterSoak() {}

    public static void main(String[] args) throws Exception {
        CLIENTS.setLevel(Level.SEVERE);
        Path folder = Files.createTempDirectory("cluster-soak");
        try {
            new ClusterSoak().run(Path.of(args[0]), folder, Integer.parseInt(args[1]), args[2], args[3]);
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(Path lib, Path folder, int minutes, String rate, String ships) throws Exception {
        int port = freePort();
        try (SmallCluster cluster =
                new SmallCluster(lib, folder.resolve("cluster"), new SmallCluster.Size(1, 2, 2_000, 30, 30))) {
            cluster.startBroker();
            KafkaSettings kafka = new KafkaSettings(cluster.kafka(), "trigpoint", 1, Map.of());
            var _ = new Topics(kafka, TrigpointPipeline.declare()).create(Optional.of((short) 1), Optional.empty());
            cluster.startJob(null, List.of(SmallCluster.JOB, "--kafka", kafka.servers()));
            try (Program station = Program.start(
                            "-Xmx2g",
                            List.of(
                                    "run",
                                    "--kafka",
                                    kafka.servers(),
                                    "--listen",
                                    "127.0.0.1:0",
                                    "--data",
                                    folder.resolve("station").toString()));
                    Program gateway = Program.start(
                            "-Xmx512m",
                            List.of(
                                    "gateway",
                                    "--kafka",
                                    kafka.servers(),
                                    "--gateway",
                                    "1",
                                    "--data",
                                    folder.resolve("gateway").toString(),
                                    "--feed",
                                    "ais:tcp-listen://:" + port))) {
                station.address();
                gateway.await(Pattern.compile("writes to Kafka"), LONG);
                processes.put("broker", () -> Program.procBytes(cluster.broker().pid(), "VmRSS"));
                processes.put(
                        "jobmanager",
                        () -> Program.procBytes(cluster.jobManager().pid(), "VmRSS"));
                processes.put(
                        "taskmanager",
                        () -> Program.procBytes(
                                cluster.taskManagers().getFirst().pid(), "VmRSS"));
                processes.put("station", () -> station.procBytes("VmRSS"));
                processes.put("gateway", () -> gateway.procBytes("VmRSS"));
                try (Program load = Program.start(
                        "-Xmx256m",
                        List.of(
                                "load",
                                "ais",
                                "--rate",
                                rate,
                                "--keys",
                                ships,
                                "--seconds",
                                Integer.toString(minutes * 60),
                                "--to",
                                "tcp://127.0.0.1:" + port))) {
                    soak(station, minutes);
                    tell(minutes, rate, ships, sent(load), station);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void soak(Program station, int minutes) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(EVERY);
            processes.forEach((name, bytes) ->
                    resident.computeIfAbsent(name, each -> new ArrayList<>()).add(bytes.getAsLong()));
            Matcher found = BEHIND.matcher(station.get("/metrics"));
            if (found.find()) {
                behind.add(Double.parseDouble(found.group(1)));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d: picture %.2f s behind, MiB %s%n",
                    behind.size(),
                    behind.isEmpty() ? 0 : behind.getLast(),
                    mebibytes(List::getLast));
        }
    }

    private String mebibytes(java.util.function.Function<List<Long>, Long> which) {
        StringBuilder text = new StringBuilder();
        resident.forEach(
                (name, all) -> text.append(String.format(Locale.ROOT, " %s %.0f", name, which.apply(all) / MEBIBYTE)));
        return text.toString().strip();
    }

    private static long sent(Program load) throws InterruptedException {
        return Long.parseLong(load.await(SENT, LONG).group(1).replace(",", ""));
    }

    private void tell(int minutes, String rate, String ships, long sent, Program station) throws Exception {
        long received = 0;
        for (int i = 0; i < LONG.toSeconds() && received < sent; i++) {
            Matcher found = RECEIVED.matcher(station.get("/api/feeds"));
            received = found.find() ? Long.parseLong(found.group(1)) : 0;
            Thread.sleep(1_000);
        }
        List<Double> sorted = behind.stream().sorted().toList();
        System.out.println("resident, a third through: " + mebibytes(all -> all.get(all.size() / 3)));
        System.out.println("resident, at the end:      " + mebibytes(List::getLast));
        System.out.printf(
                Locale.ROOT,
                "SUMMARY %d min of %s sentences/s of %s ships, gateway to picture on a cluster: %d sent, %d lost; picture behind"
                        + " median %.2f s, p99 %.2f s, most %.2f s; MiB %s%n",
                minutes,
                rate,
                ships,
                sent,
                sent - received,
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.min(sorted.size() - 1L, sorted.size() * 99L / PERCENT)),
                sorted.getLast(),
                mebibytes(List::getLast));
    }
}
