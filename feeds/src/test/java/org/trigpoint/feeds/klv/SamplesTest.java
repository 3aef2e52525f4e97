package org.trigpoint.feeds.klv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.klv.fixtures.Heard;
import org.trigpoint.feeds.klv.fixtures.Packets;

/** Each line of samples.txt gives its outcomes; its first lines say how to add one. */
class SamplesTest {
    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/klv/samples.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> dynamicTest(line.split(" => ")[0], () -> check(line)));
        }
    }

    private static void check(String sample) {
        String[] sides = sample.split(" => ");
        Heard heard = Heard.of(Packets.hex(sides[0].replace("+", "")));
        assertThat(heard.outcomes()).containsExactly(sides[1].split(" ; "));
    }
}
