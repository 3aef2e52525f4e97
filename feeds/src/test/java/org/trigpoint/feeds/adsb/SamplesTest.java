package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of samples.txt gives its outcomes; its first lines say how to add one. */
class SamplesTest {
    private static final String BEAST = "beast:";

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/adsb/samples.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> dynamicTest(line.split(" => ")[0], () -> check(line)));
        }
    }

    private static void check(String sample) {
        String[] sides = sample.split(" => ");
        AdsbDecoder decoder = new AdsbDecoder(new TableSettings(false, 52, 4.4));
        List<String> outcomes = new ArrayList<>();
        for (String text : sides[0].split(" \\+ ")) {
            byte[] raw = text.startsWith(BEAST)
                    ? HexFormat.of().parseHex(text.substring(BEAST.length()))
                    : text.getBytes(StandardCharsets.ISO_8859_1);
            outcomes.add(text(decoder.on(raw, 0, raw.length, 1_000_000L * outcomes.size())));
        }
        assertThat(String.join(" ; ", outcomes)).isEqualTo(sides[1]);
    }

    private static String text(AdsbOutcome outcome) {
        return switch (outcome) {
            case AdsbRejected rejected -> "rejected " + rejected.fault().code() + " at=" + rejected.offsetBytes();
            case Tell tell -> {
                StringBuilder text = new StringBuilder();
                new AdsbJsonEncoder().append(tell, text);
                yield text.toString().strip();
            }
        };
    }
}
