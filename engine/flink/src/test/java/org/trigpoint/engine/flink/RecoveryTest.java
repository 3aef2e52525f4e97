package org.trigpoint.engine.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.junit.jupiter.api.Test;
import org.trigpoint.engine.local.fixtures.SlowCarrier;
import org.trigpoint.engine.local.fixtures.Toys;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;

/** A task dies after a checkpoint; the job goes on from it and gives the same messages. */
class RecoveryTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20261123);
    private static final int SIZE = 2_500;
    private static final String LAST_STEP = "count";
    private static final AtomicInteger CHECKPOINTS = new AtomicInteger();
    private static final AtomicBoolean DIED = new AtomicBoolean();

    @Test
    void whatFollowsACheckpointIsTheSameTheSecondTime() throws Exception {
        System.out.println("seed " + SEED);
        List<Message<?>> recording = Toys.recording(SEED, SIZE);
        long end = recording.getLast().stamp().arrivalEpochMicros();
        Configuration settings = new Configuration();
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50));
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
        Logger coordinator = Logger.getLogger("org.apache.flink.runtime.checkpoint.CheckpointCoordinator");
        Handler counter = new CheckpointCounter();
        coordinator.setUseParentHandlers(false);
        coordinator.addHandler(counter);
        try {
            Map<String, List<Message<?>>> outputs =
                    FlinkReplay.run(RecoveryTest::dyingPipeline, recording, end, 2, settings);
            assertThat(DIED).isTrue();
            Map<String, List<Message<?>>> expected = SlowCarrier.run(Toys.pipeline(), recording, end);
            // What was emitted between the checkpoint and the death comes twice: sinks know it by its order.
            outputs.replaceAll((name, messages) -> messages.stream().distinct().toList());
            outputs.forEach((name, messages) -> {
                assertThat(without(expected.get(name), messages)).as("lost").isEmpty();
                assertThat(without(messages, expected.get(name))).as("more").isEmpty();
            });
            assertThat(outputs).isEqualTo(expected);
        } finally {
            coordinator.removeHandler(counter);
        }
    }

    private static List<Message<?>> without(List<Message<?>> all, List<Message<?>> others) {
        Set<Message<?>> known = new HashSet<>(others);
        return all.stream().filter(message -> !known.contains(message)).toList();
    }

    static Pipeline dyingPipeline() {
        Pipeline pipeline = Toys.pipeline();
        List<Pipeline.Stage> stages = new ArrayList<>(pipeline.stages());
        Pipeline.Stage last = stages.removeLast();
        stages.add(
                new Pipeline.Stage(new DyingStep(untyped(last.step())), last.edges(), last.parting(), last.beside()));
        return new Pipeline(new SlowCodec(pipeline.input()), stages, pipeline.outputs(), pipeline.numbering());
    }

    @SuppressWarnings("unchecked")
    private static Step<Object, Object, Object> untyped(Step<?, ?, ?> step) {
        return (Step<Object, Object, Object>) step;
    }

    /** Counts checkpoints as they complete. */
    private static final class CheckpointCounter extends Handler {
        CheckpointCounter() {
            setLevel(Level.INFO);
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getMessage().startsWith("Completed checkpoint")) {
                CHECKPOINTS.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Waits a little at each message that is read until there is a checkpoint, or the recording would be through before. */
    private record SlowCodec(Codec<Object> codec) implements Codec<Object> {
        @Override
        public int version() {
            return codec.version();
        }

        @Override
        public void write(Object body, DataOutput out) throws IOException {
            if (CHECKPOINTS.get() == 0) {
                LockSupport.parkNanos(2_000_000);
            }
            codec.write(body, out);
        }

        @Override
        public Object read(DataInput in, int version) throws IOException {
            return codec.read(in, version);
        }
    }

    /** Throws an error some inputs after a checkpoint, once. */
    private record DyingStep(Step<Object, Object, Object> step) implements Step<Object, Object, Object> {
        private static final AtomicInteger INPUTS_SINCE = new AtomicInteger();

        @Override
        public String name() {
            return LAST_STEP;
        }

        @Override
        public Key key(Stamp stamp, Object input) {
            return step.key(stamp, input);
        }

        @Override
        public Object open(Key key) {
            return step.open(key);
        }

        @Override
        public void on(Object input, Object state, Out<Object> out) {
            if (CHECKPOINTS.get() > 0 && INPUTS_SINCE.incrementAndGet() == 20 && DIED.compareAndSet(false, true)) {
                throw new AssertionError("dies for a test");
            }
            step.on(input, state, out);
        }

        @Override
        public void onTimer(Stamp at, Object state, Out<Object> out) {
            step.onTimer(at, state, out);
        }

        @Override
        public Codec<Object> stateCodec() {
            return step.stateCodec();
        }

        @Override
        public Codec<Object> outputCodec() {
            return step.outputCodec();
        }
    }
}
