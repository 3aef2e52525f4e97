package org.trigpoint.simulation.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.fixtures.Air;

/** decode(encode(x)) = x, every field of every type, by the decoder that reads everyone's bytes. */
class RoundTripTest {
    private static final int ROUNDS = 150;
    private static final long SEED = Long.getLong("trigpoint.seed", 20_260_601L);

    static IntStream types() {
        return IntStream.rangeClosed(1, 27);
    }

    @ParameterizedTest(name = "type {0}")
    @MethodSource("types")
    void decodesToWhatWasEncoded(int type) {
        Draw draw = new Draw(Draws.of(SEED, "round trip", "type " + type));
        PayloadBits bits = new PayloadBits();
        List<AisMessage> sent = new ArrayList<>();
        List<byte[]> lines = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            AisMessage message = draw.message(type, round % 2);
            sent.add(message);
            lines.addAll(Armour.sentences(AisEncoder.encode(message, bits), round % 3 == 0 ? 'A' : 'B', round % 10));
        }
        Air.Decoded decoded = Air.decode(lines);
        assertThat(decoded.rejected()).as("seed %d", SEED).isEmpty();
        assertThat(decoded.messages()).hasSize(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(decoded.messages().get(round).message())
                    .as("seed %d, round %d, sent %s", SEED, round, sent.get(round))
                    .usingRecursiveComparison()
                    .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                    .isEqualTo(Expected.of(sent.get(round)));
        }
    }
}
