package org.trigpoint.feeds.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.detections.fixtures.DetectionRun;
import org.trigpoint.feeds.detections.fixtures.Seen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Outcome;

/** Each line of samples.txt gives its outcomes; its first lines say how to add one. */
class FirmsSamplesTest {
    private static final String HEADER =
            "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,confidence,frp";
    private static final String ROW = "48.5,37.25,331.5,0.39,0.36,2026-06-01,0142,N,n,4.2";

    /** The samples with their lines. */
    static List<String> samples() throws IOException {
        try (InputStream in = FirmsSamplesTest.class.getResourceAsStream("/firms/samples.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everySample() throws IOException {
        return samples().stream().map(line -> dynamicTest(line, () -> check(line)));
    }

    private static void check(String sample) {
        String[] sides = sample.split(" => ");
        DetectionRun run = new DetectionRun(new FirmsFormat(), Map.of());
        for (String raw : sides[0].split(" \\+ ")) {
            run.line(raw).snapshot();
        }
        assertThat(run.outcomes().stream().map(FirmsSamplesTest::text)).containsExactly(sides[1].split(" ; "));
        assertThat(run.outcomeLines()).isEqualTo(run.sentLines());
    }

    private static String text(Outcome outcome) {
        String text = Seen.of(outcome);
        return outcome instanceof Detection detection
                ? text + " confidence="
                        + Double.toString(detection.appearance().confidenceProb())
                                .replaceFirst("\\.0$", "")
                        + " explained='" + detection.appearance().explained() + "'"
                : text;
    }

    @Test
    void theHeaderOfAFileIsAnOptionAndNoMessage() {
        DetectionRun run = new DetectionRun(new FirmsFormat(), Map.of("header", HEADER)).line(ROW);
        assertThat(run.outcomes()).hasSize(1).first().isInstanceOf(Detection.class);
        byte[] row = ROW.getBytes(StandardCharsets.US_ASCII);
        assertThat(FirmsLineTime.of(HEADER).epochMicros(row, 0, row.length)).isEqualTo(1_780_278_120_000_000L);
        assertThat(FirmsLineTime.of("").epochMicros(row, 0, row.length)).isEqualTo(FirmsLineTime.NONE);
    }

    @Test
    void decodeWritesWhatARowSays() throws IOException {
        StringBuilder text = new StringBuilder();
        FirmsDecodeRun run = new FirmsDecodeRun(text);
        String table = HEADER + "\r\n" + ROW + "\r\n" + "x".repeat(5_000) + "\n1,2\n";
        run.run(new ByteArrayInputStream(table.getBytes(StandardCharsets.US_ASCII)));
        assertThat(text.toString())
                .isEqualTo(
                        "{\"message\":\"ThermalAnomaly\",\"latDeg\":48.5,\"lonDeg\":37.25,\"time\":\"2026-06-01T01:42:00Z\","
                                + "\"satellite\":\"Suomi NPP\",\"instrument\":\"VIIRS\",\"scanMeters\":390,\"trackMeters\":360,"
                                + "\"confidenceProb\":0.55,\"brightnessKelvins\":331.5,\"radiativeWatts\":4200000,\"version\":\"\","
                                + "\"dayNight\":\"\",\"type\":\"\"}\n");
        assertThat(run.counts().lines()).isEqualTo(4);
        assertThat(run.counts().rejectedLines())
                .containsExactlyInAnyOrderEntriesOf(Map.of("header", 1L, "too-long", 1L, "columns", 1L));
    }
}
