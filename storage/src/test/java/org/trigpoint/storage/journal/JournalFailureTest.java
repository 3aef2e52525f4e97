package org.trigpoint.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.storage.journal.fixtures.FailingDisk;
import org.trigpoint.storage.journal.fixtures.Recordings;

class JournalFailureTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path dir;

    private final FailingDisk disk = new FailingDisk();
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final Recordings recording = new Recordings(17);
    private final List<Message<Recorded>> offered = new ArrayList<>();

    @BeforeEach
    void clockStandsAtTheBeginning() {
        now.set(BEGIN);
    }

    private Journal open(JournalSettings settings) throws IOException {
        return Journal.open(dir, settings, now::get, path -> {
            SegmentFile file = SegmentFile.onDisk(path);
            return new SegmentFile() {
                @Override
                public void write(long position, byte[] bytes, int offset, int length) throws IOException {
                    int taken = disk.take(length);
                    file.write(position, bytes, offset, taken);
                    if (taken < length) {
                        throw new IOException("No space left on device");
                    }
                }

                @Override
                public void truncate(long size) throws IOException {
                    file.truncate(size);
                }

                @Override
                public void force() throws IOException {
                    disk.confirm();
                    file.force();
                }

                @Override
                public void close() throws IOException {
                    file.close();
                }
            };
        });
    }

    private List<Message<Recorded>> offer(int count) {
        List<Message<Recorded>> batch = recording.next(count);
        offered.addAll(batch);
        return batch;
    }

    @Test
    void fullDiskIsReportedAndNothingIsLostWhenItPasses() throws Exception {
        try (Journal journal = open(JournalSettings.DEFAULT)) {
            journal.append(offer(100), Long.MIN_VALUE);
            assertThat(journal.state().condition()).isEqualTo(JournalState.Condition.OK);
            disk.setFreeBytes(1_000);
            List<Message<Recorded>> refused = offer(100);
            NotJournalledException failure =
                    catchThrowableOfType(NotJournalledException.class, () -> journal.append(refused, Long.MIN_VALUE));
            assertThat(failure.first()).isEqualTo(refused.getFirst().stamp());
            assertThat(failure.last()).isEqualTo(refused.getLast().stamp());
            assertThat(failure.messages()).isEqualTo(100);
            assertThat(failure.waiting()).isEqualTo(100);
            assertThat(failure).hasMessageContaining("No space left on device");
            assertThat(journal.state())
                    .isEqualTo(new JournalState(
                            JournalState.Condition.FAILING, "No space left on device", BEGIN, 100, 0, 0, 0));
            assertThat(Recordings.readAll(dir)).isEqualTo(offered.subList(0, 100));

            disk.setFreeBytes(Long.MAX_VALUE);
            assertThatThrownBy(() -> journal.append(offer(1), Long.MIN_VALUE))
                    .isInstanceOf(NotJournalledException.class);
            now.set(BEGIN.plusSeconds(1));
            journal.append(offer(50), Long.MIN_VALUE);
            assertThat(journal.state().waitingMessages()).isZero();
            assertWellAfterFiveSeconds(journal);
        }
        assertThat(Recordings.readAll(dir)).isEqualTo(offered);
        assertThat(JournalVerifier.verify(dir).isWhole()).isTrue();
    }

    /** An outage is over when storing has held: not yet a moment before, and nothing waits meanwhile. */
    private void assertWellAfterFiveSeconds(Journal journal) throws IOException {
        Instant took = now.get();
        now.set(took.plusMillis(4_999));
        journal.append(offer(1), Long.MIN_VALUE);
        assertThat(journal.state().condition()).isEqualTo(JournalState.Condition.FAILING);
        assertThat(journal.state().waitingMessages()).isZero();
        now.set(took.plusSeconds(5));
        journal.append(offer(1), Long.MIN_VALUE);
        assertThat(journal.state().condition()).isEqualTo(JournalState.Condition.OK);
        assertThat(journal.state().since()).isEqualTo(now.get());
    }

    @Test
    void aDiskThatTakesAndRefusesByTurnsIsOneOutage() throws Exception {
        try (Journal journal = open(JournalSettings.DEFAULT)) {
            for (int second = 0; second < 40; second += 2) {
                disk.setFreeBytes(100);
                assertThatThrownBy(() -> journal.append(offer(10), Long.MIN_VALUE))
                        .isInstanceOf(NotJournalledException.class);
                disk.setFreeBytes(Long.MAX_VALUE);
                now.set(BEGIN.plusSeconds(second + 1));
                journal.append(offer(10), Long.MIN_VALUE);
                assertThat(journal.state().waitingMessages()).isZero();
                now.set(BEGIN.plusSeconds(second + 2));
                assertOutageSinceBeginning(journal);
            }
            journal.append(offer(10), Long.MIN_VALUE);
            now.set(BEGIN.plusSeconds(60));
            journal.append(offer(10), Long.MIN_VALUE);
            assertThat(journal.state().condition()).isEqualTo(JournalState.Condition.OK);
        }
        assertThat(Recordings.readAll(dir)).isEqualTo(offered);
    }

    private static void assertOutageSinceBeginning(Journal journal) {
        assertThat(journal.state().condition()).isEqualTo(JournalState.Condition.FAILING);
        assertThat(journal.state().since()).isEqualTo(BEGIN);
    }

    @Test
    void aDiskThatTakesAllAndConfirmsNothingIsOneOutage() throws Exception {
        try (Journal journal = open(JournalSettings.DEFAULT)) {
            disk.setConfirms(false);
            for (int second = 0; second < 40; second += 2) {
                now.set(BEGIN.plusSeconds(second));
                journal.append(offer(10), Long.MIN_VALUE);
                journal.sync();
                assertOutageSinceBeginning(journal);
            }
            disk.setConfirms(true);
        }
        assertThat(Recordings.readAll(dir)).isEqualTo(offered);
    }

    @Test
    void anAppendOfNothingDoesNotEndAnOutage() throws Exception {
        try (Journal journal = open(JournalSettings.DEFAULT)) {
            disk.setConfirms(false);
            journal.append(offer(10), Long.MIN_VALUE);
            journal.sync();
            disk.setConfirms(true);
            for (int second = 0; second < 20; second++) {
                now.set(BEGIN.plusSeconds(second));
                journal.append(List.of(), Long.MIN_VALUE);
                assertOutageSinceBeginning(journal);
            }
        }
    }

    @Test
    void whatDoesNotFitInMemoryIsAGapThatReplaySees() throws Exception {
        JournalSettings tight = JournalSettings.DEFAULT.withRetry(Duration.ZERO, 3_000);
        List<Message<Recorded>> expected = new ArrayList<>();
        try (Journal journal = open(tight)) {
            journal.append(offer(10), Long.MIN_VALUE);
            disk.setFreeBytes(0);
            for (int i = 0; i < 30; i++) {
                assertThatThrownBy(() -> journal.append(offer(10), Long.MIN_VALUE))
                        .isInstanceOf(NotJournalledException.class);
            }
            JournalState state = journal.state();
            assertThat(state.lostMessages()).isPositive();
            assertThat(state.lostMessages() + state.waitingMessages()).isEqualTo(300);
            disk.setFreeBytes(Long.MAX_VALUE);
            journal.append(offer(10), Long.MIN_VALUE);
            assertThat(journal.state().lostMessages()).isEqualTo(state.lostMessages());

            Gap gap = gaps().getFirst();
            assertThat(gaps()).hasSize(1);
            assertThat(gap.messages()).isEqualTo(state.lostMessages());
            assertThat(gap.bytes()).isEqualTo(state.lostBytes());
            assertThat(gap.reason()).isEqualTo("No space left on device");
            for (Message<Recorded> message : offered) {
                boolean inGap = message.stamp().compareTo(gap.first()) >= 0
                        && message.stamp().compareTo(gap.last()) <= 0;
                if (!inGap || !(message.body() instanceof Raw)) {
                    expected.add(message);
                }
            }
        }
        assertThat(Recordings.readAll(dir)).isEqualTo(expected);
        VerifyReport report = JournalVerifier.verify(dir);
        assertThat(report.isWhole()).isTrue();
        assertThat(report.gaps()).isEqualTo(gaps());
    }

    private List<Gap> gaps() throws IOException {
        List<Gap> gaps = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(dir)) {
            for (Optional<JournalBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                batch.get().findGap().ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    @Test
    void everyAmountOfFreeSpaceLeavesAJournalThatGoesOn() throws Exception {
        JournalSettings small = JournalSettings.DEFAULT
                .withSegments(2_000, Duration.ofDays(1))
                .withBlockBytes(500)
                .withRetry(Duration.ZERO, 1 << 20);
        try (Journal journal = open(small)) {
            for (int free = 0; free < 1_500; free += 7) {
                disk.setFreeBytes(free);
                try {
                    journal.append(offer(10), Long.MIN_VALUE);
                } catch (NotJournalledException e) {
                    assertThat(e.lost()).isZero();
                }
                disk.setFreeBytes(Long.MAX_VALUE);
                journal.append(offer(1), Long.MIN_VALUE);
            }
        }
        assertThat(Recordings.readAll(dir)).isEqualTo(offered);
        assertThat(JournalVerifier.verify(dir).damages()).isEmpty();
    }

    @Test
    void aDiskThatDoesNotConfirmIsReportedAndNotTrusted() throws Exception {
        try (Journal journal = open(JournalSettings.DEFAULT)) {
            journal.append(offer(10), Long.MIN_VALUE);
            disk.setConfirms(false);
            journal.append(offer(10), Long.MIN_VALUE);
            journal.sync();
            assertThat(journal.state().condition()).isEqualTo(JournalState.Condition.FAILING);
            assertThat(journal.state().failedSyncs()).isEqualTo(1);
            disk.setConfirms(true);
            now.set(BEGIN.plusSeconds(1));
            journal.append(offer(10), Long.MIN_VALUE);
            assertWellAfterFiveSeconds(journal);
            assertThat(JournalDirectory.segments(dir)).hasSize(2);
        }
        assertThat(Recordings.readAll(dir)).isEqualTo(offered);
    }

    @Test
    void aReaderFollowsWhenASegmentCouldNotBeBegun() throws Exception {
        JournalSettings small =
                JournalSettings.DEFAULT.withSegments(1, Duration.ofDays(1)).withRetry(Duration.ZERO, 0);
        List<Message<Recorded>> raw = List.of(
                Recordings.raw(1, 1, 0, "a"),
                Recordings.raw(2, 1, 1, "b"),
                Recordings.raw(3, 1, 2, "c"),
                Recordings.raw(4, 1, 3, "d"));
        try (Journal journal = open(small);
                JournalReader reader = JournalReader.open(dir)) {
            journal.append(raw.subList(0, 1), Long.MIN_VALUE);
            assertThat(reader.next().orElseThrow().messages()).isEqualTo(raw.subList(0, 1));
            Path begun = dir.resolve(JournalDirectory.segmentName(2, raw.get(1).stamp()));
            Files.write(begun, new byte[10]);
            assertThat(reader.next()).isEmpty();
            Files.delete(begun);
            disk.setFreeBytes(10);
            assertThatThrownBy(() -> journal.append(raw.subList(1, 2), Long.MIN_VALUE))
                    .isInstanceOf(NotJournalledException.class);
            assertThat(reader.next()).isEmpty();
            disk.setFreeBytes(Long.MAX_VALUE);
            journal.append(raw.subList(2, 3), Long.MIN_VALUE);
            journal.append(raw.subList(3, 4), Long.MIN_VALUE);
            Gap gap = reader.next().orElseThrow().findGap().orElseThrow();
            assertThat(gap.first()).isEqualTo(raw.get(1).stamp());
            assertThat(gap.last()).isEqualTo(raw.get(1).stamp());
            assertThat(reader.next().orElseThrow().messages()).isEqualTo(raw.subList(2, 3));
            assertThat(reader.next().orElseThrow().messages()).isEqualTo(raw.subList(3, 4));
            assertThat(reader.damages()).isEmpty();
        }
    }

    @Test
    void whatIsAppendedBecomesDurableByItself() throws Exception {
        try (Journal journal = open(JournalSettings.DEFAULT.withSyncEvery(Duration.ofMillis(50)))) {
            assertThat(disk.awaitConfirmed(0)).isFalse();
            journal.append(offer(10), Long.MIN_VALUE);
            assertThat(disk.awaitConfirmed(20)).isTrue();
        }
    }

    @Test
    void anInterruptedThreadCanAppend() throws Exception {
        try (Journal journal = open(JournalSettings.DEFAULT)) {
            Thread.currentThread().interrupt();
            journal.append(offer(10), Long.MIN_VALUE);
            assertThat(Thread.interrupted()).isTrue();
            journal.append(offer(10), Long.MIN_VALUE);
        }
        assertThat(Recordings.readAll(dir)).isEqualTo(offered);
    }
}
