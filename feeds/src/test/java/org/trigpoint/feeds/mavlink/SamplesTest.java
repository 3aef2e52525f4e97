package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.mavlink.fixtures.MavlinkRun;
import org.trigpoint.feeds.mavlink.fixtures.SameJson;
import org.trigpoint.feeds.mavlink.message.Decoded;
import org.trigpoint.feeds.mavlink.message.MavlinkDecoder;
import tools.jackson.databind.json.JsonMapper;

/** Each line of samples.txt gives its message or fault; its first lines say how to add one. */
class SamplesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/mavlink/samples.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> line.split(" => ", 2))
                    .map(sides ->
                            dynamicTest(sides[1], () -> check(HexFormat.of().parseHex(sides[0]), sides[1])));
        }
    }

    private static void check(byte[] frame, String expected) {
        if (!expected.startsWith("{")) {
            assertThat(new MavlinkDecoder().decode(frame, 0, frame.length))
                    .isInstanceOfSatisfying(
                            Decoded.Rejected.class,
                            rejected -> assertThat(rejected.fault().code() + " at=" + rejected.offsetBytes())
                                    .isEqualTo(expected));
            return;
        }
        MavlinkRun run = MavlinkRun.of(frame);
        assertThat(run.counts().rejectedLines()).isEmpty();
        assertThat(run.messages()).hasSize(1);
        SameJson.check(JSON.readTree(expected), run.messages().getFirst());
    }
}
