package org.trigpoint.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.storage.journal.fixtures.Recordings;

class JournalTest {
    private static final JournalSettings SMALL =
            JournalSettings.DEFAULT.withSegments(40_000, Duration.ofDays(1)).withBlockBytes(3_000);

    @TempDir
    Path dir;

    @Test
    void givesBackWhatWasAppendedInAnyPieces() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Recordings recording = new Recordings(seed);
        List<Message<Recorded>> expected = new ArrayList<>();
        for (int run = 0; run < 5; run++) {
            try (Journal journal = open()) {
                for (int i = 0; i < 40; i++) {
                    List<Message<Recorded>> batch = recording.next(random.nextInt(1, 60));
                    expected.addAll(batch);
                    journal.append(batch, batch.getLast().stamp().arrivalEpochMicros() - 1);
                }
                assertThat(journal.lastStamp()).isEqualTo(expected.getLast().stamp());
                assertThat(Recordings.readAll(dir)).isEqualTo(expected);
            }
        }
        assertThat(JournalDirectory.segments(dir)).hasSizeGreaterThan(5);
    }

    @Test
    void findsEveryStampAndNoOther() throws Exception {
        Recordings recording = new Recordings(7);
        List<Message<Recorded>> all = recording.next(3_000);
        try (Journal journal = open()) {
            for (int from = 0; from < all.size(); from += 50) {
                journal.append(all.subList(from, from + 50), Long.MIN_VALUE);
            }
            for (Message<Recorded> message : all) {
                Evidence evidence = journal.find(message.stamp()).orElseThrow();
                assertThat(evidence.message()).isEqualTo(message);
                assertThat(EvidenceSearch.find(dir, message.stamp())).contains(evidence);
                Stamp other = new Stamp(message.stamp().arrivalEpochMicros(), 77, 0);
                assertThat(journal.find(other)).isEmpty();
            }
            assertThat(journal.find(Stamp.FIRST)).isEmpty();
            assertThat(journal.find(Stamp.ofTimer(Long.MAX_VALUE))).isEmpty();
        }
    }

    @Test
    void evidenceHoldsTheHashOfTheMessageItself() throws Exception {
        try (Journal journal = open()) {
            Message<Recorded> message = Recordings.raw(5, 1, 0, "abc");
            journal.append(List.of(message), 5);
            Evidence evidence = journal.find(message.stamp()).orElseThrow();
            assertThat(evidence.text()).isEqualTo("abc");
            // FIPS 180-4, the example of one block.
            assertThat(evidence.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(evidence.segment()).isEqualTo("00000001_5-1-0.journal");
            assertThat(evidence.blockOffsetBytes()).isEqualTo(JournalFormat.SEGMENT_HEADER_BYTES);
        }
    }

    @Test
    void readsFromAfterAnyStamp() throws Exception {
        List<Message<Recorded>> all = new Recordings(11).next(1_500);
        try (Journal journal = open()) {
            for (int from = 0; from < all.size(); from += 30) {
                journal.append(all.subList(from, from + 30), Long.MIN_VALUE);
            }
        }
        for (int i = 0; i < all.size(); i += 13) {
            List<Message<Recorded>> rest = new ArrayList<>();
            try (JournalReader reader = JournalReader.openAfter(dir, all.get(i).stamp())) {
                for (Optional<JournalBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                    rest.addAll(batch.get().messages());
                }
            }
            assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void readerGoesOnWhereItStoodWhenMoreIsAppended() throws Exception {
        List<Message<Recorded>> all = new Recordings(3).next(2_000);
        List<Message<Recorded>> read = new ArrayList<>();
        try (Journal journal = open();
                JournalReader reader = JournalReader.open(dir)) {
            for (int from = 0; from < all.size(); from += 20) {
                journal.append(all.subList(from, from + 20), Long.MIN_VALUE);
                for (Optional<JournalBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                    read.addAll(batch.get().messages());
                }
                assertThat(read).hasSize(from + 20);
            }
            assertThat(read).isEqualTo(all);
            assertThat(reader.damages()).isEmpty();
        }
    }

    @Test
    void storesProgressWithMessagesAndInStepsWithoutThem() throws Exception {
        try (Journal journal = open()) {
            journal.append(List.of(Recordings.raw(1_000_000, 1, 0, "a")), 1_000_000);
            long size = journal.sizeBytes();
            journal.append(List.of(), 1_500_000);
            assertThat(journal.sizeBytes()).isEqualTo(size);
            journal.append(List.of(), 2_000_000);
            assertThat(journal.sizeBytes()).isEqualTo(size + JournalFormat.BLOCK_HEADER_BYTES);
            journal.append(List.of(), 2_300_000);
        }
        assertThat(lastProgress()).isEqualTo(2_300_000);
        try (Journal journal = open()) {
            assertThat(journal.progressEpochMicros()).isEqualTo(2_300_000);
            assertThat(journal.lastStamp()).isEqualTo(new Stamp(1_000_000, 1, 0));
        }
    }

    private long lastProgress() throws IOException {
        long progress = Long.MIN_VALUE;
        try (JournalReader reader = JournalReader.open(dir)) {
            for (Optional<JournalBatch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                progress = batch.get().progressEpochMicros();
            }
        }
        return progress;
    }

    @Test
    void knowsSourcesAndSequencesAfterRestart() throws Exception {
        Recordings recording = new Recordings(5);
        List<Message<Recorded>> all = recording.next(4_000);
        try (Journal journal = open()) {
            journal.append(all, Long.MIN_VALUE);
        }
        try (Journal journal = open()) {
            for (int source = 1; source <= 5; source++) {
                int wanted = source;
                List<Message<Recorded>> own =
                        all.stream().filter(m -> m.stamp().source() == wanted).toList();
                Message<Recorded> opening = own.stream()
                        .filter(m -> m.body() instanceof SourceOpened)
                        .reduce((a, b) -> b)
                        .orElseThrow();
                assertThat(journal.findLastSequence(source))
                        .hasValue(own.getLast().stamp().sequence());
                assertThat(journal.openedSources().get(source)).isEqualTo(opening);
                JournalTally tally = journal.tallies().get(source);
                assertThat(tally.messages()).isEqualTo(own.size());
                assertThat(tally.raw())
                        .isEqualTo(own.stream()
                                .filter(m -> m.body() instanceof Raw)
                                .count());
                assertThat(tally.firstSequence())
                        .isEqualTo(own.getFirst().stamp().sequence());
            }
            assertThat(journal.findLastSequence(99)).isEmpty();
            assertThat(JournalSummary.read(dir))
                    .isEqualTo(new JournalSummary(
                            all.getFirst().stamp(),
                            all.getLast().stamp(),
                            Long.MIN_VALUE,
                            journal.sizeBytes(),
                            journal.tallies(),
                            journal.openedSources()));
        }
    }

    @Test
    void refusesStampsThatGoBack() throws Exception {
        try (Journal journal = open()) {
            journal.append(List.of(Recordings.raw(10, 1, 0, "a")), Long.MIN_VALUE);
            assertThatThrownBy(() -> journal.append(List.of(Recordings.raw(9, 1, 1, "b")), Long.MIN_VALUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("9-1-1")
                    .hasMessageContaining("10-1-0");
            journal.append(List.of(Recordings.raw(11, 1, 1, "c")), Long.MIN_VALUE);
        }
        assertThat(Recordings.readAll(dir)).hasSize(2);
    }

    @Test
    void refusesWhatCannotBeWrittenBeforeItStoresAnything() throws Exception {
        try (Journal journal = open()) {
            List<Message<Recorded>> batch = List.of(
                    Recordings.raw(1, 1, 0, "a"),
                    Message.ofIngest(new Stamp(2, 1, 1), Raw.of(new byte[(1 << 24) + 1])));
            assertThatThrownBy(() -> journal.append(batch, Long.MIN_VALUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("16777216");
            journal.append(List.of(Message.ofIngest(new Stamp(2, 1, 1), Raw.of(new byte[1 << 24]))), Long.MIN_VALUE);
        }
        assertThat(Recordings.readAll(dir)).hasSize(1);
    }

    @Test
    void letsOnlyOneWriterIn() throws Exception {
        try (Journal journal = open()) {
            assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("only one may write");
            assertThat(journal.recovery().text()).isEmpty();
        }
        open().close();
    }

    @Test
    void readsSegmentsWithoutTheirSidecars() throws Exception {
        List<Message<Recorded>> all = new Recordings(13).next(4_000);
        try (Journal journal = open()) {
            journal.append(all, Long.MIN_VALUE);
        }
        for (JournalDirectory.Segment segment : JournalDirectory.segments(dir)) {
            Files.deleteIfExists(SegmentSidecar.of(segment.path()));
        }
        try (Journal journal = open()) {
            assertThat(journal.find(all.get(100).stamp()).orElseThrow().message())
                    .isEqualTo(all.get(100));
        }
        assertThat(Recordings.readAll(dir)).isEqualTo(all);
    }

    private Journal open() throws IOException {
        return Journal.open(dir, SMALL, InstantSource.system());
    }
}
