package org.trigpoint.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.storage.journal.fixtures.Recordings;

class JournalLimitsTest {
    private static final JournalSettings SEGMENTS_OF_A_MINUTE =
            JournalSettings.DEFAULT.withSegments(1 << 30, Duration.ofMinutes(1)).withBlockBytes(400);
    private static final long SECOND = 1_000_000;

    @TempDir
    Path dir;

    private final List<Message<Recorded>> all = new ArrayList<>();

    /** Ten minutes: each second one message of source 1 and one of source 2; their openings at the start. */
    private void fill(Journal journal) throws IOException {
        all.add(Message.ofIngest(new Stamp(0, 1, 0), Recordings.opened(1, "one")));
        all.add(Message.ofIngest(new Stamp(0, 2, 0), Recordings.opened(2, "two")));
        journal.append(all, Long.MIN_VALUE);
        for (int i = 1; i <= 600; i++) {
            List<Message<Recorded>> both = List.of(
                    Recordings.raw(i * SECOND, 1, i, "source one, message " + i),
                    Recordings.raw(i * SECOND, 2, i, "source two, message " + i));
            all.addAll(both);
            journal.append(both, i * SECOND);
        }
    }

    private static RetentionLimits age(int source, Duration age) {
        return RetentionLimits.NONE.with(Map.of(source, new RetentionLimits.Limit(Long.MAX_VALUE, age)));
    }

    private Journal open(RetentionLimits limits) throws IOException {
        return Journal.open(dir, SEGMENTS_OF_A_MINUTE.withLimits(limits), InstantSource.system());
    }

    /** Bodies other than raw stay, raw ones of the source only from its segment's minute on. */
    private List<Message<Recorded>> expected(int source, long firstKeptSecond) {
        return all.stream()
                .filter(m -> !(m.body() instanceof Raw)
                        || m.stamp().source() != source
                        || m.stamp().arrivalEpochMicros() >= firstKeptSecond * SECOND)
                .toList();
    }

    @Test
    void takesOutWhatIsOlderThanItsSourceMayBe() throws Exception {
        try (Journal journal = open(age(1, Duration.ofMinutes(3)))) {
            fill(journal);
            journal.sync();
            journal.applyLimits();
            // Now is second 600; the segment of seconds 360 to 419 is the newest whose last message is older than 180
            // s.
            assertThat(Recordings.readAll(dir)).isEqualTo(expected(1, 420));
            assertThat(journal.find(new Stamp(100 * SECOND, 1, 100))).isEmpty();
            assertThat(journal.find(new Stamp(100 * SECOND, 2, 100))
                            .orElseThrow()
                            .text())
                    .isEqualTo("source two, message 100");
            assertThat(journal.applyLimits()).isZero();
        }
        VerifyReport report = JournalVerifier.verify(dir);
        assertThat(report.damages()).isEmpty();
        assertThat(report.strippedBlocks()).isPositive();
    }

    @Test
    void removesFilesThatAreEmptiedAndStillVerifies() throws Exception {
        RetentionLimits both = new RetentionLimits(
                Long.MAX_VALUE, new RetentionLimits.Limit(Long.MAX_VALUE, Duration.ofMinutes(3)), Map.of());
        try (Journal journal = open(both)) {
            fill(journal);
            journal.sync();
            journal.applyLimits();
            assertThat(Recordings.readAll(dir))
                    .isEqualTo(all.stream()
                            .filter(m -> !(m.body() instanceof Raw) || m.stamp().arrivalEpochMicros() >= 420 * SECOND)
                            .toList());
        }
        VerifyReport report = JournalVerifier.verify(dir);
        assertThat(report.damages()).isEmpty();
        // The first segment keeps the openings.
        assertThat(report.removedSegments()).isEqualTo(6);
        assertThat(report.messages()).isEqualTo(Recordings.readAll(dir).size());
    }

    @Test
    void sourcesAndSequencesOutliveTheirMessages() throws Exception {
        RetentionLimits nothing = new RetentionLimits(Long.MAX_VALUE, new RetentionLimits.Limit(0, null), Map.of());
        try (Journal journal = open(nothing)) {
            fill(journal);
            List<Message<Recorded>> other =
                    List.of(Recordings.raw(700 * SECOND, 3, 0, "x"), Recordings.raw(800 * SECOND, 3, 1, "y"));
            journal.append(other.subList(0, 1), Long.MIN_VALUE);
            journal.append(other.subList(1, 2), Long.MIN_VALUE);
            journal.sync();
            journal.applyLimits();
        }
        try (Journal journal = open(nothing)) {
            assertThat(Recordings.readAll(dir)).hasSize(3);
            assertThat(journal.findLastSequence(1)).hasValue(600);
            assertThat(journal.openedSources().get(2).body().name()).isEqualTo("two");
        }
    }

    @Test
    void pinnedEvidenceStays() throws Exception {
        Stamp evidence = new Stamp(200 * SECOND, 1, 200);
        try (Journal journal = open(age(1, Duration.ofMinutes(3)))) {
            assertThat(journal.pin(evidence)).isFalse();
            fill(journal);
            assertThat(journal.pin(evidence)).isTrue();
        }
        try (Journal journal = open(age(1, Duration.ofMinutes(3)))) {
            journal.applyLimits();
            assertThat(journal.find(evidence).orElseThrow().text()).isEqualTo("source one, message 200");
            assertThat(journal.find(new Stamp(100 * SECOND, 1, 100))).isEmpty();
            journal.unpin(evidence);
            journal.applyLimits();
            assertThat(journal.find(evidence)).isEmpty();
        }
        assertThat(JournalVerifier.verify(dir).damages()).isEmpty();
    }

    @Test
    void staysBelowItsSize() throws Exception {
        long limit = 60_000;
        RetentionLimits size = new RetentionLimits(limit, RetentionLimits.Limit.NONE, Map.of());
        try (Journal journal = open(size)) {
            fill(journal);
            journal.sync();
            journal.applyLimits();
            assertThat(journal.sizeBytes()).isBetween(limit / 2, limit);
            List<Message<Recorded>> left = Recordings.readAll(dir);
            assertThat(left.subList(left.size() - 300, left.size()))
                    .isEqualTo(all.subList(all.size() - 300, all.size()));
        }
        assertThat(JournalVerifier.verify(dir).damages()).isEmpty();
    }

    @Test
    void takesTheOldestOfASourceThatIsTooLarge() throws Exception {
        RetentionLimits size = RetentionLimits.NONE.with(Map.of(2, new RetentionLimits.Limit(10_000, null)));
        try (Journal journal = open(size)) {
            fill(journal);
            journal.sync();
            journal.applyLimits();
            assertThat(journal.tallies().get(2).bytes()).isBetween(8_000L, 10_000L);
            assertThat(journal.tallies().get(1).raw()).isEqualTo(600);
        }
        assertThat(JournalVerifier.verify(dir).damages()).isEmpty();
    }
}
