package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.source.fixtures.Drained;
import org.trigpoint.feeds.source.fixtures.ListedSource;
import org.trigpoint.feeds.source.fixtures.ListedSource.Line;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceClosed;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;
import org.trigpoint.model.recording.Tracking;

class IntakeFileTest {
    private static final long NONE = LineTime.NONE;
    private static final long HOUR = 3_600_000_000L;

    private static Intake intake(int laneLines) {
        IntakeSettings settings =
                new IntakeSettings(IntakeSettings.Mode.FILE, Long.MIN_VALUE, 0, Intake.PEOPLE, laneLines, 8L << 20);
        return new Intake(
                () -> {
                    throw new AssertionError("The clock was asked in a replay of files");
                },
                settings);
    }

    private static List<Line> lines(long... times) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            lines.add(new Line("l" + i, times[i]));
        }
        return lines;
    }

    private static Drained drain(List<Line> lines, Map<String, String> options) throws InterruptedException {
        try (Intake intake = intake(1_000)) {
            intake.add(new ListedSource("a", lines, options), 1, 0);
            return Drained.of(intake);
        }
    }

    private static List<Long> arrivals(Drained drained) {
        return drained.messages().stream()
                .map(message -> message.stamp().arrivalEpochMicros())
                .toList();
    }

    @Test
    void openingComesFirstAndClosingLast() throws Exception {
        Drained drained = drain(lines(10, 20), Map.of());
        assertThat(arrivals(drained)).containsExactly(10L, 10L, 20L, 20L);
        assertThat(drained.messages().getFirst().body())
                .isInstanceOfSatisfying(
                        SourceOpened.class, opened -> assertThat(opened.clock()).isEqualTo(Clock.FILE));
        assertThat(drained.messages().getFirst().stamp().sequence()).isZero();
        assertThat(drained.messages().getLast().body()).isEqualTo(new SourceClosed("end"));
        assertThat(drained.last().progressEpochMicros()).isEqualTo(20);
        assertThat(drained.tally(1).lines()).isEqualTo(2);
        assertThat(drained.tally(1).bytes()).isEqualTo(4);
        assertThat(drained.tally(1).state()).isEqualTo(Source.State.ENDED);
    }

    @Test
    void linesWithoutTimeTakeTheFirstThenTheLast() throws Exception {
        Drained drained = drain(lines(NONE, NONE, 50, NONE, 70, NONE), Map.of());
        assertThat(arrivals(drained)).containsExactly(50L, 50L, 50L, 50L, 50L, 70L, 70L, 70L);
    }

    @Test
    void timeRunningBackwardsKeepsTheLastAndIsCounted() throws Exception {
        Drained drained = drain(lines(100, 90, 80, 110), Map.of());
        assertThat(arrivals(drained)).containsExactly(100L, 100L, 100L, 100L, 110L, 110L);
        assertThat(drained.tally(1).backwards()).isEqualTo(2);
    }

    @Test
    void oneWrongClockFarAheadDoesNotFreezeTheRest() throws Exception {
        Drained drained = drain(lines(100, 100 + 50 * HOUR, 200, 300), Map.of());
        assertThat(arrivals(drained)).containsExactly(100L, 100L, 100L, 200L, 300L, 300L);
        assertThat(drained.tally(1).backwards()).isEqualTo(1);
    }

    @Test
    void aWrongClockOnTheFirstLineDoesNotFreezeTheRestEither() throws Exception {
        Drained drained = drain(lines(NONE, 50 * HOUR, 200, 300), Map.of());
        assertThat(arrivals(drained)).containsExactly(200L, 200L, 200L, 200L, 300L, 300L);
    }

    @Test
    void aStationWhoseClockIsAlwaysWrongDoesNotFreezeTheRest() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // Two of it in a row, now and then.
            boolean wrong = i % 10 == 3 || i % 10 == 4;
            lines.add(new Line("l" + i, wrong ? 100 * HOUR + i : i % 7 == 0 ? NONE : 1_000 + i));
        }
        Drained drained = drain(lines, Map.of());
        assertThat(arrivals(drained)).allSatisfy(arrival -> assertThat(arrival).isBetween(1_000L, 1_300L));
        assertThat(drained.tally(1).backwards()).isEqualTo(60);
    }

    @Test
    void aRealGapIsFollowed() throws Exception {
        Drained drained = drain(lines(100, 50 * HOUR, 50 * HOUR + 1), Map.of());
        assertThat(arrivals(drained)).contains(100L, 50 * HOUR, 50 * HOUR + 1);
    }

    @Test
    void anUndatedFileIsCountedAndSaidToBe() throws Exception {
        Drained drained = drain(lines(NONE, NONE, NONE), Map.of());
        assertThat(arrivals(drained)).containsExactly(0L, 0L, 1_000L, 2_000L, 3_000L);
        assertThat(((SourceOpened) drained.messages().getFirst().body()).clock())
                .isEqualTo(Clock.NONE);
    }

    @Test
    void aPersonDatesAnUndatedFile() throws Exception {
        Drained drained = drain(lines(NONE, NONE, NONE), Map.of("start", "1970-01-01T00:00:01Z", "rate", "4"));
        assertThat(arrivals(drained)).containsExactly(1_000_000L, 1_000_000L, 1_250_000L, 1_500_000L, 1_750_000L);
        assertThat(((SourceOpened) drained.messages().getFirst().body()).clock())
                .isEqualTo(Clock.FILE);
    }

    @Test
    void aFileWithoutLinesOpensAndCloses() throws Exception {
        Drained drained = drain(List.of(), Map.of());
        assertThat(drained.messages()).hasSize(2);
        assertThat(drained.last().ended()).isTrue();
    }

    @Test
    void aLongUndatedBeginningIsLookedThroughOnlySoFar() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            lines.add(new Line("u" + i, NONE));
        }
        lines.add(new Line("dated", HOUR));
        try (Intake intake = intake(20)) {
            intake.add(new ListedSource("a", lines), 1, 0);
            Drained drained = Drained.of(intake);
            assertThat(((SourceOpened) drained.messages().getFirst().body()).clock())
                    .isEqualTo(Clock.NONE);
            assertThat(drained.last().progressEpochMicros()).isEqualTo(51_000);
        }
    }

    @Test
    void settingsOfferedBeforeTheFirstLineComeBeforeIt() throws Exception {
        try (Intake intake = intake(100)) {
            intake.add(new ListedSource("a", lines(10, 20)), 1, 0);
            var stamp = intake.offer(Tracking.DEFAULT);
            Drained drained = Drained.of(intake);
            assertThat(drained.messages().getFirst().body()).isEqualTo(Tracking.DEFAULT);
            assertThat(stamp.join()).isEqualTo(drained.messages().getFirst().stamp());
            assertThat(stamp.join().source()).isEqualTo(Intake.PEOPLE);
        }
    }

    /** Several files, read at whatever speed, give the lines sorted by (time, source, line). */
    @RepeatedTest(30)
    void mergeEqualsASort(RepetitionInfo repetition) throws Exception {
        long seed = Long.getLong("trigpoint.seed", repetition.getCurrentRepetition());
        Random random = new Random(seed);
        record Expected(long time, int source, long sequence, String text) {}
        List<Expected> expected = new ArrayList<>();
        try (Intake intake = intake(2 + random.nextInt(60))) {
            int sources = 1 + random.nextInt(5);
            for (int source = 1; source <= sources; source++) {
                List<Line> lines = new ArrayList<>();
                long time = random.nextInt(100);
                int count = random.nextInt(400);
                for (int i = 0; i < count; i++) {
                    time += random.nextInt(4) == 0 ? random.nextInt(50) : 0;
                    lines.add(new Line("s" + source + "l" + i, time));
                    expected.add(new Expected(time, source, i + 1L, "s" + source + "l" + i));
                }
                intake.add(new ListedSource("s" + source, lines), source, 0);
            }
            Drained drained = Drained.of(intake);
            expected.sort(Comparator.comparingLong(Expected::time)
                    .thenComparingInt(Expected::source)
                    .thenComparingLong(Expected::sequence));
            assertThat(drained.lines())
                    .as("seed %d", seed)
                    .isEqualTo(expected.stream()
                            .map(e -> e.time() + " " + e.source() + ":" + e.sequence() + " " + e.text())
                            .toList());
        }
    }

    /** Times in any disorder: nothing is lost, and each source's stamps keep its line order. */
    @RepeatedTest(30)
    void nothingIsLostInDisorder(RepetitionInfo repetition) throws Exception {
        long seed = Long.getLong("trigpoint.seed", repetition.getCurrentRepetition());
        Random random = new Random(seed);
        int total = 0;
        try (Intake intake = intake(2 + random.nextInt(60))) {
            for (int source = 1; source <= 3; source++) {
                List<Line> lines = new ArrayList<>();
                int count = random.nextInt(300);
                for (int i = 0; i < count; i++) {
                    long time = random.nextInt(3) == 0 ? NONE : random.nextLong(10 * HOUR);
                    lines.add(new Line(Integer.toString(i), time));
                }
                total += count;
                intake.add(new ListedSource("s" + source, lines), source, 0);
            }
            Drained drained = Drained.of(intake);
            assertThat(drained.lines()).as("seed %d", seed).hasSize(total);
            for (Message<Recorded> message : drained.messages()) {
                if (!(message.body() instanceof SourceOpened) && !(message.body() instanceof SourceClosed)) {
                    assertThat(message.body().toString())
                            .as("seed %d", seed)
                            .isEqualTo(Long.toString(message.stamp().sequence() - 1));
                }
            }
        }
    }
}
