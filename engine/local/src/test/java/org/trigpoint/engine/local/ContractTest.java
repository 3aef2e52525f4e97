package org.trigpoint.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.flow.Pipeline.RECORDING;
import static org.trigpoint.flow.Pipeline.from;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.engine.local.fixtures.ScriptedStep;
import org.trigpoint.engine.local.fixtures.ScriptedStep.Script;
import org.trigpoint.engine.local.fixtures.Toy;
import org.trigpoint.engine.local.fixtures.Toy.Ping;
import org.trigpoint.engine.local.fixtures.Toy.Total;
import org.trigpoint.engine.local.fixtures.Toy.Word;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Stamp;

/** The contract's sentences, one by one, on a pipeline of one scripted step. */
class ContractTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void anAlarmComesAfterInputsOfItsMicrosecondAndBeforeLaterOnes() {
        run(
                (value, seen, out) -> {
                    if (value == 1) {
                        out.timers().set(20);
                    }
                    out.emit(new Word(value));
                },
                30,
                ping(10, 1),
                ping(20, 2),
                ping(21, 3));
        assertThat(heard).containsExactly("10-0-1 #0 1", "20-0-2 #0 2", "20-2147483647-0 #0 -1", "21-0-3 #0 3");
    }

    @Test
    void anAlarmInThePastCountsAsTheNextMicrosecond() {
        run(
                (value, seen, out) -> {
                    if (value == 1) {
                        out.timers().set(-5);
                    }
                    out.emit(new Word(value));
                },
                30,
                ping(10, 1));
        assertThat(heard).containsExactly("10-0-1 #0 1", "11-2147483647-0 #0 -1");
    }

    @Test
    void aLaterSettingTakesThePlaceOfAnEarlierOneAndClearTakesItBack() {
        run(
                (value, seen, out) -> {
                    switch ((int) value) {
                        case 1 -> out.timers().set(15);
                        case 2 -> out.timers().set(40);
                        case 11 -> out.timers().set(15);
                        case 12 -> out.timers().clear();
                        default -> out.emit(new Word(value));
                    }
                },
                100,
                ping(10, 1),
                ping(11, 11),
                ping(12, 2),
                ping(13, 12));
        assertThat(heard).containsExactly("40-2147483647-0 #0 -1");
    }

    @Test
    void forgettingDropsStateAndAlarmButNotTheCountOfWhatWasEmitted() {
        Pipeline pipeline = Pipeline.of(new Toy.ToyCodec())
                .stage(
                        new ScriptedStep("twice", (value, seen, out) -> {
                            out.emit(new Word(value));
                            out.emit(new Word(value));
                        }),
                        from(RECORDING, Ping.class))
                .stage(
                        new ScriptedStep("forget", (value, seen, out) -> {
                            out.timers().set(20);
                            out.emit(new Word(seen.size()));
                            out.forget();
                        }),
                        from("twice", Word.class))
                .output("out", "forget", Word.class)
                .build();
        try (LocalEngine engine = new LocalEngine(pipeline, 2, this::hear)) {
            engine.process(List.of(ping(10, 1)), 100);
            assertThat(engine.metrics().getLast().instances()).isZero();
            assertThat(engine.metrics().getLast().alarms()).isZero();
        }
        assertThat(heard).containsExactly("10-0-1 #0 1", "10-0-1 #1 1");
    }

    @Test
    void whatAThrowingCallEmittedSetAndForgotIsUndoneAndTheEngineGoesOn() {
        List<Quarantined> quarantined = run(
                (value, seen, out) -> {
                    out.emit(new Word(seen.size()));
                    if (value == 2) {
                        out.timers().clear();
                        out.forget();
                        throw new IllegalArgumentException("bad value 2");
                    }
                    if (value == 1) {
                        out.timers().set(50);
                    }
                },
                60,
                ping(10, 1),
                ping(11, 2),
                ping(12, 3));
        // The state keeps what the failed call put in: three values when the third comes.
        assertThat(heard).containsExactly("10-0-1 #0 1", "12-0-3 #0 3", "50-2147483647-0 #0 4");
        assertThat(quarantined)
                .extracting(entry -> entry.stamp().arrivalEpochMicros())
                .containsExactly(11L);
        assertThat(quarantined.getFirst().error()).contains("bad value 2").contains("ContractTest");
        assertThat(quarantined.getFirst().stage()).isEqualTo("step");
    }

    @Test
    void anInstanceThatFailedOnItsFirstInputWasNeverOpened() {
        Pipeline pipeline = pipeline((value, seen, out) -> {
            throw new IllegalArgumentException("always");
        });
        try (LocalEngine engine = new LocalEngine(pipeline, 1, this::hear)) {
            engine.process(List.of(ping(10, 1)), 10);
            StageMetrics metrics = engine.metrics().getFirst();
            assertThat(metrics.instances()).isZero();
            assertThat(metrics.quarantined()).isEqualTo(1);
            assertThat(metrics.received()).isEqualTo(1);
        }
    }

    @Test
    void aNoticeHoldsFromItsOwnStampOnWithinOneEpochToo() {
        run(
                (value, seen, out) -> out.emit(new Word(out.board()
                        .find("factor", Toy.Factor.class)
                        .map(Toy.Factor::value)
                        .orElse(0L))),
                30,
                ping(10, 1),
                Message.ofIngest(new Stamp(10, 1, 0), new Toy.Factor("factor", 7)),
                Message.ofIngest(new Stamp(10, 2, 0), new Ping(2)),
                Message.ofIngest(new Stamp(11, 0, 9), new Toy.Factor("factor", 8)),
                ping(12, 3));
        assertThat(heard).containsExactly("10-0-1 #0 0", "10-2-0 #0 7", "12-0-3 #0 8");
    }

    @Test
    void whatAPartedStageEmitsGoesOnInEachAudienceAndNeverFromOneIntoAnother() {
        List<String> taken = new ArrayList<>();
        Pipeline pipeline = Pipeline.of(new Toy.ToyCodec())
                .partedStage(
                        new ScriptedStep("parted", (value, seen, out) -> {
                            out.emit(new Word(value));
                            out.emit(new Total(value));
                        }),
                        (body, board) -> body instanceof Word ? (int) ((Toy) body).value() : 0b1001,
                        from(RECORDING, Ping.class))
                .stage(
                        new ScriptedStep("counted", (value, seen, out) -> {
                            taken.add(out.key().audience() + ": " + value);
                            out.emit(new Word(seen.size()));
                        }),
                        from("parted", Word.class))
                .output("out", "parted", Toy.class)
                .output("out", "counted", Word.class)
                .build();
        try (LocalEngine engine = new LocalEngine(pipeline, 2, this::hear)) {
            engine.process(List.of(ping(10, 0b0101), ping(11, 0), ping(12, 0b0100), ping(13, 16)), 100);
            assertThat(engine.quarantined())
                    .as("there is no audience of number 4")
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.error()).contains("Audiences are 0 to 3, not 10000"));
            assertThat(engine.metrics().getLast().instances()).isEqualTo(2);
        }
        assertThat(taken).containsExactlyInAnyOrder("0: 5", "2: 5", "2: 4");
        assertThat(heard)
                .containsExactly(
                        // Body by body: to audiences 0 and 2, to 0 and 3; one ordinal for all copies of a body.
                        "10-0-5 #0 5",
                        "10-0-5 #1 5",
                        "10-0-5 #0 5",
                        "10-0-5 #1 5",
                        "10-0-5 #0 1",
                        "10-0-5 #0 1",
                        // To nobody: no ordinal is used up.
                        "11-0-0 #0 0",
                        "11-0-0 #0 0",
                        "12-0-4 #1 4",
                        "12-0-4 #0 4",
                        "12-0-4 #1 4",
                        "12-0-4 #0 2");
    }

    @Test
    void onlyAStageThatReadsTheRecordingAloneParts() {
        Script nothing = (value, seen, out) -> {};
        Pipeline.Builder builder =
                Pipeline.of(new Toy.ToyCodec()).stage(new ScriptedStep("first", nothing), from(RECORDING, Ping.class));
        assertThatThrownBy(() -> builder.partedStage(
                        new ScriptedStep("second", nothing),
                        (body, board) -> 1,
                        from("first", Word.class),
                        from(RECORDING, Ping.class)))
                .hasMessageContaining("second")
                .hasMessageContaining("parts by audience");
    }

    @Test
    void anythingWorseThanAnExceptionOfAStepStopsTheEngine() {
        Pipeline pipeline = pipeline((value, seen, out) -> {
            throw new OutOfMemoryError("for a test");
        });
        try (LocalEngine engine = new LocalEngine(pipeline, 2, this::hear)) {
            List<Message<?>> batch = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                batch.add(ping(10 + i, i));
            }
            assertThatThrownBy(() -> engine.process(batch, 1_000)).hasRootCauseInstanceOf(OutOfMemoryError.class);
            assertThatThrownBy(() -> engine.process(List.of(), 2_000)).hasMessageContaining("failed before");
            assertThatThrownBy(engine::snapshot).hasMessageContaining("failed before");
        }
    }

    @Test
    void aFailingSinkStopsTheEngine() {
        OutputSink full = (output, messages) -> {
            throw new IllegalStateException("disk full");
        };
        try (LocalEngine engine = new LocalEngine(pipeline((value, seen, out) -> out.emit(new Total(1))), 1, full)) {
            assertThatThrownBy(() -> engine.process(List.of(ping(10, 1)), 10)).hasMessage("disk full");
            assertThatThrownBy(() -> engine.process(List.of(), 11)).hasMessageContaining("failed before");
        }
    }

    private static Pipeline pipeline(Script script) {
        return Pipeline.of(new Toy.ToyCodec())
                .stage(new ScriptedStep("step", script), from(RECORDING, Ping.class))
                .output("out", "step", Toy.class)
                .build();
    }

    private List<Quarantined> run(Script script, long progress, Message<?>... recording) {
        try (LocalEngine engine = new LocalEngine(pipeline(script), 2, this::hear)) {
            engine.process(List.of(recording), progress);
            return engine.quarantined();
        }
    }

    private void hear(String output, List<Message<?>> messages) {
        messages.forEach(message ->
                heard.add(message.stamp() + " #" + message.ordinal() + " " + ((Toy) message.body()).value()));
    }

    private static Message<?> ping(long arrival, long value) {
        return Message.ofIngest(new Stamp(arrival, 0, value), new Ping(value));
    }
}
