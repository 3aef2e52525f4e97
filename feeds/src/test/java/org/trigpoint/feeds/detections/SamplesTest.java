package org.trigpoint.feeds.detections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.detections.fixtures.DetectionRun;
import org.trigpoint.feeds.detections.fixtures.Seen;

/** Each line of samples.txt gives its outcomes; its first lines say how to add one. */
class SamplesTest {
    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/detections/samples.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> dynamicTest(line.split(" => ")[0], () -> check(line)));
        }
    }

    private static void check(String sample) {
        String[] sides = sample.split(" => ");
        DetectionRun run = new DetectionRun(DetectionFormat.ofLines(), Map.of());
        for (String raw : sides[0].split(" \\+ ")) {
            run.line(raw).snapshot();
        }
        assertThat(run.outcomes().stream().map(Seen::of)).containsExactly(sides[1].split(" ; "));
        assertThat(run.outcomeLines()).isEqualTo(run.sentLines());
    }
}
