package org.trigpoint.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.ais.AisFormat;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/**
 * AIS sentences, as raw bytes with checksums and parts, to the observations that the pipeline consumes; one thread.
 *
 * <p>{@code java -cp 'benchmarks/target/lib/*' org.openjdk.jmh.Main AisDecode -p mix=/path/of/sentences.nmea -prof gc}. Without a mix it repeats
 * the sentences of recordings in {@code TRIGPOINT_DATA} (default {@code ../shared/data}): 19 types, of each hundred messages about
 * ten in two parts. The figures to read are {@code messages}, a second, and
 * {@code messagesPerCpuSecond}, which JMH adds up over the measured iterations.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "-Xmn512m"})
public class AisDecodeBenchmark {
    private static final int LINES = 200_000;
    private static final List<String> RECORDINGS = List.of(
            "ais/dma-aislib/stream_example.txt",
            "ais/libais/typeexamples.nmea",
            "ais/dma-aislib/decode_encode_messages.txt");

    /** A file of sentences, one a line; empty for the recordings. */
    @Param("")
    public String mix = "";

    /** Counted beside the runs over the whole mix. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counts {
        public long messages;
        public long lines;

        @Setup(Level.Iteration)
        public void clear() {
            messages = 0;
            lines = 0;
        }
    }

    /** Rate by the processor's time, which other work on the machine disturbs less. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        private long messages;
        private long cpuNanos;

        @Setup(Level.Iteration)
        public void clear() {
            messages = 0;
            cpuNanos = 0;
        }

        /** Messages a second of processor time. */
        public long messagesPerCpuSecond() {
            return cpuNanos == 0 ? 0 : (long) (messages * 1e9 / cpuNanos);
        }
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Raw> raws = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();
    private final SourceDecoder decoder = new AisFormat().open();
    private final SourceOpened source =
            new SourceOpened(1, "mix", "file:mix", "ais", SourceOpened.Clock.ARRIVAL, Marking.CLEAR, Map.of());

    @Setup
    public void load() throws IOException {
        List<byte[]> sentences = mix.isEmpty() ? recorded() : linesOf(Path.of(mix));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] starts = new int[LINES + 1];
        for (int i = 0; i < LINES; i++) {
            starts[i] = all.size();
            all.writeBytes(sentences.get(i % sentences.size()));
            all.write('\n');
        }
        starts[LINES] = all.size();
        byte[] bytes = all.toByteArray();
        for (int i = 0; i < LINES; i++) {
            raws.add(Raw.view(bytes, starts[i], starts[i + 1] - starts[i] - 1));
            stamps.add(new Stamp(1_700_000_000_000_000L + i * 50L, 1, i));
        }
    }

    private static List<byte[]> recorded() throws IOException {
        String data = System.getenv().getOrDefault("TRIGPOINT_DATA", "../shared/data");
        List<byte[]> sentences = new ArrayList<>();
        for (String name : RECORDINGS) {
            for (byte[] line : linesOf(Path.of(data).resolve(name))) {
                if (line.length > 0 && line[0] == '!') {
                    sentences.add(line);
                }
            }
        }
        return sentences;
    }

    private static List<byte[]> linesOf(Path file) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                int end = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
                lines.add(java.util.Arrays.copyOfRange(bytes, start, end));
                start = i + 1;
            }
        }
        return lines;
    }

    /** The whole mix once. */
    @Benchmark
    public void decode(Counts counts, Processor processor, Blackhole sink) {
        long before = counts.messages;
        long begin = threads.getCurrentThreadCpuTime();
        Consumer<Outcome> out = outcome -> {
            counts.messages++;
            sink.consume(outcome);
        };
        for (int i = 0; i < raws.size(); i++) {
            decoder.on(stamps.get(i), raws.get(i), source, out);
        }
        counts.lines += raws.size();
        processor.cpuNanos += threads.getCurrentThreadCpuTime() - begin;
        processor.messages += counts.messages - before;
    }
}
