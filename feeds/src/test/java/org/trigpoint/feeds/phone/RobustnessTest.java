package org.trigpoint.feeds.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.json.fixtures.Damage;
import org.trigpoint.feeds.json.fixtures.Outcomes;
import org.trigpoint.feeds.phone.fixtures.PhoneChain;

/** Whatever bytes come, nothing is thrown, and every frame ends in an outcome. {@code -Dtrigpoint.seed} sets the seed. */
class RobustnessTest {
    private final long seed = Long.getLong("trigpoint.seed", 20_261_127L);
    private final Random random = new Random(seed);

    private static byte[] samples() throws IOException {
        try (var in = RobustnessTest.class.getResourceAsStream("/phone/samples.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace('⏎', '\n')
                    .replace(" => ", "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void damagedFramesGiveTheSameHoweverTheyAreCut() throws IOException {
        System.out.println("seed " + seed);
        byte[] samples = samples();
        int messages = 0;
        int rejections = 0;
        for (int round = 0; round < 60; round++) {
            Outcomes outcomes = Damage.sameHoweverCut(PhoneChain::open, Damage.some(samples, random), random);
            messages += outcomes.messages().size();
            rejections += outcomes.codes().size();
        }
        assertThat(messages).isGreaterThan(300);
        assertThat(rejections).isGreaterThan(1_000);
    }

    @Test
    void randomBytesAreNoMessages() {
        System.out.println("seed " + seed);
        byte[] bytes = new byte[1 << 18];
        random.nextBytes(bytes);
        Outcomes outcomes = Damage.sameHoweverCut(PhoneChain::open, bytes, random);
        assertThat(outcomes.messages()).isEmpty();
        assertThat(outcomes.codes()).hasSizeGreaterThan(1_000);
    }

    @Test
    void hugeLinesAndObjectsAreRefusedOnceEach() {
        String line = "id=1&lat=1&lon=2&x=" + "1".repeat(1_000_000) + "\n";
        String object = "{\"_type\":\"" + "c".repeat(1_000_000) + "\"}\n";
        String query = "id=1&lat=1&lon=2&x=" + "1".repeat(9_000) + "\n";
        Outcomes outcomes = Damage.sameHoweverCut(
                PhoneChain::open,
                (line + object + query + "id=1&lat=1&lon=2").getBytes(StandardCharsets.US_ASCII),
                random);
        assertThat(outcomes.codes()).containsExactly("too-long", "too-long", "too-long");
        assertThat(outcomes.messages()).hasSize(1);
    }

    @Test
    void everyRawMessageIsCountedOnce() throws IOException {
        StringBuilder text = new StringBuilder();
        PhoneDecodeRun run = new PhoneDecodeRun(text);
        run.run(new ByteArrayInputStream(
                "id=1&lat=1&lon=2\n\n{\"_type\":\"encrypted\"}".getBytes(StandardCharsets.US_ASCII)));
        run.run(new ByteArrayInputStream("[{\"_type\":\"card\"}]".getBytes(StandardCharsets.US_ASCII)));
        DecodeCounts counts = run.counts();
        assertThat(counts.lines()).isEqualTo(3).isEqualTo(counts.messageLines() + counts.rejected());
        assertThat(counts.rejectedLines()).containsOnlyKeys("encrypted");
        assertThat(text.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"message\":\""));
    }
}
