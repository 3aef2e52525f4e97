package org.trigpoint.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.storage.journal.fixtures.NumberedWriter;

/** A process that is killed at any moment loses nothing that the journal took, and its successor goes on in the same folder. */
class JournalKillTest {
    @TempDir
    Path dir;

    @Test
    void threeKillsLoseNothingThatWasTaken() throws Exception {
        kill(3);
    }

    @Test
    @Tag("full")
    void twentyKillsLoseNothingThatWasTaken() throws Exception {
        kill(20);
    }

    private void kill(int times) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        long before = -1;
        for (int i = 0; i < times; i++) {
            long taken = runAndKill(random.nextLong(), random.nextInt(1, 400));
            assertThat(taken).isGreaterThan(before);
            long stored;
            try (Journal journal = Journal.open(dir, NumberedWriter.SETTINGS, InstantSource.system())) {
                assertThat(journal.recovery().damages()).isEmpty();
                stored = journal.findLastSequence(NumberedWriter.SOURCE).orElseThrow();
                assertThat(stored).isGreaterThanOrEqualTo(taken);
                assertThat(journal.lastStamp()).isEqualTo(new Stamp(stored, NumberedWriter.SOURCE, stored));
                assertThat(journal.find(new Stamp(taken, NumberedWriter.SOURCE, taken))
                                .orElseThrow()
                                .text())
                        .isEqualTo("message number " + taken);
            }
            assertThat(countGapless()).isEqualTo(stored + 1);
            before = stored;
        }
        assertThat(JournalVerifier.verify(dir).damages()).isEmpty();
    }

    /** Lets a writer work for some time after its first append; the last number that it said was taken. */
    private long runAndKill(long seed, int millis) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NumberedWriter.class.getName(),
                        dir.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long taken = -1;
        try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (taken < 0) {
                    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                            .execute(() -> writer.toHandle().destroyForcibly());
                }
                taken = Math.max(taken, Long.parseLong(line));
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(taken).as("the writer began").isNotNegative();
        return taken;
    }

    private long countGapless() throws IOException {
        long expected = 0;
        try (JournalReader reader = JournalReader.open(dir)) {
            for (Optional<JournalBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                for (Message<Recorded> message : batch.get().messages()) {
                    assertThat(message.stamp().sequence()).isEqualTo(expected);
                    expected++;
                }
            }
            assertThat(reader.damages()).isEmpty();
        }
        return expected;
    }
}
