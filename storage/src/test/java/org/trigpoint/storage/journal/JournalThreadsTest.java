package org.trigpoint.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.storage.journal.fixtures.Recordings;

/** One thread appends, others search, read, pin and apply limits. */
class JournalThreadsTest {
    private static final int MESSAGES = 60_000;
    private static final int BATCH = 20;

    @TempDir
    Path dir;

    private final AtomicLong appended = new AtomicLong(-1);

    @Test
    @Timeout(120)
    void everyoneSeesWhatWasAppended() throws Exception {
        JournalSettings settings = JournalSettings.DEFAULT
                .withSegments(50_000, Duration.ofDays(1))
                .withSyncEvery(Duration.ofMillis(5))
                .withLimits(RetentionLimits.NONE.with(Map.of(2, new RetentionLimits.Limit(20_000, null))));
        try (Journal journal = Journal.open(dir, settings, InstantSource.system());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> others = List.of(
                    threads.submit(finder(journal)), threads.submit(this::reader), threads.submit(limiter(journal)));
            for (int from = 0; from < MESSAGES; from += BATCH) {
                journal.append(messages(from), from);
                appended.set(from + BATCH - 1);
            }
            for (Future<Boolean> other : others) {
                assertThat(other.get(100, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(JournalVerifier.verify(dir).damages()).isEmpty();
    }

    private static List<Message<Recorded>> messages(int from) {
        return java.util.stream.IntStream.range(from, from + BATCH)
                .mapToObj(i -> Recordings.raw(i, source(i), i, "message number " + i))
                .toList();
    }

    private static int source(long number) {
        return number % 5 == 0 ? 2 : 1;
    }

    private Callable<Boolean> finder(Journal journal) {
        SplittableRandom random = new SplittableRandom(3);
        return () -> {
            while (appended.get() < MESSAGES - 1) {
                long newest = appended.get();
                long number = newest <= 0 ? 1 : random.nextLong(newest) / 5 * 5 + 1;
                if (newest > number) {
                    Evidence found = journal.find(new Stamp(number, 1, number)).orElseThrow();
                    assertThat(found.text()).isEqualTo("message number " + number);
                    journal.pin(found.stamp());
                    assertThat(journal.state().condition()).isEqualTo(JournalState.Condition.OK);
                    journal.unpin(found.stamp());
                }
            }
            return true;
        };
    }

    private boolean reader() throws Exception {
        long expected = 0;
        while (!Recordings.exists(dir)) {
            Thread.onSpinWait();
        }
        try (JournalReader reader = JournalReader.open(dir)) {
            while (expected < MESSAGES - 1) {
                Optional<JournalBatch> batch = reader.next();
                if (batch.isEmpty()) {
                    Thread.sleep(1);
                    continue;
                }
                for (Message<Recorded> message : batch.get().messages()) {
                    if (message.stamp().source() == 1) {
                        // Limits take only messages of source 2, every fifth.
                        assertThat(message.stamp().sequence() - expected).isBetween(0L, 2L);
                        expected = message.stamp().sequence();
                    }
                }
            }
            assertThat(reader.damages()).isEmpty();
        }
        return true;
    }

    private Callable<Boolean> limiter(Journal journal) {
        return () -> {
            while (appended.get() < MESSAGES - 1) {
                journal.applyLimits();
                journal.sync();
            }
            return true;
        };
    }
}
