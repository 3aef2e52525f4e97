package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trigpoint.model.recording.SourceClosed;

class FileDatingTest {
    private static final SourceClosed BODY = new SourceClosed("any");

    @Test
    void anUndatedFileIsCountedOnOverManyBlocksToItsEnd() {
        FileDating dating = new FileDating(LineTime.NONE, DatingOptions.DEFAULT_RATE);
        Block block = new Block(10);
        long expected = 0;
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 10; i++) {
                block.add(BODY, LineTime.NONE);
                dating.added(block);
            }
            dating.settleAll(block);
            assertThat(dating.settled()).isEqualTo(10);
            assertThat(dating.isUndated()).isTrue();
            // The front of the first block is the opening of the source: it shares the time of the first line.
            expected = round == 0 ? 8_000 : expected + 10_000;
            assertThat(block.timeEpochMicros(9)).isEqualTo(expected);
            while (!block.isEmpty()) {
                var _ = block.remove();
            }
            dating.taken();
        }
    }
}
