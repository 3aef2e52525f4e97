package org.trigpoint.engine.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Pipeline;

/**
 * How a gateway joins those that write already: they would not wait for one that they do not know, and its first messages would come too
 * late. So it first says that it is there, and then gives no stamp that the others have got past.
 */
public final class Joining {
    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);

    private Joining() {}

    /**
     * Announces a gateway, before it gives its first stamp.
     *
     * @param nowEpochMicros its clock: nothing that it will write arrived at or before this
     * @param atMost to wait for the brokers
     * @return how far the one among all has got that is furthest; empty when the brokers did not answer in time
     */
    public static OptionalLong announce(
            KafkaSettings settings, Pipeline pipeline, int gateway, long nowEpochMicros, Duration atMost) {
        String millis = Long.toString(atMost.toMillis());
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                settings.properties(Map.of(
                        "client.id",
                        "trigpoint-joining-" + gateway,
                        "acks",
                        "all",
                        "linger.ms",
                        "0",
                        "delivery.timeout.ms",
                        millis,
                        "request.timeout.ms",
                        millis,
                        "max.block.ms",
                        millis)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] mark = new EntryCodec(pipeline).toBytes(new Entry.Mark(gateway, 0, nowEpochMicros));
            for (int partition = 0; partition < settings.partitions(); partition++) {
                Future<?> written = producer.send(
                        new ProducerRecord<>(Topics.name(settings, Topics.RECORDING), partition, null, mark));
                written.get(atMost.toMillis() + 1_000, TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn(
                    "Kafka at {} does not answer ({}); what comes in until it does may be too late for the others",
                    settings.servers(),
                    e.getMessage());
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A mark cannot be written", e);
        }
        return RecordingTail.gateways(settings, pipeline).values().stream()
                .mapToLong(Long::longValue)
                .filter(progress -> progress != Entry.LEFT)
                .max();
    }
}
