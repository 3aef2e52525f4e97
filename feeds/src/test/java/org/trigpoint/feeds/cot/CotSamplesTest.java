package org.trigpoint.feeds.cot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.cot.fixtures.CotRun;

/** Each line of samples.txt gives its outcomes; its first lines say how to add one. */
class CotSamplesTest {
    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        try (InputStream in = CotSamplesTest.class.getResourceAsStream("/cot/samples.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> dynamicTest(line.split(" => ")[0], () -> check(line)));
        }
    }

    private static void check(String sample) {
        String[] sides = sample.split(" => ");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : sides[0].split(" \\+ ")) {
            bytes.writeBytes(
                    part.startsWith("hex:")
                            ? HexFormat.of().parseHex(part.substring(4))
                            : part.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(CotRun.of(bytes.toByteArray()).outcomes()).containsExactly(sides[1].split(" ; "));
    }
}
