package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.adsb.fixtures.AdsbRun;
import org.trigpoint.feeds.adsb.message.JsonDecoder;

/**
 * Any bytes, whole, byte by byte with snapshots between, as one raw message, and as a file: nothing is thrown and the outcomes are
 * the same. Run as a search with {@code JAZZER_FUZZ=1}; otherwise the inputs beside this test in the resources are run.
 */
class AdsbFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) throws IOException {
        AdsbRun whole = new AdsbRun().take(bytes, 0, bytes.length).end();
        AdsbRun cut = new AdsbRun();
        for (int i = 0; i < bytes.length; i++) {
            cut.take(bytes, i, 1);
            if (i % 16 == 0) {
                cut.snapshot();
            }
        }
        cut.end();
        assertThat(cut.outcomes()).isEqualTo(whole.outcomes());
        assertThat(cut.junk()).isEqualTo(whole.junk());
        assertThat(new AdsbRun().at(0, bytes)).isNotNull();
        new JsonDecoder().decode(bytes, 0, bytes.length);
        StringBuilder text = new StringBuilder();
        AdsbDecodeRun run = new AdsbDecodeRun(text);
        run.run(new ByteArrayInputStream(bytes));
        DecodeCounts counts = run.counts();
        assertThat(counts.messageLines() + counts.rejected()).isEqualTo(counts.lines());
        assertThat(text.chars().filter(c -> c == '\n').count()).isEqualTo(counts.messages());
    }
}
