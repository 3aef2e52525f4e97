package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.ais.fixtures.StepRun;
import org.trigpoint.feeds.ais.fixtures.Summary;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** Each line of samples.txt gives its outcomes; its first lines say how to add one. */
class SamplesTest {
    /** 2024-03-01T00:00:00Z. */
    private static final long BEGIN_EPOCH_MICROS = 1_709_251_200_000_000L;

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/ais/samples.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> dynamicTest(line.split(" => ")[0], () -> check(line)));
        }
    }

    private static void check(String sample) {
        String[] sides = sample.split(" => ");
        StepRun run = new StepRun(Clock.ARRIVAL);
        long time = BEGIN_EPOCH_MICROS;
        String[] raws = sides[0].split(" \\+ ");
        for (String raw : raws) {
            run.at(time, raw);
            time += 1_000_000;
        }
        run.close();
        assertThat(run.outcomes().stream().map(Summary::of)).containsExactly(sides[1].split(" ; "));
        assertThat(run.outcomeLines()).isEqualTo(raws.length);
    }
}
