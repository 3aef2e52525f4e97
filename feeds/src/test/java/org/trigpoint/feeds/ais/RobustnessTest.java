package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.ais.fixtures.Recordings;
import org.trigpoint.feeds.ais.fixtures.StepRun;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** Whatever bytes come, nothing is thrown, and every line ends in exactly one outcome. {@code -Dtrigpoint.seed} sets the seed. */
class RobustnessTest {
    private final long seed = Long.getLong("trigpoint.seed", 20_261_123L);
    private final Random random = new Random(seed);

    @Test
    void damagedLinesEndInOneOutcomeEach() {
        System.out.println("seed " + seed);
        List<byte[]> lines = new ArrayList<>();
        for (String name : List.of(
                "dma-aislib/stream_example.txt", "libais/test.aivdm", "pyais/mixed.txt", "libais/tagblock.nmea")) {
            for (byte[] line : Recordings.lines(Recordings.ais(name))) {
                lines.add(random.nextInt(3) == 0 ? damaged(line) : line);
            }
        }
        StepRun run = new StepRun(Clock.FILE).file(lines).close();
        assertThat(run.outcomeLines()).isEqualTo(lines.size());
        assertThat(run.observations()).hasSizeGreaterThan(2_000);
        assertThat(run.rejected()).hasSizeGreaterThan(1_000);
    }

    /** Flipped, cut, doubled, shuffled, or with its checksum made good again. */
    private byte[] damaged(byte[] line) {
        if (line.length < 2) {
            return line;
        }
        byte[] damaged = line.clone();
        switch (random.nextInt(5)) {
            case 0 -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged = Arrays.copyOf(line, random.nextInt(line.length));
            case 2 -> {
                damaged = Arrays.copyOf(line, line.length * 2);
                System.arraycopy(line, 0, damaged, line.length, line.length);
            }
            case 3 -> damaged = Arrays.copyOfRange(line, random.nextInt(line.length), line.length);
            default -> {
                damaged[random.nextInt(damaged.length)] = (byte) (0x30 + random.nextInt(72));
                checksum(damaged);
            }
        }
        return damaged;
    }

    private static void checksum(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        int bang = text.indexOf('!');
        int star = text.indexOf('*', Math.max(0, bang));
        if (bang < 0 || star < 0 || star + 3 > line.length) {
            return;
        }
        int sum = 0;
        for (int i = bang + 1; i < star; i++) {
            sum ^= line[i];
        }
        byte[] digits = "%02X".formatted(sum & 0xff).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, line, star + 1, 2);
    }

    @Test
    void randomBytesAreRejectedOneByOne() {
        System.out.println("seed " + seed);
        StepRun run = new StepRun(Clock.ARRIVAL);
        for (int i = 0; i < 20_000; i++) {
            byte[] line = new byte[random.nextInt(120)];
            random.nextBytes(line);
            run.at(1_000_000L * i, line);
        }
        run.close();
        assertThat(run.outcomeLines()).isEqualTo(20_000);
        assertThat(run.observations()).isEmpty();
    }

    @Test
    void randomPayloadsOfEveryTypeAndLengthAreDecodedOrRejected() {
        System.out.println("seed " + seed);
        StepRun run = new StepRun(Clock.ARRIVAL);
        int sent = 0;
        for (int round = 0; round < 200; round++) {
            for (int type = 0; type < 40; type++) {
                StringBuilder payload = new StringBuilder().append(armor(type));
                int length = random.nextInt(80);
                for (int i = 0; i < length; i++) {
                    payload.append(armor(random.nextInt(64)));
                }
                run.at(1_000_000L * sent++, sentence("AIVDM,1,1,,A," + payload + "," + random.nextInt(6)));
            }
        }
        run.close();
        assertThat(run.outcomeLines()).isEqualTo(sent);
        assertThat(run.observations()).hasSizeGreaterThan(500);
    }

    private static char armor(int sextet) {
        return (char) (sextet < 40 ? sextet + 48 : sextet + 56);
    }

    private static String sentence(String body) {
        int sum = 0;
        for (char c : body.toCharArray()) {
            sum ^= c;
        }
        return "!%s*%02X".formatted(body, sum);
    }

    @Test
    void hugeLinesAreRejectedByTheirLength() {
        StepRun run = new StepRun(Clock.ARRIVAL)
                .at(1, "!AIVDM,1,1,,A," + "1".repeat(100_000) + ",0*00")
                .at(2, "\\".repeat(100_000))
                .at(3, "x".repeat(1_024))
                .close();
        assertThat(run.rejected()).extracting(Rejected::code).containsExactly("line-length", "line-length", "format");
    }
}
