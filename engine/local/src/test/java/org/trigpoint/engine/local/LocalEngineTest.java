package org.trigpoint.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.engine.local.fixtures.SlowCarrier;
import org.trigpoint.engine.local.fixtures.Toy;
import org.trigpoint.engine.local.fixtures.Toys;
import org.trigpoint.engine.local.fixtures.Transcript;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;

/** The engine against the slow carrier, for any shards and any cuts. Other seeds: {@code -Dtrigpoint.seed=7}. */
class LocalEngineTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20261123);
    private static final int SIZE = 4_000;
    private static final int[] SHARDS = {1, 2, 7};

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesWhatTheSlowCarrierGivesForAnyShardsAndEpochs(long seed) {
        List<Message<?>> recording = Toys.recording(seed, SIZE);
        long end = endOf(recording) + 2_000;
        Map<String, List<Message<?>>> expected = SlowCarrier.run(Toys.pipeline(), recording, end);
        assertThat(expected.get("all").size()).isGreaterThan(SIZE / 2);
        assertThat(expected.get("words").size()).isGreaterThan(SIZE / 4);
        List<String> digests = new ArrayList<>();
        for (int shards : SHARDS) {
            Transcript transcript = new Transcript(Toys.pipeline());
            try (LocalEngine engine = new LocalEngine(Toys.pipeline(), shards, transcript)) {
                runInEpochs(engine, recording, end, new Random(seed + shards));
                digests.add(engine.stateDigest());
                assertThat(engine.metrics()).allMatch(stage -> stage.quarantined() > 0 && stage.alarms() > 0);
            }
            assertThat(transcript.outputs()).isEqualTo(expected);
        }
        assertThat(digests).hasSize(SHARDS.length).containsOnly(digests.getFirst());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void goesOnFromASnapshotWithOtherShardsAsIfNothingHadBeen(long seed) throws IOException {
        List<Message<?>> recording = Toys.recording(seed, SIZE);
        long end = endOf(recording) + 2_000;
        int middle = SIZE / 3 + (int) Math.floorMod(seed * 31, (long) SIZE / 3);
        Map<String, List<Message<?>>> expected = SlowCarrier.run(Toys.pipeline(), recording, end);
        Transcript transcript = new Transcript(Toys.pipeline());
        byte[] snapshot;
        long cut = recording.get(middle).stamp().arrivalEpochMicros() - 1;
        try (LocalEngine first = new LocalEngine(Toys.pipeline(), 2, transcript)) {
            // The batch reaches beyond the cut: what lies after it is held, and not in the snapshot.
            first.process(recording.subList(0, middle + 20), cut);
            snapshot = bytesOf(first.snapshot());
        }
        try (LocalEngine second = new LocalEngine(Toys.pipeline(), 7, transcript)) {
            second.restore(new DataInputStream(new ByteArrayInputStream(snapshot)));
            assertThat(second.progressEpochMicros()).isEqualTo(cut);
            assertThat(bytesOf(second.snapshot())).isEqualTo(snapshot);
            List<Message<?>> rest = recording.stream()
                    .filter(message -> message.stamp().arrivalEpochMicros() > cut)
                    .toList();
            runInEpochs(second, rest, end, new Random(seed));
        }
        assertThat(transcript.outputs()).isEqualTo(expected);
    }

    @Test
    void alarmsAreDueByProgressAloneAndNeverBeyondIt() {
        List<Message<?>> recording = Toys.recording(SEED, 500);
        long end = endOf(recording);
        Transcript transcript = new Transcript(Toys.pipeline());
        try (LocalEngine engine = new LocalEngine(Toys.pipeline(), 3, transcript)) {
            engine.process(recording, end);
            long alarms = engine.metrics().get(1).alarms();
            engine.process(List.of(), end + 100_000);
            assertThat(engine.metrics().get(1).alarms()).isGreaterThan(alarms);
        }
        assertThat(transcript.outputs().get("words"))
                .allMatch(message -> message.stamp().arrivalEpochMicros() <= end + 100_000)
                .anyMatch(message -> message.stamp().source() == Stamp.TIMER);
    }

    @Test
    void aSnapshotStaysAsItWasWhileTheEngineGoesOn() throws IOException {
        List<Message<?>> recording = Toys.recording(SEED, 2_000);
        try (LocalEngine engine = new LocalEngine(Toys.pipeline(), 2, (output, messages) -> {})) {
            engine.process(
                    recording.subList(0, 1_000), recording.get(1_000).stamp().arrivalEpochMicros() - 1);
            Snapshot snapshot = engine.snapshot();
            byte[] before = bytesOf(snapshot);
            String digest = engine.stateDigest();
            List<Message<?>> rest = recording.stream()
                    .filter(message -> message.stamp().arrivalEpochMicros() > engine.progressEpochMicros())
                    .filter(message -> message.compareTo(recording.get(1_000)) >= 0)
                    .toList();
            engine.process(rest, endOf(recording));
            assertThat(bytesOf(snapshot)).isEqualTo(before);
            assertThat(snapshot.digest()).isEqualTo(digest).isNotEqualTo(engine.stateDigest());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCutThatIsMadeWhileTheEngineGoesOnIsOfTheMomentWhenItBegan(long seed) throws IOException {
        List<Message<?>> recording = Toys.recording(seed, SIZE);
        Random random = new Random(seed);
        long middle = recording.get(SIZE / 2).stamp().arrivalEpochMicros();
        List<Message<?>> before = recording.stream()
                .filter(message -> message.stamp().arrivalEpochMicros() <= middle)
                .toList();
        try (LocalEngine still = new LocalEngine(Toys.pipeline(), 1, (output, messages) -> {});
                LocalEngine going = new LocalEngine(Toys.pipeline(), 2, (output, messages) -> {})) {
            still.process(before, middle);
            going.process(before, middle);
            going.beginCut();
            Optional<Snapshot> cut = Optional.empty();
            int at = before.size();
            while (cut.isEmpty() || at < SIZE) {
                int end = Math.min(SIZE, at + 1 + random.nextInt(20));
                long progress = end == SIZE
                        ? endOf(recording) + 1_000
                        : recording.get(end).stamp().arrivalEpochMicros() - 1;
                going.process(recording.subList(at, end), Math.max(progress, going.progressEpochMicros()));
                at = end;
                cut = cut.isPresent() ? cut : going.advanceCut(0);
            }
            assertThat(cut.get().progressEpochMicros()).isEqualTo(middle);
            assertThat(bytesOf(cut.get())).isEqualTo(bytesOf(still.snapshot()));
            still.process(recording.subList(before.size(), SIZE), going.progressEpochMicros());
            assertThat(going.stateDigest()).isEqualTo(still.stateDigest());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 12, 40, 300, 5_000, -1, -30})
    void aDamagedSnapshotIsRefusedWithAReason(int at) throws IOException {
        byte[] bytes;
        try (LocalEngine engine = new LocalEngine(Toys.pipeline(), 2, (output, messages) -> {})) {
            List<Message<?>> recording = Toys.recording(SEED, 3_000);
            engine.process(recording, endOf(recording));
            bytes = bytesOf(engine.snapshot());
        }
        bytes[at < 0 ? bytes.length + at : at] ^= 4;
        try (LocalEngine engine = new LocalEngine(Toys.pipeline(), 2, (output, messages) -> {})) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            assertThatThrownBy(() -> engine.restore(in))
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching(".+");
            assertThatThrownBy(() -> engine.process(List.of(), 1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aSnapshotThatEndsEarlyIsRefused() throws IOException {
        byte[] bytes;
        try (LocalEngine engine = new LocalEngine(Toys.pipeline(), 2, (output, messages) -> {})) {
            engine.process(Toys.recording(SEED, 100), Long.MAX_VALUE - 1);
            bytes = bytesOf(engine.snapshot());
        }
        for (int length = 0; length < bytes.length; length += 7) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
            try (LocalEngine engine = new LocalEngine(Toys.pipeline(), 1, (output, messages) -> {})) {
                assertThatThrownBy(() -> engine.restore(in)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aBatchOutOfOrderIsRefusedWholeAndHarmsNothing() {
        Message<?> one = Message.ofIngest(new Stamp(10, 0, 0), new Toy.Ping(1));
        Message<?> two = Message.ofIngest(new Stamp(11, 0, 1), new Toy.Ping(2));
        try (LocalEngine engine = new LocalEngine(Toys.pipeline(), 2, (output, messages) -> {})) {
            assertThatThrownBy(() -> engine.process(List.of(two, one), 20))
                    .hasMessageContaining("10-0-0 comes after 11-0-1");
            assertThatThrownBy(() -> engine.process(List.of(one, one), 20))
                    .hasMessageContaining("10-0-0 comes after 10-0-0");
            engine.process(List.of(one), 10);
            assertThatThrownBy(() -> engine.process(List.of(one), 20)).hasMessageContaining("comes after progress 10");
            assertThatThrownBy(() -> engine.process(List.of(), 9)).hasMessageContaining("before earlier progress 10");
            engine.process(List.of(two), 11);
            assertThat(engine.metrics().getFirst().received()).isEqualTo(2);
        }
    }

    /** Cuts the recording at random messages; progress lags behind the batch, so that messages are held. */
    private static void runInEpochs(LocalEngine engine, List<Message<?>> recording, long end, Random random) {
        int from = 0;
        while (from < recording.size()) {
            int longest = random.nextInt(4) == 0 ? 2_000 : 90;
            int to = Math.min(recording.size(), from + 1 + random.nextInt(longest));
            long last = recording.get(to - 1).stamp().arrivalEpochMicros();
            long progress = Math.max(engine.progressEpochMicros(), last - 1 - random.nextInt(200));
            engine.process(recording.subList(from, to), progress);
            from = to;
        }
        engine.process(List.of(), end);
    }

    private static long endOf(List<Message<?>> recording) {
        return recording.getLast().stamp().arrivalEpochMicros();
    }

    private static byte[] bytesOf(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        snapshot.writeTo(bytes);
        assertThat(snapshot.sizeBytes()).isEqualTo(bytes.size());
        // What is not state is heads of steps, notices and the digest.
        long state = snapshot.stateBytes().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(state).isBetween(bytes.size() / 2L, bytes.size() - 32L);
        return bytes.toByteArray();
    }
}
