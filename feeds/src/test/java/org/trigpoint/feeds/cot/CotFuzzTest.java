package org.trigpoint.feeds.cot;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.feeds.cot.fixtures.CotRun;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;

/**
 * Any bytes: nothing is thrown, cutting them changes nothing, and an event that was read is written so that it is read the same. Run
 * as a search with {@code JAZZER_FUZZ=1}; otherwise the inputs beside this test in the resources are run.
 */
class CotFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) {
        CotRun whole = CotRun.of(bytes);
        CotRun cut = new CotRun();
        for (int i = 0; i < bytes.length; i++) {
            cut.bytes(Arrays.copyOfRange(bytes, i, i + 1));
        }
        assertThat(cut.end().outcomes()).isEqualTo(whole.outcomes());
        for (byte[] frame : whole.frames()) {
            if (CotDecoder.decode(frame, 0, frame.length) instanceof CotDecoded.Ok(var message, List<?> _)
                    && message instanceof CotEvent event) {
                byte[] written = CotEncoder.xml(event);
                assertThat(CotDecoder.decode(written, 0, written.length))
                        .isInstanceOfSatisfying(
                                CotDecoded.Ok.class,
                                again -> assertThat(again.message()).isEqualTo(event));
            }
        }
    }
}
