package org.trigpoint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.storage.journal.Evidence;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalBatch;
import org.trigpoint.storage.journal.JournalReader;
import org.trigpoint.storage.journal.JournalSettings;

/**
 * The journal with messages of 80 bytes from three sources: append in batches (with fsync twice a second behind it, CRC-32C and
 * the SHA-256 chain), read, and find one message.
 *
 * <pre>
 * java -cp 'benchmarks/target/lib/*' org.openjdk.jmh.Main JournalBenchmark
 * </pre>
 *
 * Every invocation works on a million messages; scores are messages a second, of {@code find} one message each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class JournalBenchmark {
    private static final int MESSAGES = 1_000_000;
    private static final int FINDS = 1_000;

    /** Messages an append. */
    @Param({"10", "500"})
    public int batch;

    private final List<Message<Recorded>> messages = new ArrayList<>(MESSAGES);
    private Path written = Path.of("");
    private Journal journal;

    /** Makes the messages, and one journal of them to read. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        byte[] bytes = new byte[MESSAGES * 80];
        random.nextBytes(bytes);
        long arrival = 1_700_000_000_000_000L;
        for (int i = 0; i < MESSAGES; i++) {
            arrival += 1 + random.nextInt(100);
            messages.add(Message.ofIngest(new Stamp(arrival, 1 + i % 3, i / 3), Raw.view(bytes, i * 80, 80)));
        }
        written = appendAll();
        journal = Journal.open(written, JournalSettings.DEFAULT, InstantSource.system());
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        journal.close();
        Folders.delete(written);
    }

    private Path appendAll() throws IOException {
        Path dir = Files.createTempDirectory("journal");
        try (Journal fresh = Journal.open(dir, JournalSettings.DEFAULT, InstantSource.system())) {
            for (int from = 0; from < MESSAGES; from += batch) {
                fresh.append(messages.subList(from, from + batch), Long.MIN_VALUE);
            }
        }
        return dir;
    }

    /** Append, closing with everything on the disk. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void append() throws IOException {
        Folders.delete(appendAll());
    }

    /** Read from the start. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void read(Blackhole hole) throws IOException {
        try (JournalReader reader = JournalReader.open(written)) {
            for (Optional<JournalBatch> next = reader.next(); next.isPresent(); next = reader.next()) {
                hole.consume(next.get());
            }
        }
    }

    /** Find messages all over the journal. */
    @Benchmark
    @OperationsPerInvocation(FINDS)
    public void find(Blackhole hole) throws IOException {
        for (int i = 0; i < FINDS; i++) {
            Optional<Evidence> evidence =
                    journal.find(messages.get(i * (MESSAGES / FINDS)).stamp());
            hole.consume(evidence.orElseThrow());
        }
    }
}
