package org.trigpoint.engine.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.engine.local.fixtures.Toys;
import org.trigpoint.engine.local.fixtures.Transcript;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.MessageCodec;

/** Both carriers give the same bytes. Another seed: {@code -Dtrigpoint.seed=7}. */
class AgreementTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20261123);
    private static final int SIZE = 4_000;

    @ParameterizedTest(name = "parallelism {0}, {1} shards")
    @CsvSource({"1, 1", "3, 7"})
    void flinkGivesTheBytesOfTheLocalEngine(int parallelism, int shards) throws Exception {
        long seed = SEED + parallelism;
        System.out.println("seed " + seed);
        List<Message<?>> recording = Toys.recording(seed, SIZE);
        long end = recording.getLast().stamp().arrivalEpochMicros() + 1_500;
        Map<String, List<Message<?>>> local = runLocally(recording, end, shards, new Random(seed));
        Map<String, List<Message<?>>> flink = FlinkReplay.run(Toys::pipeline, recording, end, parallelism);
        assertThat(flink).isEqualTo(local);
        assertThat(bytesOf(flink)).isEqualTo(bytesOf(local)).hasSizeGreaterThan(100 * SIZE);
    }

    @Test
    void whatLiesAfterTheEndIsLeftAlone() throws Exception {
        List<Message<?>> recording = Toys.recording(SEED, SIZE);
        long end = recording.get(SIZE / 2).stamp().arrivalEpochMicros();
        Map<String, List<Message<?>>> local = runLocally(recording, end, 2, new Random(SEED));
        assertThat(FlinkReplay.run(Toys::pipeline, recording, end, 2)).isEqualTo(local);
    }

    @Test
    void anEmptyRecordingGivesEmptyOutputs() throws Exception {
        assertThat(FlinkReplay.run(Toys::pipeline, List.of(), 0, 1))
                .containsOnlyKeys("words", "all")
                .allSatisfy((name, messages) -> assertThat(messages).isEmpty());
    }

    private static Map<String, List<Message<?>>> runLocally(
            List<Message<?>> recording, long end, int shards, Random random) {
        Transcript transcript = new Transcript(Toys.pipeline());
        try (LocalEngine engine = new LocalEngine(Toys.pipeline(), shards, transcript)) {
            int from = 0;
            while (from < recording.size()) {
                int to = Math.min(recording.size(), from + 1 + random.nextInt(500));
                long progress = recording.get(to - 1).stamp().arrivalEpochMicros() - 1;
                engine.process(recording.subList(from, to), Math.clamp(progress, engine.progressEpochMicros(), end));
                from = to;
            }
            engine.process(List.of(), end);
        }
        return transcript.outputs();
    }

    private static byte[] bytesOf(Map<String, List<Message<?>>> outputs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageCodec codec = new MessageCodec(Toys.pipeline());
        for (String name : new ArrayList<>(outputs.keySet())) {
            for (Message<?> message : outputs.get(name)) {
                codec.write(message, new DataOutputStream(bytes));
            }
        }
        return bytes.toByteArray();
    }
}
