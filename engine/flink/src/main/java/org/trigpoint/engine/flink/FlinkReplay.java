package org.trigpoint.engine.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.trigpoint.flow.Message;

/**
 * Runs a pipeline over a finite recording on a Flink cluster within this JVM, to compare it with other carriers.
 *
 * <p>The recording is read and the outputs are collected through memory of this JVM; between them is Flink as on any cluster, with
 * every message through its codec. Blocks the caller for some seconds at least.
 */
public final class FlinkReplay {
    private static final AtomicLong RUNS = new AtomicLong();
    private static final Map<Long, Run> OPEN = new ConcurrentHashMap<>();

    /** What the sources and sinks of one run share. */
    private record Run(List<Message<?>> recording, Map<String, Queue<Message<?>>> outputs) {}

    private FlinkReplay() {}

    /**
     * Runs to the end and returns each output in message order.
     *
     * @param source declares the pipeline
     * @param recording messages of ingest in message order
     * @param endEpochMicros progress at the end: nothing after it is handled
     * @param parallelism of every stage
     * @throws Exception what Flink throws when the job fails
     */
    public static Map<String, List<Message<?>>> run(
            PipelineSource source, List<? extends Message<?>> recording, long endEpochMicros, int parallelism)
            throws Exception {
        return run(source, recording, endEpochMicros, parallelism, new Configuration());
    }

    static Map<String, List<Message<?>>> run(
            PipelineSource source,
            List<? extends Message<?>> recording,
            long endEpochMicros,
            int parallelism,
            Configuration more)
            throws Exception {
        Run run = new Run(List.copyOf(recording), new ConcurrentHashMap<>());
        if (recording.isEmpty()) {
            return sorted(source, run);
        }
        Configuration settings = settings();
        settings.addAll(more);
        long number = RUNS.incrementAndGet();
        OPEN.put(number, run);
        try {
            execute(
                    number,
                    source,
                    endEpochMicros,
                    StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings));
        } finally {
            OPEN.remove(number);
        }
        return sorted(source, run);
    }

    /** The environment is not closed: that would do nothing for one that executed, and its close may be interrupted. */
    private static void execute(
            long number, PipelineSource source, long endEpochMicros, StreamExecutionEnvironment environment)
            throws Exception {
        FlinkJob.declare(source, read(number, source, environment), endEpochMicros)
                .forEach((name, streams) -> {
                    open(number).outputs().put(name, new ConcurrentLinkedQueue<>());
                    streams.forEach(
                            stream -> stream.sinkTo(new Collect(number, name)).name("collect " + name));
                });
        environment.execute("trigpoint replay " + number);
    }

    private static DataStream<Message<?>> read(
            long number, PipelineSource source, StreamExecutionEnvironment environment) {
        GeneratorFunction<Long, Message<?>> read =
                index -> open(number).recording().get(index.intValue());
        DataGeneratorSource<Message<?>> messages =
                new DataGeneratorSource<>(read, open(number).recording().size(), FlinkJob.messageType(source));
        return environment
                .fromSource(messages, ArrivalWatermarks.strategy(), "recording", FlinkJob.messageType(source))
                .setParallelism(1);
    }

    private static Run open(long number) {
        Run run = OPEN.get(number);
        if (run == null) {
            throw new IllegalStateException("Run " + number + " is not open in this JVM");
        }
        return run;
    }

    private static Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        return settings;
    }

    private static Map<String, List<Message<?>>> sorted(PipelineSource source, Run run) {
        Map<String, List<Message<?>>> outputs = new LinkedHashMap<>();
        source.declare().outputs().forEach(output -> {
            List<Message<?>> messages =
                    new ArrayList<>(run.outputs().getOrDefault(output.name(), new ConcurrentLinkedQueue<>()));
            messages.sort(Message::compareTo);
            outputs.put(output.name(), messages);
        });
        return outputs;
    }

    /** Puts what comes into the memory of this JVM. */
    private record Collect(long run, String output) implements Sink<Message<?>> {
        @Override
        public SinkWriter<Message<?>> createWriter(WriterInitContext context) {
            Queue<Message<?>> into =
                    java.util.Objects.requireNonNull(open(run).outputs().get(output));
            return new SinkWriter<>() {
                @Override
                public void write(Message<?> message, Context written) {
                    into.add(message);
                }

                @Override
                public void flush(boolean endOfInput) {}

                @Override
                public void close() {}
            };
        }
    }
}
