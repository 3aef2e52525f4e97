package org.trigpoint.feeds.firms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.detections.fixtures.DetectionRun;
import org.trigpoint.model.observation.Rejected;

/** Whatever bytes come, nothing is thrown, and every line ends in exactly one outcome. {@code -Dtrigpoint.seed} sets the seed. */
class FirmsRobustnessTest {
    private static final String HEADER =
            "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,confidence,frp";

    private final long seed = Long.getLong("trigpoint.seed", 20_261_128L);
    private final Random random = new Random(seed);

    @Test
    void damagedRowsEndInOneOutcomeEach() {
        System.out.println("seed " + seed);
        DetectionRun run = new DetectionRun(new FirmsFormat(), Map.of("header", HEADER));
        for (int i = 0; i < 40_000; i++) {
            String row = String.format(
                    Locale.ROOT,
                    "%.4f,%.4f,331.5,0.39,0.36,2026-06-%02d,%d,N20,n,4.2",
                    180 * random.nextDouble() - 90,
                    360 * random.nextDouble() - 180,
                    1 + random.nextInt(30),
                    random.nextInt(24) * 100 + random.nextInt(60));
            run.line(damaged(row.getBytes(StandardCharsets.US_ASCII)));
        }
        assertThat(run.outcomeLines()).as("seed %d", seed).isEqualTo(run.sentLines());
        long decoded = run.outcomes().stream()
                .filter(outcome -> !(outcome instanceof Rejected))
                .count();
        assertThat(decoded).as("seed %d", seed).isBetween(4_000L, 34_000L);
    }

    /** What lines of other tables make of the rows after them. */
    @Test
    void damagedHeadersAndRowsOfAllSamplesEndInOneOutcomeEach() throws IOException {
        System.out.println("seed " + seed);
        List<String> lines = FirmsSamplesTest.samples().stream()
                .flatMap(line -> Arrays.stream(line.split(" => ")[0].split(" \\+ ")))
                .toList();
        DetectionRun run = new DetectionRun(new FirmsFormat(), Map.of());
        for (int i = 0; i < 40_000; i++) {
            run.line(damaged(lines.get(random.nextInt(lines.size())).getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(run.outcomeLines()).as("seed %d", seed).isEqualTo(run.sentLines());
    }

    /** Flipped, cut, doubled, or with a character of it replaced. */
    private byte[] damaged(byte[] line) {
        byte[] damaged = line.clone();
        int at = random.nextInt(line.length);
        switch (random.nextInt(6)) {
            case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged = Arrays.copyOf(line, at);
            case 2 -> damaged = Arrays.copyOfRange(line, at, line.length);
            case 3 -> {
                damaged = Arrays.copyOf(line, line.length * 2);
                System.arraycopy(line, 0, damaged, line.length, line.length);
            }
            default -> damaged[at] = (byte) "0123456789-.,:\"nlhTA ".charAt(random.nextInt(21));
        }
        return damaged;
    }
}
