package org.trigpoint.feeds.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.trigpoint.feeds.json.fixtures.Outcomes;
import org.trigpoint.feeds.sensorthings.fixtures.SensorThingsChain;

/**
 * Any bytes: nothing is thrown, each frame gives an outcome, and cut into single bytes they give the same. Run as a search with
 * {@code JAZZER_FUZZ=1}; otherwise the inputs beside this test in the resources are run.
 */
class SensorThingsFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) {
        Outcomes whole = Outcomes.of(SensorThingsChain::open, bytes, _ -> bytes.length);
        Outcomes single = Outcomes.of(SensorThingsChain::open, bytes, _ -> 1);
        assertThat(single.texts()).isEqualTo(whole.texts());
        assertThat(whole.silentFrames()).isZero();
        assertThat(whole.badOffsets()).isZero();
    }
}
