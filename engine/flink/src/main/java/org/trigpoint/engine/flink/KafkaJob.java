package org.trigpoint.engine.flink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.trigpoint.engine.kafka.Admission;
import org.trigpoint.engine.kafka.KafkaSettings;
import org.trigpoint.engine.kafka.Topics;
import org.trigpoint.flow.Message;

/**
 * A pipeline between topics: the recording in, its outputs out.
 *
 * <p>Outputs are written at least once: what a worker had written since the checkpoint that it goes back to, it writes again, the same to
 * the byte. Readers know it by its order ({@link org.trigpoint.engine.kafka.SliceReader}). So they need not wait for checkpoints.
 */
public final class KafkaJob {
    private static final TypeInformation<Outgoing> OUTGOING =
            new CodecTypeInfo<>("trigpoint-outgoing", Outgoing.class, true, Outgoing.OutgoingCodec::new);
    private static final TypeInformation<LogRecord> FOUND =
            new CodecTypeInfo<>("trigpoint-record", LogRecord.class, true, LogRecord.LogRecordCodec::new);
    private static final OutputTag<Outgoing> REFUSED = new OutputTag<>("refused", OUTGOING);

    private final PipelineSource source;
    private final KafkaSettings kafka;
    private final Admission.Limits limits;

    private KafkaJob(PipelineSource source, KafkaSettings kafka, Admission.Limits limits) {
        this.source = source;
        this.kafka = kafka;
        this.limits = limits;
    }

    /** What the job asks of Flink; what a cluster's own configuration sets goes before it. */
    public static Configuration defaults() {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(20));
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(30));
        settings.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, Duration.ofSeconds(5));
        settings.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 10);
        return settings;
    }

    /** Adds the job to an environment. */
    public static void declare(
            StreamExecutionEnvironment environment,
            PipelineSource source,
            KafkaSettings kafka,
            Admission.Limits limits) {
        new KafkaJob(source, kafka, limits).declare(environment);
    }

    private void declare(StreamExecutionEnvironment environment) {
        SingleOutputStreamOperator<Message<?>> recording = environment
                .fromSource(recordingSource(), WatermarkStrategy.noWatermarks(), "recording", FOUND)
                .setParallelism(1)
                .uid("trigpoint-recording")
                .transform(
                        "admission",
                        Types.messages(source),
                        new AdmissionOperator(source, kafka.partitions(), limits, REFUSED))
                .setParallelism(1)
                .uid("trigpoint-admission");
        recording
                .getSideOutput(REFUSED)
                .sinkTo(sink(Topics.QUARANTINE))
                .name("write " + Topics.QUARANTINE)
                .uid("trigpoint-write-" + Topics.QUARANTINE)
                .setParallelism(1);
        Map<String, List<DataStream<Message<?>>>> outputs = FlinkJob.declare(source, recording, FlinkJob.UNBOUNDED);
        outputs.forEach((name, streams) -> {
            if (streams.size() > 1) {
                throw new IllegalArgumentException(
                        "Output " + name + " is made by " + streams.size() + " steps; a topic is written by one");
            }
            streams.getFirst()
                    .transform("encode " + name, OUTGOING, new OutputOperator(source, kafka.partitions()))
                    .uid("trigpoint-encode-" + name)
                    .sinkTo(sink(name))
                    .name("write " + name)
                    .uid("trigpoint-write-" + name);
        });
    }

    private Properties client() {
        Properties client = new Properties();
        client.putAll(kafka.client());
        return client;
    }

    private KafkaSource<LogRecord> recordingSource() {
        return KafkaSource.<LogRecord>builder()
                .setBootstrapServers(kafka.servers())
                .setTopics(Topics.name(kafka, Topics.RECORDING))
                .setGroupId(kafka.prefix() + ".job")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new Found())
                .setProperties(client())
                .setProperty("commit.offsets.on.checkpoint", "true")
                .setProperty("fetch.max.wait.ms", "20")
                .setProperty("max.poll.records", "2000")
                .build();
    }

    private KafkaSink<Outgoing> sink(String topic) {
        return KafkaSink.<Outgoing>builder()
                .setBootstrapServers(kafka.servers())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new Written(Topics.name(kafka, topic)))
                .setKafkaProducerConfig(client())
                .setProperty("batch.size", "131072")
                .setProperty("linger.ms", "5")
                .setProperty("compression.type", "lz4")
                .build();
    }

    /** A record as it is, for {@link AdmissionOperator}. */
    private static final class Found implements KafkaRecordDeserializationSchema<LogRecord> {
        private static final long serialVersionUID = 1L;
        private static final byte[] NOTHING = {};

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> found, Collector<LogRecord> out) {
            byte[] value = Objects.requireNonNullElse(found.value(), NOTHING);
            out.collect(new LogRecord(found.partition(), found.offset(), found.timestamp() * 1_000, value));
        }

        @Override
        public TypeInformation<LogRecord> getProducedType() {
            return FOUND;
        }
    }

    private record Written(String topic) implements KafkaRecordSerializationSchema<Outgoing> {
        @Override
        public ProducerRecord<byte[], byte[]> serialize(Outgoing outgoing, KafkaSinkContext context, Long timestamp) {
            return new ProducerRecord<>(topic, outgoing.partition(), null, outgoing.value());
        }
    }
}
