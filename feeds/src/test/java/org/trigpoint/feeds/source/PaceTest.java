package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;

class PaceTest {
    private static final long SECOND = 1_000_000;

    private record Handed(long atMillis, List<Long> arrivals, long progress) {}

    private final List<Handed> handed = new ArrayList<>();
    private long nowNanos = 5;
    private Runnable eachTick = () -> {};

    private Pace pace(double speed) {
        return new Pace(speed, Duration.ofMinutes(10), () -> nowNanos, nanos -> {
            nowNanos += nanos;
            eachTick.run();
        });
    }

    private static List<Message<Recorded>> messages(long... arrivals) {
        List<Message<Recorded>> messages = new ArrayList<>();
        for (int i = 0; i < arrivals.length; i++) {
            messages.add(Message.ofIngest(new Stamp(arrivals[i], 1, i), Raw.of(new byte[1])));
        }
        return messages;
    }

    private void hand(List<Message<Recorded>> messages, long progress) {
        handed.add(new Handed(
                nowNanos / 1_000_000,
                messages.stream().map(m -> m.stamp().arrivalEpochMicros()).toList(),
                progress));
        if (handed.size() > 1) {
            assertThat(progress)
                    .isGreaterThanOrEqualTo(handed.get(handed.size() - 2).progress());
        }
    }

    private List<Long> whenHanded() {
        return handed.stream()
                .filter(h -> !h.arrivals().isEmpty())
                .map(Handed::atMillis)
                .toList();
    }

    @Test
    void eachMessageComesWhenItIsDue() throws Exception {
        pace(2).pass(messages(0, SECOND, 3 * SECOND), 3 * SECOND, this::hand);
        assertThat(whenHanded()).containsExactly(0L, 500L, 1_500L);
        // Between messages time goes on, so that alarms can fire.
        assertThat(handed).hasSizeGreaterThan(70);
        assertThat(handed.getLast().progress()).isEqualTo(3 * SECOND);
        assertThat(handed.get(1).progress()).isBetween(20_000L, 60_000L);
    }

    @Test
    void progressNeverPassesAMessageNotYetHandedOn() throws Exception {
        pace(1).pass(messages(0, 30_000, 30_000, 31_000), 30_999, this::hand);
        long promised = Long.MIN_VALUE;
        for (Handed slice : handed) {
            for (long arrival : slice.arrivals()) {
                assertThat(arrival).isGreaterThan(promised);
            }
            promised = slice.progress();
        }
        assertThat(promised).isEqualTo(30_999);
    }

    @Test
    void asFastAsItGoesNeverWaits() throws Exception {
        pace(Pace.MAX).pass(messages(0, SECOND, 30 * SECOND), 30 * SECOND, this::hand);
        assertThat(handed).containsExactly(new Handed(0, List.of(0L, SECOND, 30 * SECOND), 30 * SECOND));
    }

    @Test
    void pausesAndChangesSpeedWhileRunning() throws Exception {
        Pace pace = pace(1);
        eachTick = () -> {
            long millis = nowNanos / 1_000_000;
            pace.setPaused(millis >= 200 && millis < 1_200);
            pace.setSpeed(millis >= 1_700 ? 10 : 1);
        };
        pace.pass(messages(0, SECOND / 2, 2 * SECOND), 2 * SECOND, this::hand);
        // 0.2 s, a pause of 1 s, 0.3 s; then 0.2 s at speed 1 and 1.3 s at speed 10.
        assertThat(whenHanded().get(1)).isBetween(1_480L, 1_540L);
        assertThat(whenHanded().get(2)).isBetween(1_820L, 1_880L);
    }

    @Test
    void aGapOfYearsIsJumped() throws Exception {
        pace(1).pass(messages(0, 46L * 365 * 86_400 * SECOND), Long.MIN_VALUE, this::hand);
        assertThat(whenHanded().getLast()).isLessThan(1_000);
    }

    @Test
    void afterASeekTheNextIsDueAtOnce() throws Exception {
        Pace pace = pace(1);
        pace.pass(messages(100 * SECOND), 100 * SECOND, this::hand);
        pace.restart();
        handed.clear();
        pace.pass(messages(5 * SECOND, 6 * SECOND), 6 * SECOND, this::hand);
        assertThat(whenHanded().getLast() - whenHanded().getFirst()).isBetween(980L, 1_020L);
    }

    @Test
    void aSlowMachineDoesNotRushAfterwards() throws Exception {
        Pace pace = pace(1);
        pace.pass(messages(0), 0, this::hand);
        nowNanos += 60_000_000_000L;
        pace.pass(messages(SECOND, 2 * SECOND, 10 * SECOND), 10 * SECOND, this::hand);
        assertThat(whenHanded().getLast()).isBetween(67_900L, 69_100L);
    }
}
