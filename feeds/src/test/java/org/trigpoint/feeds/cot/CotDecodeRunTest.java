package org.trigpoint.feeds.cot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.DecodeCounts;
import tools.jackson.databind.ObjectMapper;

/** What {@code decode} writes and counts. */
class CotDecodeRunTest {
    private static final String SHIP = "<event version='2.0' uid='ship-1' type='a-n-S-X-M-C' how='m-g'"
            + " time='2026-06-01T06:00:00Z' start='2026-06-01T06:00:00Z' stale='2026-06-01T06:05:00Z'>"
            + "<point lat='50.5' lon='-1.25' hae='9999999.0' ce='25' le='9999999.0'/>"
            + "<detail><contact callsign='EVER \"G\"' phone='1'/><track course='90' speed='5.5'/></detail></event>";
    private static final String TAK = "bf0e120c0a05612d662d472a03544148";

    @Test
    void jsonLeavesOutWhatIsAbsentAndSaysTheSymbol() throws IOException {
        StringBuilder text = new StringBuilder();
        new CotDecodeRun(text).run(stream(SHIP));
        assertThat(text)
                .hasToString("{\"message\":\"CotEvent\",\"affiliation\":\"NEUTRAL\",\"kind\":\"SEA_CARGO\","
                        + "\"symbolCode\":\"10043000001401010000\",\"version\":\"2.0\",\"uid\":\"ship-1\","
                        + "\"type\":\"a-n-S-X-M-C\",\"how\":\"m-g\",\"time\":\"2026-06-01T06:00:00Z\","
                        + "\"start\":\"2026-06-01T06:00:00Z\",\"stale\":\"2026-06-01T06:05:00Z\","
                        + "\"point\":{\"latDeg\":50.5,\"lonDeg\":-1.25,\"ceMeters\":25},"
                        + "\"detail\":{\"contact\":{\"callsign\":\"EVER \\\"G\\\"\"},"
                        + "\"track\":{\"courseDeg\":90,\"speedMps\":5.5},\"links\":[]}}\n");
    }

    @Test
    void everyMessageIsCountedOnce() throws IOException {
        StringBuilder text = new StringBuilder();
        CotDecodeRun run = new CotDecodeRun(text);
        run.run(stream(SHIP + "\n" + SHIP + "junk" + "<event uid='x'/>" + "<event uid='"));
        run.run(new ByteArrayInputStream(HexFormat.of().parseHex(TAK + TAK)));
        DecodeCounts counts = run.counts();
        assertThat(counts.lines()).isEqualTo(7).isEqualTo(counts.messageLines() + counts.rejected());
        assertThat(counts.messages()).isEqualTo(4);
        assertThat(counts.rejectedLines()).isEqualTo(Map.of("junk", 1L, "type", 1L, "truncated", 1L));
        assertThat(counts.remarks()).isEqualTo(Map.of("phone", 2L, "time", 2L));
        ObjectMapper mapper = new ObjectMapper();
        assertThat(text.toString()
                        .lines()
                        .map(line -> mapper.readTree(line).get("message").asString()))
                .containsExactly("CotEvent", "CotEvent", "TakMessage", "TakMessage");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
