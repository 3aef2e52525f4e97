package org.trigpoint.app.tak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.cot.message.CotEvent;

/** What waits for one reader. */
class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

    private final Outbox outbox = new Outbox();

    private static CotEvent event(String uid, String type) {
        return new CotEvent("2.0", uid, type, null, NOW, NOW, NOW, null, null, null, null, null, null, null, null);
    }

    @Test
    void ofEachThingTheNewestWaits() throws Exception {
        assertThat(outbox.put(List.of(event("a", "1"), event("b", "1")))).isZero();
        assertThat(outbox.put(List.of(event("a", "2")))).isEqualTo(1);
        assertThat(outbox.put(List.of(event("a", "3"), event("c", "1")))).isEqualTo(1);
        assertThat(outbox.take()).extracting(each -> each.uid() + each.type()).containsExactly("a3", "b1", "c1");
    }

    @Test
    void whatIsTooMuchIsGivenUpFromTheOldest() throws Exception {
        List<CotEvent> many = new ArrayList<>();
        for (int i = 0; i < 100_010; i++) {
            many.add(event("t" + i, "a"));
        }
        assertThat(outbox.put(many)).isEqualTo(10);
        assertThat(outbox.take().getFirst().uid()).isEqualTo("t10");
    }

    @Test
    void theProtocolGoesFirstAndMayHoldTheRest() throws Exception {
        outbox.put(List.of(event("a", "1")));
        outbox.putControl(event("ask", "t-x-takp-q"));
        assertThat(outbox.take()).extracting(CotEvent::uid).containsExactly("ask");
        outbox.hold(true);
        Thread taking = Thread.ofVirtual().start(() -> {
            try {
                assertThat(outbox.take()).extracting(CotEvent::uid).containsExactly("a");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(taking.join(java.time.Duration.ofMillis(200))).isFalse();
        outbox.hold(false);
        assertThat(taking.join(java.time.Duration.ofSeconds(20))).isTrue();
        outbox.close();
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void whoAsksFasterThanItReadsIsNotAnsweredForEver() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            outbox.putControl(event("pong", "t-x-c-t-r"));
        }
        int answers = 0;
        outbox.put(List.of(event("a", "1")));
        while (outbox.take().getFirst().uid().equals("pong")) {
            answers++;
        }
        assertThat(answers).isEqualTo(64);
    }
}
