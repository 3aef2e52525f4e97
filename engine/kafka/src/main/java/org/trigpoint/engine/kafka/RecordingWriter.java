package org.trigpoint.engine.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;

/**
 * Writes the part of the recording that came in at one gateway: each message to the partition of its source, and to every partition how
 * far the gateway has got. While brokers are away it waits; nothing is left out but what is too long for a record.
 *
 * <p>One thread writes; the counts may be asked from any.
 */
public final class RecordingWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingWriter.class);
    private static final String FOR_EVER = Integer.toString(Integer.MAX_VALUE);

    private final KafkaSettings settings;
    private final int gateway;
    private final String topic;
    private final EntryCodec codec;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong tooLong = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long progressEpochMicros = Long.MIN_VALUE;

    /** @param gateway whose sources these are, see {@link Gateways} */
    public RecordingWriter(KafkaSettings settings, Pipeline pipeline, int gateway) {
        this.settings = settings;
        this.gateway = gateway;
        topic = Topics.name(settings, Topics.RECORDING);
        codec = new EntryCodec(pipeline);
        producer = new KafkaProducer<>(
                settings.properties(Map.of(
                        "client.id", "trigpoint-gateway-" + gateway,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "delivery.timeout.ms", FOR_EVER,
                        "max.block.ms", FOR_EVER,
                        "batch.size", "131072",
                        "linger.ms", "2")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Writes a slice of the recording; returns when it is under way.
     *
     * @param messages in the order of their stamps
     * @param progressEpochMicros no message of this gateway that arrived at or before this will follow
     * @throws KafkaException when the brokers refuse what is written; it may be tried again with a new writer
     */
    public void write(List<? extends Message<?>> messages, long progressEpochMicros) {
        throwIfRefused();
        for (Message<?> message : messages) {
            int partition = KafkaSettings.partition(message.stamp().source(), settings.partitions());
            send(partition, key(message.stamp().source()), new Entry.Carried(message), message);
        }
        if (progressEpochMicros > this.progressEpochMicros) {
            this.progressEpochMicros = progressEpochMicros;
            mark(progressEpochMicros);
        }
    }

    private void mark(long progress) {
        for (int partition = 0; partition < settings.partitions(); partition++) {
            send(partition, key(Gateways.firstSource(gateway)), new Entry.Mark(gateway, 0, progress), null);
        }
    }

    /** The number of the source, as people see it in tools of Kafka. */
    private static byte[] key(int source) {
        return Integer.toString(source).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private void send(int partition, byte[] key, Entry entry, @Nullable Message<?> message) {
        byte[] value;
        try {
            value = codec.toBytes(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("A message cannot be written as its codec says", e);
        }
        // What becomes of it the callback says.
        var _ = producer.send(new ProducerRecord<>(topic, partition, key, value), (metadata, e) -> {
            if (e == null) {
                if (message != null) {
                    written.incrementAndGet();
                }
            } else if (e instanceof RecordTooLargeException && message != null) {
                tooLong.incrementAndGet();
                LOG.warn("Message {} is too long for a record and is left out: {}", message.stamp(), e.getMessage());
            } else {
                failure.compareAndSet(null, e);
            }
        });
    }

    /**
     * Returns when all that was given is written.
     *
     * @throws KafkaException when the brokers refuse it
     */
    public void flush() {
        producer.flush();
        throwIfRefused();
    }

    private void throwIfRefused() {
        Exception refused = failure.get();
        if (refused != null) {
            throw new KafkaException("Kafka refuses the recording: " + refused.getMessage(), refused);
        }
    }

    /** Messages that the brokers have taken. */
    public long written() {
        return written.get();
    }

    /** Messages that were too long for a record. */
    public long tooLong() {
        return tooLong.get();
    }

    /** Says that this gateway goes, so that nobody waits for it, and returns when that is written. */
    public void leave() {
        mark(Entry.LEFT);
        flush();
    }

    /** Lets go of the connection; what the brokers have not taken by then they do not get. */
    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(1));
    }
}
