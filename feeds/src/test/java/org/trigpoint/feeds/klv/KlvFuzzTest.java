package org.trigpoint.feeds.klv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.trigpoint.feeds.klv.fixtures.Heard;
import org.trigpoint.feeds.klv.fixtures.KlvFeed;
import org.trigpoint.model.observation.Outcome;

/**
 * Any bytes: nothing is thrown, and cuts change nothing. Run as a search with {@code JAZZER_FUZZ=1}; otherwise the inputs beside
 * this test in the resources are run.
 */
class KlvFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) {
        Heard whole = Heard.of(bytes);
        Heard cut = Heard.inChunks(bytes, 7, null);
        assertThat(cut.outcomes()).isEqualTo(whole.outcomes());
        assertThat(cut.remarks()).isEqualTo(whole.remarks());
        List<byte[]> recorded = KlvFeed.cut(bytes, "drop");
        KlvFeed feed = KlvFeed.ofFile();
        for (int i = 0; i < recorded.size(); i++) {
            feed.give(recorded.get(i), i);
            assertThat(feed.outcomes().stream().mapToInt(Outcome::lines).sum()).isGreaterThan(i);
        }
    }
}
