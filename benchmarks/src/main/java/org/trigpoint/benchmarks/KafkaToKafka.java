package org.trigpoint.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.trigpoint.app.cluster.FlinkClient;
import org.trigpoint.app.cluster.SmallCluster;
import org.trigpoint.app.cluster.Worker;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.app.station.SourceDesk;
import org.trigpoint.engine.kafka.Entry;
import org.trigpoint.engine.kafka.EntryCodec;
import org.trigpoint.engine.kafka.KafkaSettings;
import org.trigpoint.engine.kafka.RecordingWriter;
import org.trigpoint.engine.kafka.Topics;
import org.trigpoint.feeds.source.Batch;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.IntakeSettings;
import org.trigpoint.model.recording.Tracking;
import tools.jackson.databind.JsonNode;

/**
 * A recording from Kafka through the job, all rules on, to Kafka, on this machine: {@code KafkaToKafka LIB MIX SHIPS HEAP_MEBIBYTES}.
 * Broker, JobManager and one TaskManager of two slots are processes of their own, and share the cores. "Step alone" is the time in the
 * step itself, of one moment in 64.
 *
 * <p>The recording is written before the job starts. The time begins when the first track is there; the rate is told of the whole and
 * of the last third, by when most is compiled. Checkpoints, which write all states each time, are made every two minutes.
 */
public final class KafkaToKafka {
    private static final double GOAL_PER_SECOND = 60_000;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int CHECKPOINT_SECONDS = 120;
    private static final long MARKS = 100;
    private static final Pattern STEP = Pattern.compile("\\.step\\.([^.]+)\\.(received|busyNanos)$");

    /** Flink asks its tasks how they did only so often, and only when it is asked. */
    private static final Duration TILL_TOLD = Duration.ofSeconds(15);

    /** Held here, or its level would be forgotten. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    private final SmallCluster cluster;
    private final Path folder;
    private final KafkaSettings kafka;
    private final String ships;

    private KafkaToKafka(SmallCluster cluster, Path folder, String ships) {
        this.cluster = cluster;
        this.folder = folder;
        this.kafka = new KafkaSettings(cluster.kafka(), "trigpoint", 1, Map.of());
        this.ships = ships;
    }

    public static void main(String[] args) throws Exception {
        CLIENTS.setLevel(Level.SEVERE);
        Path folder = Files.createTempDirectory("kafka-to-kafka");
        SmallCluster.Size size = new SmallCluster.Size(1, 2, Integer.parseInt(args[3]), CHECKPOINT_SECONDS, 60);
        try (SmallCluster cluster = new SmallCluster(Path.of(args[0]), folder, size)) {
            new KafkaToKafka(cluster, folder, args[2]).run(args[1]);
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(String mix) throws Exception {
        cluster.startBroker();
        var _ = new Topics(kafka, TrigpointPipeline.declare()).create(Optional.of((short) 1), Optional.empty());
        long begin = System.nanoTime();
        Written written = write(mix);
        System.out.printf(
                Locale.ROOT,
                "written to Kafka: %d messages, %.0f/s%n",
                written.messages(),
                written.messages() / seconds(begin));
        cluster.startJob(null, List.of(SmallCluster.JOB, "--kafka", kafka.servers(), "--partitions", "1"));
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.servers(), "max.poll.records", "10000"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                FlinkClient flink = new FlinkClient(cluster.flink())) {
            measure(consumer, flink, written);
        }
    }

    private record Written(long messages, long firstEpochMicros, long lastEpochMicros) {}

    private Written write(String mix) throws Exception {
        long messages = 0;
        long first = Long.MAX_VALUE;
        long last = 0;
        IntakeSettings settings = IntakeSettings.of(IntakeSettings.Mode.FILE);
        try (RecordingWriter writer = new RecordingWriter(kafka, TrigpointPipeline.declare(), 0);
                Intake intake = new Intake(() -> System.currentTimeMillis() * 1_000, settings)) {
            var _ = intake.offer(Tracking.DEFAULT);
            intake.add(
                    SourceDesk.open(List.of(FeedSetting.of("ais:file:" + mix))).getFirst(), 1, 0);
            boolean ended = false;
            while (!ended) {
                Batch batch = intake.take(Duration.ofMillis(20));
                writer.write(batch.messages(), batch.progressEpochMicros());
                messages += batch.messages().size();
                if (!batch.messages().isEmpty()) {
                    first = Math.min(first, batch.messages().getLast().stamp().arrivalEpochMicros());
                    last = batch.messages().getLast().stamp().arrivalEpochMicros();
                }
                ended = batch.ended();
            }
            writer.flush();
        }
        return new Written(messages, first, last);
    }

    /** One look at how far the tracks are. */
    private record Look(double atSeconds, double shareDone) {}

    private void measure(KafkaConsumer<byte[], byte[]> consumer, FlinkClient flink, Written written) throws Exception {
        EntryCodec codec = new EntryCodec(TrigpointPipeline.declare());
        TopicPartition tracks = new TopicPartition(Topics.name(kafka, TrigpointPipeline.TRACKS), 0);
        consumer.assign(List.of(tracks));
        List<Look> looks = new ArrayList<>();
        long started = System.nanoTime();
        long begin = 0;
        Map<String, Double> cpuBefore = new TreeMap<>();
        while (looks.isEmpty() || looks.getLast().shareDone() < 1) {
            if (seconds(started) > LONGEST.toSeconds() || !cluster.jobManager().isAlive()) {
                throw new IOException("The job does not come to its end: "
                        + cluster.jobManager().lastLines(30));
            }
            Thread.sleep(1_000);
            long progress = progress(consumer, tracks, codec);
            if (progress < written.firstEpochMicros()) {
                continue;
            }
            if (begin == 0) {
                begin = System.nanoTime();
                cpuBefore.putAll(cpu());
            }
            double share = (double) (progress - written.firstEpochMicros() + 1)
                    / (written.lastEpochMicros() - written.firstEpochMicros());
            looks.add(new Look(seconds(begin), Math.min(1, share)));
        }
        tell(flink, written, looks, cpuBefore);
    }

    private static long progress(KafkaConsumer<byte[], byte[]> consumer, TopicPartition topic, EntryCodec codec)
            throws IOException {
        long end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
        long newest = Long.MIN_VALUE;
        for (long back = MARKS; newest == Long.MIN_VALUE && end > 0; back *= 8) {
            consumer.seek(topic, Math.max(0, end - back));
            while (consumer.position(topic) < end) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
                    for (Entry entry : codec.allOfBytes(found.value())) {
                        if (entry instanceof Entry.Mark mark) {
                            newest = Math.max(newest, mark.progressEpochMicros());
                        }
                    }
                }
            }
            if (back >= end) {
                break;
            }
        }
        return newest;
    }

    private void tell(FlinkClient flink, Written written, List<Look> looks, Map<String, Double> cpuBefore)
            throws IOException, InterruptedException {
        Look end = looks.getLast();
        Look third = looks.stream()
                .filter(look -> look.shareDone() >= 2 / 3.0)
                .findFirst()
                .orElseThrow();
        double whole = written.messages() * (1 - looks.getFirst().shareDone()) / end.atSeconds();
        double late =
                written.messages() * (1 - third.shareDone()) / Math.max(1e-9, end.atSeconds() - third.atSeconds());
        StringBuilder processors = new StringBuilder();
        // Before Flink is asked, which costs some too.
        cpu().forEach((name, seconds) -> processors.append(String.format(
                Locale.ROOT,
                " %s %.1f µs",
                name,
                (seconds - cpuBefore.getOrDefault(name, 0.0)) * 1e6 / written.messages())));
        FlinkClient.Checkpoints checkpoints = flink.checkpoints(flink.jobs().getFirst());
        tellTasks(flink);
        System.out.printf(
                Locale.ROOT,
                "newest checkpoint %.0f MB of %d; resident set of the worker %.0f MB; topics on disk %.0f bytes a message%n",
                checkpoints.latestBytes() / MEGABYTE,
                checkpoints.completed(),
                Program.procBytes(cluster.taskManagers().getFirst().pid(), "VmRSS") / MEGABYTE,
                (double) size(folder.resolve("broker")) / written.messages());
        System.out.printf(Locale.ROOT, "processor time a message:%s%n", processors);
        System.out.printf(
                Locale.ROOT,
                "SUMMARY Kafka to Kafka, all rules, %s ships, %d messages: %.0f messages/s, the last third %.0f; goal %.0f%n",
                ships,
                written.messages(),
                whole,
                third == end ? whole : late,
                GOAL_PER_SECOND);
    }

    /** What each task of the job did, with what is chained to it, and what it sent on to others; then each step of it. */
    private void tellTasks(FlinkClient flink) throws IOException, InterruptedException {
        String path = "/jobs/" + flink.jobs().getFirst().id();
        var _ = flink.get(path);
        Thread.sleep(TILL_TOLD);
        JsonNode job = flink.get(path);
        System.out.printf(
                "%-18s %12s %12s %14s %12s%n",
                "task", "records in", "records out", "busy µs/record", "bytes out/record");
        for (JsonNode vertex : job.path("vertices")) {
            JsonNode metrics = vertex.path("metrics");
            double in = metrics.path("read-records").asDouble();
            double out = metrics.path("write-records").asDouble();
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %12.0f %12.0f %14.1f %12.0f%n",
                    vertex.path("name").asString().split(" ->")[0],
                    in,
                    out,
                    metrics.path("accumulated-busy-time").asDouble() * 1_000 / Math.max(1, in > 0 ? in : out),
                    metrics.path("write-bytes").asDouble() / Math.max(1, out));
        }
        System.out.printf("%-18s %12s %14s%n", "step alone", "inputs", "µs/input");
        for (JsonNode vertex : job.path("vertices")) {
            tellSteps(flink, path + "/vertices/" + vertex.path("id").asString() + "/subtasks/metrics");
        }
    }

    private static void tellSteps(FlinkClient flink, String path) throws IOException {
        Map<String, Double> values = new TreeMap<>();
        for (JsonNode metric : flink.get(path)) {
            String id = metric.path("id").asString();
            Matcher found = STEP.matcher(id);
            if (found.find()) {
                String query = "?agg=sum&get=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
                values.put(
                        found.group(1) + "." + found.group(2),
                        flink.get(path + query).path(0).path("sum").asDouble());
            }
        }
        values.forEach((name, nanos) -> {
            String step = name.substring(0, name.lastIndexOf('.'));
            double inputs = values.getOrDefault(step + ".received", 0.0);
            if (name.endsWith(".busyNanos") && inputs > 0) {
                System.out.printf(Locale.ROOT, "%-18s %12.0f %14.1f%n", step, inputs, nanos / 1_000 / inputs);
            }
        });
    }

    private Map<String, Double> cpu() {
        Map<String, Double> all = new TreeMap<>();
        List<Worker> workers = new ArrayList<>(cluster.taskManagers());
        workers.add(cluster.broker());
        workers.add(cluster.jobManager());
        workers.forEach(worker -> ProcessHandle.of(worker.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .ifPresent(time -> all.put(worker.name(), time.toNanos() / NANOS)));
        return all;
    }

    private static long size(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / NANOS;
    }
}
