package org.trigpoint.feeds.gnss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.gnss.document.DocumentReader;
import org.trigpoint.feeds.gnss.fixtures.GnssChain;
import org.trigpoint.feeds.gnss.message.GnssMessage;
import org.trigpoint.feeds.json.fixtures.Damage;
import org.trigpoint.feeds.json.fixtures.DataFiles;
import org.trigpoint.feeds.json.fixtures.Outcomes;

/** Whatever bytes come, nothing is thrown, and every frame ends in an outcome. {@code -Dtrigpoint.seed} sets the seed. */
class RobustnessTest {
    private static final String GGA = "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n";

    private final long seed = Long.getLong("trigpoint.seed", 20_261_127L);
    private final Random random = new Random(seed);

    private static byte[] samples() throws IOException {
        try (var in = RobustnessTest.class.getResourceAsStream("/gnss/samples.txt")) {
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
            Outcomes outcomes = Damage.sameHoweverCut(GnssChain::open, Damage.some(samples, random), random);
            messages += outcomes.messages().size();
            rejections += outcomes.codes().size();
        }
        assertThat(messages).isGreaterThan(1_000);
        assertThat(rejections).isGreaterThan(1_000);
    }

    @Test
    void randomBytesAreNoMessages() {
        System.out.println("seed " + seed);
        byte[] bytes = new byte[1 << 18];
        random.nextBytes(bytes);
        Outcomes outcomes = Damage.sameHoweverCut(GnssChain::open, bytes, random);
        assertThat(outcomes.messages()).isEmpty();
        assertThat(outcomes.codes()).hasSizeGreaterThan(1_000);
    }

    @Test
    void aSentenceIsFoundBehindBytesOfAnotherProtocol() {
        byte[] binary = {(byte) 0xb5, 0x62, '{', 0x01, '[', (byte) 0x80, '"'};
        byte[] gga = GGA.getBytes(StandardCharsets.US_ASCII);
        byte[] both = new byte[binary.length + gga.length];
        System.arraycopy(binary, 0, both, 0, binary.length);
        System.arraycopy(gga, 0, both, binary.length, gga.length);
        assertThat(Damage.sameHoweverCut(GnssChain::open, both, random).messages())
                .hasSize(2);
    }

    @Test
    void hugeLinesAndObjectsAreRefusedOnceEach() {
        String line = "$GPGGA," + "1".repeat(3_000_000) + "\n";
        String object = "{\"a\":[" + "{\"b\":\"" + "c".repeat(3_000_000) + "\"}]}\n";
        Outcomes outcomes = Damage.sameHoweverCut(
                GnssChain::open,
                (line + object + "x".repeat(1_025) + "\n" + GGA).getBytes(StandardCharsets.US_ASCII),
                random);
        assertThat(outcomes.codes()).containsExactly("too-long", "too-long", "too-long");
        assertThat(outcomes.messages()).hasSize(2);
    }

    @Test
    void damagedDocumentsEndWithoutThrowing() throws IOException {
        System.out.println("seed " + seed);
        byte[] kml = DataFiles.bytes(DataFiles.path("ogc/kml/KML_Samples.kml"));
        byte[] gpx = DataFiles.bytes(DataFiles.path("ogc/gpx/opencpn.gpx"));
        int messages = 0;
        for (int round = 0; round < 200; round++) {
            byte[] bytes = (round % 2 == 0 ? kml : gpx).clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
            Outcomes outcomes = new Outcomes();
            DocumentReader reader = new DocumentReader(new ByteArrayInputStream(bytes, 0, length), outcomes);
            while (reader.next()) {
                // Each step tells what it found.
            }
            messages += outcomes.messages().size();
            assertThat(outcomes.texts()).isNotEmpty();
            assertThat(outcomes.messages()).allMatch(GnssMessage.class::isInstance);
        }
        assertThat(messages).isGreaterThan(500);
    }

    @Test
    void everyRawMessageIsCountedOnce() throws IOException {
        GnssDecodeRun run = new GnssDecodeRun(new StringBuilder());
        run.run(new ByteArrayInputStream((GGA + "\n\nhello\n").getBytes(StandardCharsets.US_ASCII)));
        run.run(new ByteArrayInputStream(
                "\ufeff<gpx><wpt lat=\"1\" lon=\"2\"/><wpt/></gpx>".getBytes(StandardCharsets.UTF_8)));
        DecodeCounts counts = run.counts();
        assertThat(counts.lines()).isEqualTo(4).isEqualTo(counts.messageLines() + counts.rejected());
        assertThat(counts.messages()).isEqualTo(3);
        assertThat(counts.rejectedLines()).containsOnlyKeys("format", "position");
    }
}
