package org.trigpoint.engine.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.trigpoint.flow.Pipeline;

/** How far each gateway has got, as the end of the recording's topic says: a look from outside, for people. */
public final class RecordingTail {
    private static final long RECORDS = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private RecordingTail() {}

    /**
     * Looks at the last records of each partition.
     *
     * @return by gateway the newest progress in microseconds since 1970, {@link Entry#LEFT} when it has gone
     * @throws KafkaException when the brokers do not answer
     */
    public static Map<Integer, Long> gateways(KafkaSettings settings, Pipeline pipeline) {
        EntryCodec codec = new EntryCodec(pipeline);
        Map<Integer, Long> newest = new TreeMap<>();
        List<TopicPartition> partitions = IntStream.range(0, settings.partitions())
                .mapToObj(partition -> new TopicPartition(Topics.name(settings, Topics.RECORDING), partition))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                settings.properties(Map.of("enable.auto.commit", "false", "default.api.timeout.ms", "10000")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - RECORDS)));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline
                    && partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(100))) {
                    take(found, codec, newest);
                }
            }
        }
        return newest;
    }

    private static void take(ConsumerRecord<byte[], byte[]> found, EntryCodec codec, Map<Integer, Long> newest) {
        try {
            if (found.value() != null && codec.ofBytes(found.value()) instanceof Entry.Mark mark) {
                newest.put(mark.writer(), mark.progressEpochMicros());
            }
        } catch (IOException e) {
            // The admission quarantines it; here only marks are looked for.
        }
    }
}
