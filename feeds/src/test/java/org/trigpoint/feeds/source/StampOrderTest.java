package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.recording.Raw;

class StampOrderTest {
    @Test
    void aClockThatStandsStillMovesOnSoThatWhatCameCanBeHandled() {
        StampOrder order = new StampOrder(Long.MIN_VALUE);
        Map<Long, Integer> atOnce = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            long arrival = order.hand(5_000_000, 1, i, Raw.of(new byte[0])).arrivalEpochMicros();
            atOnce.merge(arrival, 1, Integer::sum);
        }
        assertThat(atOnce.values()).allMatch(count -> count <= 1_024);
        assertThat(atOnce.keySet()).allMatch(arrival -> arrival >= 5_000_000 && arrival < 5_000_100);
    }
}
