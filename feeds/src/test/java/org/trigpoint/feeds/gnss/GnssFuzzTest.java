package org.trigpoint.feeds.gnss;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.trigpoint.feeds.gnss.document.DocumentReader;
import org.trigpoint.feeds.gnss.fixtures.GnssChain;
import org.trigpoint.feeds.json.fixtures.Outcomes;

/**
 * Any bytes: nothing is thrown, each frame gives an outcome, and cut into single bytes they give the same. Run as a search with
 * {@code JAZZER_FUZZ=1}; otherwise the inputs beside this test in the resources are run.
 */
class GnssFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) {
        Outcomes whole = Outcomes.of(GnssChain::open, bytes, _ -> bytes.length);
        Outcomes single = Outcomes.of(GnssChain::open, bytes, _ -> 1);
        assertThat(single.texts()).isEqualTo(whole.texts());
        assertThat(whole.silentFrames()).isZero();
        assertThat(whole.badOffsets()).isZero();
    }

    @FuzzTest(maxDuration = "5m")
    void anyDocument(byte[] bytes) throws IOException {
        Outcomes outcomes = new Outcomes();
        DocumentReader reader = new DocumentReader(new ByteArrayInputStream(bytes), outcomes);
        while (reader.next()) {
            // Each step tells what it found.
        }
        assertThat(outcomes.texts()).noneMatch(String::isEmpty);
        assertThat(reader.next()).isFalse();
    }
}
