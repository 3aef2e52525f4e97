package org.trigpoint.feeds.firms;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.trigpoint.feeds.detections.fixtures.DetectionRun;

/**
 * Any bytes, cut into lines: nothing is thrown and each line ends in one outcome, with and without snapshots between. Run as a
 * search with {@code JAZZER_FUZZ=1}; otherwise the inputs beside this test in the resources are run.
 */
class FirmsFuzzTest {
    private static final String HEADER =
            "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,confidence,frp";

    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) {
        DetectionRun straight = new DetectionRun(new FirmsFormat(), Map.of("header", HEADER));
        DetectionRun interrupted = new DetectionRun(new FirmsFormat(), Map.of("header", HEADER));
        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            byte[] raw = line.getBytes(StandardCharsets.ISO_8859_1);
            straight.line(raw);
            interrupted.line(raw).snapshot();
        }
        assertThat(straight.outcomeLines()).isEqualTo(straight.sentLines());
        assertThat(interrupted.outcomes()).isEqualTo(straight.outcomes());
    }
}
