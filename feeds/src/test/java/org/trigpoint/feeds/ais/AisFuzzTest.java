package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.feeds.ais.fixtures.StepRun;
import org.trigpoint.model.recording.SourceOpened.Clock;

/**
 * Any bytes, cut into lines: nothing is thrown and each line ends in one outcome, with and without snapshots between. Run as a
 * search with {@code JAZZER_FUZZ=1}; otherwise the inputs beside this test in the resources are run.
 */
class AisFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            lines.add(line.getBytes(StandardCharsets.ISO_8859_1));
        }
        StepRun straight = new StepRun(Clock.FILE).file(lines);
        StepRun interrupted = new StepRun(Clock.FILE);
        for (byte[] line : lines) {
            interrupted.file(List.of(line)).snapshot();
        }
        straight.close();
        assertThat(straight.outcomeLines()).isEqualTo(lines.size());
        assertThat(interrupted.close().outcomes()).isEqualTo(straight.outcomes());
    }
}
