package org.trigpoint.engine.kafka;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;

/**
 * Reads the recording and all outputs, and gives them in slices as the local engine would: a slice is handed on when everything of its
 * time has come from every topic, in message order, each message once.
 *
 * <p>For one thread.
 */
public final class SliceReader implements AutoCloseable {
    /** Of what {@link #write} writes. */
    public static final int VERSION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(SliceReader.class);
    private static final int MOST_WAITING = 200_000;
    private static final long REMEMBERED_MICROS = Duration.ofHours(24).toMillis() * 1_000;
    private static final int MOST = 1 << 28;

    private final KafkaSettings settings;
    private final EntryCodec codec;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Admission admission;
    private final PriorityQueue<Message<?>> recording = new PriorityQueue<>();
    private final Map<String, OutputLane> outputs = new LinkedHashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<TopicPartition, Long> positions = new LinkedHashMap<>();
    private final String recordingTopic;
    private long progressEpochMicros = Long.MIN_VALUE;
    private long forgotEpochMicros = Long.MIN_VALUE;
    private long unreadable;

    /** Begins at the start of the topics; {@link #read} goes on where another reader was. */
    public SliceReader(KafkaSettings settings, Pipeline pipeline, Admission.Limits limits) {
        this.settings = settings;
        codec = new EntryCodec(pipeline);
        admission = new Admission(settings.partitions(), limits);
        recordingTopic = Topics.name(settings, Topics.RECORDING);
        assignable(recordingTopic);
        for (String output : Topics.outputs(pipeline)) {
            String topic = Topics.name(settings, output);
            names.put(topic, output);
            outputs.put(output, new OutputLane(settings.partitions()));
            assignable(topic);
        }
        consumer = new KafkaConsumer<>(
                settings.properties(Map.of(
                        "client.id", "trigpoint-reader",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "max.poll.records", "10000",
                        "fetch.max.wait.ms", "20",
                        "allow.auto.create.topics", "false")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(positions.keySet());
        consumer.seekToBeginning(positions.keySet());
    }

    private void assignable(String topic) {
        for (int partition = 0; partition < settings.partitions(); partition++) {
            positions.put(new TopicPartition(topic, partition), 0L);
        }
    }

    /**
     * Waits for the next slice.
     *
     * @return empty when in that time nothing got on
     * @throws KafkaException when the brokers refuse
     */
    public Optional<Slice> next(Duration atMost) {
        long deadlineNanos = System.nanoTime() + atMost.toNanos();
        while (true) {
            long leftNanos = deadlineNanos - System.nanoTime();
            pauseWhatIsAhead();
            consumer.poll(Duration.ofNanos(Math.max(0, leftNanos))).forEach(this::take);
            Optional<Slice> slice = slice();
            if (slice.isPresent() || leftNanos <= 0) {
                return slice;
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> found) {
        positions.put(new TopicPartition(found.topic(), found.partition()), found.offset() + 1);
        byte[] value = found.value() == null ? new byte[0] : found.value();
        try {
            if (found.topic().equals(recordingTopic)) {
                takeRecorded(found, codec.ofBytes(value));
            } else {
                // All are read before one is taken: of a record that is damaged none counts.
                List<Entry> entries = codec.allOfBytes(value);
                OutputLane lane = lane(Objects.requireNonNull(names.get(found.topic())));
                entries.forEach(entry -> take(found.partition(), entry, lane));
            }
        } catch (IOException e) {
            if (unreadable++ == 0) {
                LOG.warn(
                        "Record {} of partition {} of {} cannot be read and is left out, later ones are counted: {}",
                        found.offset(),
                        found.partition(),
                        found.topic(),
                        e.getMessage());
            }
        }
    }

    private static void take(int partition, Entry entry, OutputLane lane) {
        switch (entry) {
            case Entry.Carried carried -> lane.take(carried.message());
            case Entry.Mark mark -> lane.take(partition, mark);
        }
    }

    private OutputLane lane(String output) {
        return Objects.requireNonNull(outputs.get(output), output);
    }

    private void takeRecorded(ConsumerRecord<byte[], byte[]> found, Entry entry) {
        long appended = found.timestamp() * 1_000;
        switch (entry) {
            case Entry.Carried carried -> {
                if (admission.take(
                                found.partition(), appended, carried.message().stamp())
                        == Admission.Verdict.ADMITTED) {
                    recording.add(carried.message());
                }
            }
            case Entry.Mark mark -> admission.take(found.partition(), appended, mark);
        }
    }

    private Optional<Slice> slice() {
        long to = admission.progressEpochMicros();
        for (OutputLane lane : outputs.values()) {
            to = Math.min(to, lane.progressEpochMicros());
        }
        if (to <= progressEpochMicros) {
            return Optional.empty();
        }
        progressEpochMicros = to;
        List<Message<?>> recorded = new ArrayList<>();
        while (!recording.isEmpty() && recording.peek().stamp().arrivalEpochMicros() <= to) {
            recorded.add(recording.remove());
        }
        Map<String, List<Message<?>>> made = new LinkedHashMap<>();
        for (Map.Entry<String, OutputLane> output : outputs.entrySet()) {
            List<Message<?>> due = output.getValue().upTo(to);
            if (!due.isEmpty()) {
                made.put(output.getKey(), due);
            }
        }
        forget();
        return Optional.of(new Slice(recorded, made, to));
    }

    private void forget() {
        long before = progressEpochMicros - REMEMBERED_MICROS;
        if (before - REMEMBERED_MICROS / 24 > forgotEpochMicros) {
            forgotEpochMicros = before;
            outputs.values().forEach(lane -> lane.forgetBefore(before));
        }
    }

    /** A topic that is ahead of the others waits for them, so that what must be held stays little. */
    private void pauseWhatIsAhead() {
        pause(recordingTopic, recording.size() > MOST_WAITING);
        names.forEach((topic, output) -> pause(topic, lane(output).waiting.size() > MOST_WAITING));
    }

    private void pause(String topic, boolean paused) {
        for (TopicPartition partition : positions.keySet()) {
            if (partition.topic().equals(topic) && consumer.paused().contains(partition) != paused) {
                if (paused) {
                    consumer.pause(List.of(partition));
                } else {
                    consumer.resume(List.of(partition));
                }
            }
        }
    }

    /** Everything at or before this has been given. */
    public long progressEpochMicros() {
        return progressEpochMicros;
    }

    /** How the gateways do, and what of the recording's topic was left out. */
    public Admission admission() {
        return admission;
    }

    /**
     * How an output does.
     *
     * @param messages read so far, each once
     * @param progressEpochMicros the steps that make it have got so far
     */
    public record Output(long messages, long progressEpochMicros) {}

    /** How each output does, by name. */
    public Map<String, Output> outputs() {
        Map<String, Output> all = new LinkedHashMap<>();
        outputs.forEach((name, lane) -> all.put(name, new Output(lane.taken, lane.progressEpochMicros())));
        return all;
    }

    /** Messages that have come and wait for what belongs with them. */
    public long waiting() {
        return recording.size()
                + outputs.values().stream()
                        .mapToLong(lane -> lane.waiting.size())
                        .sum();
    }

    /** Records that could not be read. */
    public long unreadable() {
        return unreadable;
    }

    /** Messages of outputs that came again, after a worker had died. */
    public long repeated() {
        return outputs.values().stream().mapToLong(lane -> lane.repeated).sum();
    }

    /**
     * Writes where it is, with all that it holds. Format 1, fields as in {@link Fields}: i64 progressEpochMicros; count of partitions,
     * each text topic, count partition, i64 next offset; {@link AdmissionCodec admission}; the waiting messages of the recording;
     * count of outputs, each text name, {@link OutputLaneCodec lane}.
     */
    public void write(DataOutput out) throws IOException {
        out.writeLong(progressEpochMicros);
        Fields.writeCount(positions.size(), out);
        for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
            Fields.writeText(position.getKey().topic(), out);
            Fields.writeCount(position.getKey().partition(), out);
            out.writeLong(position.getValue());
        }
        AdmissionCodec.write(admission, out);
        OutputLaneCodec lanes = new OutputLaneCodec(codec);
        lanes.writeMessages(recording, out);
        Fields.writeCount(outputs.size(), out);
        for (Map.Entry<String, OutputLane> output : outputs.entrySet()) {
            Fields.writeText(output.getKey(), out);
            lanes.write(output.getValue(), out);
        }
    }

    /** Goes on where {@link #write} was; for a new reader of the same topics. */
    public void read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "Place in the topics");
        long progress = in.readLong();
        int partitions = Fields.readCount(in, MOST, "partitions");
        for (int i = 0; i < partitions; i++) {
            TopicPartition partition =
                    new TopicPartition(Fields.readText(in, "topic"), Fields.readCount(in, MOST, "partition"));
            long offset = in.readLong();
            if (!positions.containsKey(partition)) {
                throw new IOException("It was read from " + partition + ", which is none of these topics");
            }
            positions.put(partition, offset);
            consumer.seek(partition, offset);
        }
        AdmissionCodec.read(in, AdmissionCodec.VERSION, admission);
        OutputLaneCodec lanes = new OutputLaneCodec(codec);
        lanes.readMessages(in, recording);
        int count = Fields.readCount(in, MOST, "outputs");
        for (int i = 0; i < count; i++) {
            String name = Fields.readText(in, "output");
            OutputLane lane = outputs.get(name);
            if (lane == null) {
                throw new IOException("It has an output " + name + ", which this release does not have");
            }
            lanes.read(in, lane);
        }
        progressEpochMicros = progress;
        forgotEpochMicros = progress - REMEMBERED_MICROS;
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
