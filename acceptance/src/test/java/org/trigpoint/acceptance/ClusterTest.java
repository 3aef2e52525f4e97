package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Cluster;
import org.trigpoint.acceptance.fixtures.Tape;
import org.trigpoint.app.cluster.FlinkClient;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.kafka.QuarantinedRecord;
import org.trigpoint.engine.kafka.RecordingWriter;
import org.trigpoint.engine.kafka.Topics;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Recorded;

/** A cluster of processes: a worker dies, the broker starts again, a job goes on from a savepoint; nothing is lost, nothing comes twice. */
@Tag("full")
class ClusterTest {
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final int SLICES = 40;

    @TempDir
    private Path folder;

    private static Tape tape(int minutes) {
        SimulatedRecording made = SimulatedRecording.ofShips(Duration.ofMinutes(minutes));
        return new Tape(made.messages(), made.endEpochMicros());
    }

    /** Writes a part of a tape, in slices with a pause after each, as gateways do. */
    private static void write(Tape tape, RecordingWriter writer, int fromSlice, int toSlice, int pauseMillis)
            throws InterruptedException {
        List<Message<Recorded>> all = tape.messages();
        for (int slice = fromSlice; slice < toSlice; slice++) {
            int from = all.size() * slice / SLICES;
            int to = all.size() * (slice + 1) / SLICES;
            long progress = to == all.size()
                    ? tape.endEpochMicros()
                    : all.get(to).stamp().arrivalEpochMicros() - 1;
            writer.write(all.subList(from, to), progress);
            Thread.sleep(pauseMillis);
        }
        writer.flush();
    }

    private void poison(Cluster cluster, byte[]... values) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.kafka().servers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (byte[] value : values) {
                var _ = producer.send(
                        new ProducerRecord<>(Topics.name(cluster.kafka(), Topics.RECORDING), 0, null, value));
            }
            producer.flush();
        }
    }

    private List<QuarantinedRecord> quarantine(Cluster cluster) throws Exception {
        List<QuarantinedRecord> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", cluster.kafka().servers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition first = new TopicPartition(Topics.name(cluster.kafka(), Topics.QUARANTINE), 0);
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            for (int i = 0; i < 100 && all.size() < 2; i++) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(100))) {
                    all.add(QuarantinedRecord.ofBytes(found.value()));
                }
            }
        }
        return all;
    }

    @Test
    void aWorkerDiesTheBrokerStartsAgainAndNothingIsLostOrComesTwice() throws Exception {
        Tape tape = tape(40);
        Map<String, String> local = tape.local(2);
        assertThat(local).containsKeys(TrigpointPipeline.TRACKS, TrigpointPipeline.OUTCOMES);
        try (Cluster cluster = Cluster.start(folder, 2);
                FlinkClient flink = new FlinkClient(cluster.processes().flink());
                RecordingWriter writer = cluster.writer(0)) {
            cluster.startJob(Cluster.jars(), null);
            cluster.awaitCheckpoints(flink, 1);
            write(tape, writer, 0, 10, 200);
            poison(cluster, new byte[] {1, 0, 3}, "no entry".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            cluster.awaitCheckpoints(flink, 1);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try {
                    write(tape, writer, 10, SLICES, 200);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            Thread.sleep(2_500);
            cluster.processes().taskManagers().getFirst().kill();
            var _ = cluster.processes().startTaskManager();
            cluster.processes().broker().kill();
            cluster.processes().startBroker();
            writing.join();
            Cluster.Played played = cluster.read(tape.endEpochMicros(), LONG);
            assertThat(played.recording().size()).isEqualTo(tape.messages().size());
            assertThat(Tape.hashes(played.outputs())).isEqualTo(local);
            System.out.println(played.repeated() + " messages were written again and read once");
            assertThat(quarantine(cluster))
                    .extracting(QuarantinedRecord::reason)
                    .anyMatch(reason -> reason.contains("ends at byte 3"))
                    .anyMatch(reason -> reason.contains("format"));
        }
    }

    /** With {@code -Dtrigpoint.previous=DIR} the jars of an earlier build write the savepoint, as .ci/test --full makes them. */
    @Test
    void aSavepointOfThePreviousCommitsJobGoesOnInThisOne() throws Exception {
        String previous = System.getProperty("trigpoint.previous", "");
        Path before = previous.isEmpty() ? Cluster.jars() : Path.of(previous);
        System.out.println("savepoint by the jars in " + (previous.isEmpty() ? "this build" : previous));
        Tape tape = tape(20);
        try (Cluster cluster = Cluster.start(folder, 2);
                FlinkClient flink = new FlinkClient(cluster.processes().flink());
                RecordingWriter writer = cluster.writer(0)) {
            cluster.startJob(before, null);
            FlinkClient.Job job = cluster.awaitJob(flink);
            write(tape, writer, 0, SLICES / 2, 50);
            cluster.awaitCheckpoints(flink, 1);
            String savepoint = flink.stop(job, LONG);
            cluster.processes().stopJob();
            write(tape, writer, SLICES / 2, SLICES, 0);
            cluster.startJob(Cluster.jars(), savepoint);
            Cluster.Played played = cluster.read(tape.endEpochMicros(), LONG);
            Map<String, String> hashes = Tape.hashes(played.outputs());
            Map<String, String> local = tape.local(2);
            if (previous.isEmpty() || Boolean.getBoolean("trigpoint.previous.same")) {
                assertThat(hashes).isEqualTo(local);
            } else {
                assertThat(hashes.get(TrigpointPipeline.OUTCOMES)).isEqualTo(local.get(TrigpointPipeline.OUTCOMES));
                assertThat(hashes).containsKey(TrigpointPipeline.TRACKS);
            }
        }
    }
}
