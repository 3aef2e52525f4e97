package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trigpoint.feeds.source.fixtures.Drained;
import org.trigpoint.feeds.source.fixtures.ListedSource;
import org.trigpoint.feeds.source.fixtures.ListedSource.Line;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.PurposeDeclared;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceClosed;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;

@Timeout(60)
class IntakeLiveTest {
    private static final Duration TICK = Duration.ofMillis(20);

    /** A live source that does what the test says. */
    private record Scripted(String name, Script script) implements Source {
        interface Script {
            void run(Sink sink) throws InterruptedException, IOException;
        }

        @Override
        public SourceSpec spec() {
            return new SourceSpec(name, "test:" + name, "ais", Clock.ARRIVAL, Marking.CLEAR, Map.of(), List.of());
        }

        @Override
        public void run(Sink sink) throws InterruptedException, IOException {
            script.run(sink);
        }
    }

    private static IntakeSettings settings(int lines) {
        return new IntakeSettings(IntakeSettings.Mode.LIVE, Long.MIN_VALUE, 0, Intake.PEOPLE, lines, 1 << 20);
    }

    @Test
    void stampsAreOfTheClockAndProgressFollowsIt() throws Exception {
        AtomicLong clock = new AtomicLong(1_000);
        try (Intake intake = new Intake(clock::get, settings(100))) {
            CountDownLatch go = new CountDownLatch(1);
            intake.add(
                    new Scripted("a", sink -> {
                        go.await();
                        sink.accept(new Line("x", 0).raw(), LineTime.NONE);
                        Thread.sleep(60_000);
                    }),
                    1,
                    0);
            Batch opened = intake.take(TICK);
            assertThat(opened.messages()).hasSize(1);
            assertThat(opened.messages().getFirst().stamp()).isEqualTo(new Stamp(1_000, 1, 0));
            assertThat(((SourceOpened) opened.messages().getFirst().body()).clock())
                    .isEqualTo(Clock.ARRIVAL);
            clock.set(5_000);
            Batch quiet = intake.take(Duration.ofMillis(1));
            assertThat(quiet.messages()).isEmpty();
            assertThat(quiet.progressEpochMicros()).isEqualTo(4_999);
            clock.set(6_000);
            go.countDown();
            Batch heard = takeSome(intake);
            assertThat(heard.messages().getFirst().stamp()).isEqualTo(new Stamp(6_000, 1, 1));
            assertThat(heard.tallies().getFirst().lines()).isEqualTo(1);
        }
    }

    private static Batch takeSome(Intake intake) throws InterruptedException {
        while (true) {
            Batch batch = intake.take(TICK);
            if (!batch.messages().isEmpty()) {
                return batch;
            }
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotTurnTheStampsAround() throws Exception {
        AtomicLong clock = new AtomicLong(1_000_000);
        try (Intake intake = new Intake(clock::get, settings(100))) {
            List<Message<Recorded>> all = new ArrayList<>();
            long progress = Long.MIN_VALUE;
            for (int source = 3; source >= 1; source--) {
                intake.add(new ListedSource("s" + source, List.of(new Line("x", 0))), source, 0);
                clock.addAndGet(-300_000);
                Batch batch = takeSome(intake);
                Drained.check(all, batch, progress);
                all.addAll(batch.messages());
                progress = batch.progressEpochMicros();
            }
            Drained.check(all, takeOrEmpty(intake), progress);
        }
    }

    private static Batch takeOrEmpty(Intake intake) throws InterruptedException {
        return intake.take(TICK);
    }

    @Test
    void stampsGoOnAfterARestart() throws Exception {
        IntakeSettings resumed = settings(100).resumedAfter(9_000_000, 17);
        try (Intake intake = new Intake(() -> 5_000_000, resumed)) {
            intake.add(new ListedSource("a", List.of(new Line("x", 0))), 4, 250);
            var offered = intake.offer(new PurposeDeclared("ann", "search"));
            Drained drained = Drained.of(intake);
            assertThat(drained.messages())
                    .allSatisfy(message ->
                            assertThat(message.stamp().arrivalEpochMicros()).isGreaterThan(9_000_000));
            assertThat(offered.join().sequence()).isEqualTo(17);
            assertThat(drained.messages().stream()
                            .filter(message -> message.stamp().source() == 4)
                            .map(message -> message.stamp().sequence()))
                    .containsExactly(250L, 251L, 252L);
        }
    }

    @Test
    void aFullLaneHoldsItsSenderAndDropsFromThoseItCannotHold() throws Exception {
        AtomicInteger accepted = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch offered = new CountDownLatch(1);
        try (Intake intake = new Intake(() -> 1, settings(50))) {
            intake.add(
                    new Scripted("held", sink -> {
                        for (int i = 0; i < 200; i++) {
                            sink.accept(new Line("x", 0).raw(), LineTime.NONE);
                            accepted.incrementAndGet();
                        }
                    }),
                    1,
                    0);
            intake.add(
                    new Scripted("dropped", sink -> {
                        for (int i = 0; i < 200; i++) {
                            refused.addAndGet(sink.offer(new Line("y", 0).raw(), LineTime.NONE) ? 0 : 1);
                        }
                        offered.countDown();
                    }),
                    2,
                    0);
            offered.await();
            while (accepted.get() < 50) {
                Thread.sleep(5);
            }
            Thread.sleep(50);
            assertThat(accepted.get()).isEqualTo(50);
            assertThat(refused.get()).isEqualTo(150);
            Drained drained = Drained.of(intake);
            assertThat(drained.tally(1).lines()).isEqualTo(200);
            assertThat(drained.tally(1).dropped()).isZero();
            assertThat(drained.tally(2).lines()).isEqualTo(50);
            assertThat(drained.tally(2).dropped()).isEqualTo(150);
        }
    }

    @Test
    void bytesAreBoundedToo() throws Exception {
        AtomicInteger accepted = new AtomicInteger();
        try (Intake intake = new Intake(() -> 1, settings(10_000))) {
            byte[] large = new byte[16_384];
            intake.add(
                    new Scripted("large", sink -> {
                        for (int i = 0; i < 1_000; i++) {
                            sink.accept(org.trigpoint.model.recording.Raw.of(large), LineTime.NONE);
                            accepted.incrementAndGet();
                        }
                    }),
                    1,
                    0);
            while (accepted.get() < 64) {
                Thread.sleep(5);
            }
            Thread.sleep(50);
            assertThat(accepted.get()).isEqualTo(64);
            assertThat(Drained.of(intake).tally(1).lines()).isEqualTo(1_000);
        }
    }

    @Test
    void oneSourceThatBreaksOrFailsStopsNoOther() throws Exception {
        try (Intake intake = new Intake(() -> 1, settings(50))) {
            intake.add(
                    new Scripted("fails", sink -> {
                        throw new IOException("the cable is out");
                    }),
                    1,
                    0);
            intake.add(
                    new Scripted("breaks", sink -> {
                        throw new IllegalStateException("a broken invariant, logged on purpose by this test");
                    }),
                    2,
                    0);
            intake.add(new ListedSource("works", List.of(new Line("x", 0))), 3, 0);
            Drained drained = Drained.of(intake);
            assertThat(drained.tally(1).state()).isEqualTo(Source.State.FAILED);
            assertThat(drained.tally(1).detail()).isEqualTo("the cable is out");
            assertThat(drained.tally(2).state()).isEqualTo(Source.State.FAILED);
            assertThat(drained.tally(3).lines()).isEqualTo(1);
            assertThat(drained.messages().stream().filter(message -> message.body() instanceof SourceClosed))
                    .hasSize(3);
        }
    }

    @Test
    void closingStopsSourcesAndHandsOverWhatTheyHadSent() throws Exception {
        Intake intake = new Intake(() -> 1, settings(50));
        CountDownLatch sent = new CountDownLatch(1);
        intake.add(
                new Scripted("endless", sink -> {
                    sink.accept(new Line("x", 0).raw(), LineTime.NONE);
                    sent.countDown();
                    Thread.sleep(60_000);
                }),
                1,
                0);
        sent.await();
        intake.close();
        Drained drained = Drained.of(intake);
        assertThat(drained.tally(1).lines()).isEqualTo(1);
        assertThat(drained.messages().getLast().body()).isEqualTo(new SourceClosed("stopped"));
    }

    @Test
    void aFileInALiveRunIsNotDatedByTheWallClock() throws Exception {
        try (Intake intake = new Intake(() -> 1, settings(50))) {
            intake.add(new ListedSource("file", List.of(new Line("x", 5))), 1, 0);
            SourceOpened opened =
                    (SourceOpened) takeSome(intake).messages().getFirst().body();
            assertThat(opened.clock()).isEqualTo(Clock.NONE);
        }
    }

    @Test
    void aNumberIsForOneSource() {
        try (Intake intake = new Intake(() -> 1, settings(50))) {
            intake.add(new ListedSource("a", List.of()), 1, 0);
            assertThatThrownBy(() -> intake.add(new ListedSource("b", List.of()), 1, 0))
                    .hasMessageContaining("1");
            assertThatThrownBy(() -> intake.add(new ListedSource("b", List.of()), 0, 0))
                    .hasMessageContaining("0");
        }
    }

    /** Sources of every speed and people at once, under a clock that jumps: order holds and nothing is lost. */
    @RepeatedTest(10)
    void orderHoldsUnderLoad(RepetitionInfo repetition) throws Exception {
        long seed = Long.getLong("trigpoint.seed", repetition.getCurrentRepetition());
        AtomicLong clock = new AtomicLong(1_000_000);
        Random random = new Random(seed);
        int sources = 4;
        int each = 20_000;
        try (Intake intake = new Intake(() -> clock.addAndGet(random.nextInt(5) - 1), settings(300))) {
            for (int source = 1; source <= sources; source++) {
                List<Line> lines = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    lines.add(new Line(Integer.toString(i), LineTime.NONE));
                }
                intake.add(new ListedSource("s" + source, lines), source, 0);
            }
            for (int i = 0; i < 50; i++) {
                intake.offer(new PurposeDeclared("p", Integer.toString(i)));
            }
            Drained drained = Drained.of(intake);
            assertThat(drained.messages()).as("seed %d", seed).hasSize(sources * (each + 2) + 50);
        }
    }

    /** A sender that waits, and one that cannot be held and loses what it sends; both come to rest when all is taken. */
    @Test
    void whoIsHeldBackIsKnownWhileNothingIsTaken() throws Exception {
        AtomicLong clock = new AtomicLong(1_000_000);
        CountDownLatch offered = new CountDownLatch(1);
        CountDownLatch again = new CountDownLatch(1);
        try (Intake intake = new Intake(clock::get, settings(10))) {
            intake.add(
                    new Scripted("waits", sink -> {
                        for (int i = 0; i < 30; i++) {
                            sink.accept(new Line("w" + i, 0).raw(), LineTime.NONE);
                        }
                        again.await();
                        sink.accept(new Line("later", 0).raw(), LineTime.NONE);
                        Thread.sleep(60_000);
                    }),
                    1,
                    0);
            intake.add(
                    new Scripted("loses", sink -> {
                        for (int i = 0; i < 25; i++) {
                            sink.offer(new Line("l" + i, 0).raw(), LineTime.NONE);
                        }
                        offered.countDown();
                        Thread.sleep(60_000);
                    }),
                    2,
                    0);
            offered.await();
            while (intake.pressures().size() < 2) {
                Thread.sleep(1);
            }
            clock.addAndGet(7_000_000);
            // The opening of a source stands with its lines.
            assertThat(intake.pressures()).containsExactly(new Pressure(1, 7, 10, 0), new Pressure(2, 7, 10, 15));
            int lines = 0;
            while (lines < 40) {
                Batch batch = intake.take(TICK);
                lines += (int) batch.messages().stream()
                        .filter(message -> message.body() instanceof org.trigpoint.model.recording.Raw)
                        .count();
            }
            assertThat(intake.take(Duration.ofMillis(1)).messages()).isEmpty();
            assertThat(intake.pressures()).isEmpty();
            again.countDown();
            takeSome(intake);
            assertThat(intake.pressures()).isEmpty();
        }
    }

    /** A file waits for its reader always; that is no news. */
    @Test
    void aFileIsNotHeldBack() throws Exception {
        try (Intake intake = new Intake(() -> 1_000_000, settings(10))) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                lines.add(new Line("x" + i, i));
            }
            intake.add(new ListedSource("file", lines), 1, 0);
            Thread.sleep(50);
            assertThat(intake.pressures()).isEmpty();
            assertThat(takeSome(intake).messages()).hasSizeGreaterThan(10);
        }
    }
}
