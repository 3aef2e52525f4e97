package org.trigpoint.feeds.detections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DetectionLineTimeTest {
    private static final String LOOK =
            "{\"type\":\"look\",\"sensor\":\"s\",\"from\":\"2026-06-01T06:00:00Z\",\"until\":\"2026-06-01T06:00:09Z\"}";

    private static String time(DetectionLineTime reader, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        long micros = reader.epochMicros(bytes, 0, bytes.length);
        return micros == DetectionLineTime.NONE
                ? "none"
                : Instant.ofEpochMilli(micros / 1_000).toString();
    }

    @Test
    void aDetectionTellsItsTime() {
        DetectionLineTime lines = DetectionLineTime.ofLines();
        assertThat(time(lines, "{\"sensor\":\"s\",\"time\":1780293602.5}")).isEqualTo("2026-06-01T06:00:02.500Z");
        assertThat(time(lines, "{\"type\":\"Feature\",\"properties\":{\"time\":\"2026-06-01T05:00:00Z\"}}"))
                .isEqualTo("2026-06-01T05:00:00Z");
        assertThat(time(lines, "{\"sensor\":\"s\",\"time\":\"soon\"}")).isEqualTo("none");
        assertThat(time(lines, "{\"sensor\"")).isEqualTo("none");
    }

    @Test
    void aLookTakesTheTimeAroundItWhenItLiesWithinIt() {
        DetectionLineTime lines = DetectionLineTime.ofLines();
        assertThat(time(lines, LOOK)).isEqualTo("2026-06-01T06:00:00Z");
        assertThat(time(lines, "{\"sensor\":\"s\",\"time\":\"2026-06-01T06:00:04Z\"}"))
                .isEqualTo("2026-06-01T06:00:04Z");
        assertThat(time(lines, LOOK)).isEqualTo("2026-06-01T06:00:04Z");
        assertThat(time(lines, "{\"sensor\":\"s\",\"time\":\"2026-06-01T06:00:20Z\"}"))
                .isEqualTo("2026-06-01T06:00:20Z");
        assertThat(time(lines, LOOK)).isEqualTo("2026-06-01T06:00:09Z");
    }

    @Test
    void aRowTellsItsTimeUnderTheHeaderInForce() {
        DetectionLineTime rows = DetectionLineTime.of("sensor,time,lat_deg");
        assertThat(time(rows, "s,2026-06-01T06:00:04Z,50")).isEqualTo("2026-06-01T06:00:04Z");
        assertThat(time(rows, "time,sensor")).isEqualTo("none");
        assertThat(time(rows, "2026-06-01T06:00:05Z,s")).isEqualTo("2026-06-01T06:00:05Z");
    }
}
