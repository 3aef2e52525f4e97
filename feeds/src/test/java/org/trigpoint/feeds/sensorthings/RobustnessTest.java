package org.trigpoint.feeds.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.json.fixtures.Damage;
import org.trigpoint.feeds.json.fixtures.Outcomes;
import org.trigpoint.feeds.sensorthings.fixtures.SensorThingsChain;

/** Whatever bytes come, nothing is thrown, and every frame ends in an outcome. {@code -Dtrigpoint.seed} sets the seed. */
class RobustnessTest {
    private final long seed = Long.getLong("trigpoint.seed", 20_261_127L);
    private final Random random = new Random(seed);

    private static byte[] samples() throws IOException {
        try (var in = RobustnessTest.class.getResourceAsStream("/sensorthings/samples.txt")) {
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
            Outcomes outcomes = Damage.sameHoweverCut(SensorThingsChain::open, Damage.some(samples, random), random);
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
        Outcomes outcomes = Damage.sameHoweverCut(SensorThingsChain::open, bytes, random);
        assertThat(outcomes.messages()).isEmpty();
        assertThat(outcomes.codes()).hasSizeGreaterThan(1_000);
    }

    @Test
    void hugeObjectsAreRefusedOnceEach() {
        String object = "{\"result\":\"" + "c".repeat(5_000_000) + "\"}\n";
        String page = "{\"@iot.note\":\"" + "c".repeat(5_000_000) + "\",\"value\":[{\"result\":1}]}\n";
        Outcomes outcomes = Damage.sameHoweverCut(
                SensorThingsChain::open,
                (object + page + "{\"result\":2}").getBytes(StandardCharsets.US_ASCII),
                random);
        assertThat(outcomes.codes()).containsExactly("too-long", "too-long");
        assertThat(outcomes.messages()).hasSize(1);
    }

    @Test
    void aCollectionLargerThanAnyFrameIsReadEntityByEntity() {
        String entity = "{\"result\":1,\"parameters\":{\"a\":\"" + "c".repeat(100_000) + "\"}}";
        String page = "{\"value\":[" + (entity + ",").repeat(49) + entity + "],\"@iot.count\":50}";
        Outcomes outcomes =
                Damage.sameHoweverCut(SensorThingsChain::open, page.getBytes(StandardCharsets.US_ASCII), random);
        assertThat(outcomes.codes()).isEmpty();
        assertThat(outcomes.messages()).hasSize(51);
    }

    @Test
    void everyRawMessageIsCountedOnce() throws IOException {
        SensorThingsDecodeRun run = new SensorThingsDecodeRun(new StringBuilder());
        run.run(new ByteArrayInputStream(
                ("{\"value\":[{\"result\":1},{\"a\":1}]}\n\n{\"description\":\"t\",\"Locations\":"
                                + "[{\"location\":5}]}")
                        .getBytes(StandardCharsets.US_ASCII)));
        DecodeCounts counts = run.counts();
        assertThat(counts.lines()).isEqualTo(4).isEqualTo(counts.messageLines() + counts.rejected());
        assertThat(counts.messages()).isEqualTo(3);
        assertThat(counts.rejectedLines()).containsOnlyKeys("entity");
        assertThat(counts.remarks()).containsOnlyKeys("geometry");
    }
}
