package org.trigpoint.engine.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.engine.kafka.Admission.Verdict.ADMITTED;
import static org.trigpoint.engine.kafka.Admission.Verdict.AHEAD;
import static org.trigpoint.engine.kafka.Admission.Verdict.LATE;
import static org.trigpoint.engine.kafka.Admission.Verdict.REPEATED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;

/** Times are seconds after a beginning; the broker gets everything when it is written. */
class AdmissionTest {
    private static final long BEGIN = 1_700_000_000_000_000L;
    private static final int ONE = 0;
    private static final int OTHER = 1;

    private final Admission admission = new Admission(1, Admission.Limits.DEFAULT);

    private static long at(double seconds) {
        return BEGIN + Math.round(seconds * 1e6);
    }

    private static Stamp stamp(int gateway, double seconds, long sequence) {
        return new Stamp(at(seconds), Gateways.firstSource(gateway) + 1, sequence);
    }

    private Admission.Verdict take(int gateway, double seconds, long sequence) {
        return admission.take(0, at(seconds), stamp(gateway, seconds, sequence));
    }

    private void mark(int gateway, double progressSeconds, double writtenSeconds) {
        admission.take(0, at(writtenSeconds), new Entry.Mark(gateway, 0, at(progressSeconds)));
    }

    private double progress() {
        long progress = admission.progressEpochMicros();
        return progress == Long.MIN_VALUE ? Double.NaN : (progress - BEGIN) / 1e6;
    }

    @Test
    void theRecordingIsAsFarAsItsSlowestGateway() {
        assertThat(progress()).isNaN();
        mark(ONE, 1, 1);
        mark(OTHER, 0.5, 1);
        mark(ONE, 3, 3);
        assertThat(progress()).as("the first mark was alone").isEqualTo(1);
        mark(OTHER, 2, 3);
        assertThat(progress()).isEqualTo(2);
        assertThat(take(OTHER, 2.5, 0)).isEqualTo(ADMITTED);
        Stamp behind = new Stamp(at(1.5), Gateways.firstSource(OTHER) + 2, 0);
        assertThat(admission.take(0, at(3), behind)).isEqualTo(LATE);
    }

    @Test
    void everyPartitionMustHaveSaidSomething() {
        Admission two = new Admission(2, Admission.Limits.DEFAULT);
        two.take(0, at(1), new Entry.Mark(ONE, 0, at(1)));
        assertThat(two.progressEpochMicros()).isEqualTo(Long.MIN_VALUE);
        two.take(1, at(1), new Entry.Mark(ONE, 0, at(0.5)));
        assertThat(two.progressEpochMicros()).isEqualTo(at(0.5));
    }

    @Test
    void aGatewayThatDiesIsWaitedForTenSecondsAndTakenBackWhenItHasCaughtUp() {
        mark(ONE, 1, 1);
        mark(OTHER, 1, 1);
        for (int second = 2; second <= 13; second++) {
            mark(ONE, second, second);
            assertThat(progress()).as("at " + second).isEqualTo(1);
        }
        mark(ONE, 14, 14);
        assertThat(progress()).isEqualTo(14);
        assertThat(admission.gateways().get(OTHER).awaited()).isFalse();
        assertThat(admission.take(0, at(15), stamp(OTHER, 5, 0))).isEqualTo(LATE);
        mark(OTHER, 6, 15);
        mark(ONE, 15, 15);
        assertThat(progress()).as("its backlog holds nobody up").isEqualTo(15);
        mark(OTHER, 16, 16);
        assertThat(take(OTHER, 16.5, 1)).isEqualTo(ADMITTED);
        mark(ONE, 20, 20);
        assertThat(progress()).as("waited for again").isEqualTo(16);
    }

    @Test
    void oneThatSaysThatItGoesIsNotWaitedFor() {
        mark(ONE, 1, 1);
        mark(OTHER, 1, 1);
        admission.take(0, at(1), new Entry.Mark(OTHER, 0, Entry.LEFT));
        mark(ONE, 2, 2);
        assertThat(progress()).isEqualTo(2);
    }

    @Test
    void oneThatAnnouncesItselfIsWaitedForFromThenOn() {
        mark(ONE, 1, 1);
        mark(OTHER, 0.9, 1.1);
        mark(ONE, 3, 3);
        assertThat(progress()).isEqualTo(1);
        assertThat(admission.take(0, at(4), stamp(OTHER, 1.1, 0))).isEqualTo(ADMITTED);
    }

    @Test
    void timeInWhichNobodyCouldWriteDoesNotCount() {
        mark(ONE, 1, 1);
        mark(OTHER, 1, 1);
        // The broker was away for a minute; the one is back a moment before the other.
        mark(ONE, 30, 61);
        mark(ONE, 61, 61.2);
        assertThat(progress()).isEqualTo(1);
        assertThat(admission.take(0, at(61.4), stamp(OTHER, 5, 0))).isEqualTo(ADMITTED);
        mark(OTHER, 61, 61.5);
        assertThat(progress()).isEqualTo(61);
        assertThat(admission.counts().late()).isZero();
    }

    @Test
    void aClockThatIsAheadMovesNothing() {
        mark(ONE, 1, 1);
        assertThat(admission.take(0, at(1), stamp(OTHER, 3_600, 0))).isEqualTo(AHEAD);
        mark(OTHER, 3_600, 1);
        mark(ONE, 2, 2);
        assertThat(progress()).isEqualTo(2);
        assertThat(take(ONE, 3, 0)).isEqualTo(ADMITTED);
        assertThat(admission.counts().ahead()).isEqualTo(1);
    }

    @Test
    void aClockThatIsSlowDelaysForTenSecondsAndIsThenLeftOut() {
        for (int second = 1; second <= 12; second++) {
            mark(ONE, second, second);
            mark(OTHER, second - 60, second);
        }
        assertThat(progress()).isEqualTo(12);
        assertThat(admission.take(0, at(12), stamp(OTHER, -48, 0))).isEqualTo(LATE);
    }

    @Test
    void whatIsWrittenAgainIsTakenOnceAndWhatNeverCameIsCounted() {
        assertThat(take(ONE, 1, 0)).isEqualTo(ADMITTED);
        assertThat(take(ONE, 1.1, 1)).isEqualTo(ADMITTED);
        assertThat(take(ONE, 1, 0)).isEqualTo(REPEATED);
        assertThat(take(ONE, 1.1, 1)).isEqualTo(REPEATED);
        assertThat(take(ONE, 1.5, 5)).isEqualTo(ADMITTED);
        assertThat(admission.counts()).isEqualTo(new AdmissionCounts(3, 2, 0, 0, 3));
    }

    @Test
    void aGatewayThatCountsFromTheBeginningAgainIsTakenByItsTimes() {
        assertThat(take(ONE, 1, 0)).isEqualTo(ADMITTED);
        assertThat(take(ONE, 2, 900)).isEqualTo(ADMITTED);
        assertThat(take(ONE, 3, 0)).isEqualTo(ADMITTED);
        assertThat(take(ONE, 2, 900)).isEqualTo(REPEATED);
    }

    /** Whoever goes on from a state decides as one who read everything: on Flink after a checkpoint, in a station after a restart. */
    @Test
    void aStateThatIsWrittenAndReadDecidesTheSame() throws IOException {
        Random random = new Random(6);
        Admission whole = new Admission(2, Admission.Limits.DEFAULT);
        Admission resumed = new Admission(2, Admission.Limits.DEFAULT);
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        double now = 0;
        long[] sequences = new long[3];
        for (int i = 0; i < 20_000; i++) {
            now += random.nextInt(50) == 0 ? random.nextDouble() * 15 : 0.02;
            int gateway = random.nextInt(3);
            double lag = gateway == 2 && i % 2_000 > 1_000 ? 30 : random.nextDouble();
            int partition = random.nextInt(2);
            if (random.nextBoolean()) {
                Entry.Mark mark = new Entry.Mark(gateway, 0, at(now - lag));
                whole.take(partition, at(now), mark);
                resumed.take(partition, at(now), mark);
            } else {
                sequences[gateway] += random.nextInt(3);
                Stamp stamp = stamp(gateway, now - lag + 0.5, sequences[gateway]);
                one.add(whole.take(partition, at(now), stamp) + " " + whole.progressEpochMicros());
                other.add(resumed.take(partition, at(now), stamp) + " " + resumed.progressEpochMicros());
            }
            if (i % 500 == 0) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                AdmissionCodec.write(resumed, new DataOutputStream(bytes));
                resumed = new Admission(2, Admission.Limits.DEFAULT);
                AdmissionCodec.read(
                        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
                        AdmissionCodec.VERSION,
                        resumed);
            }
        }
        assertThat(other).isEqualTo(one);
        assertThat(resumed.counts()).isEqualTo(whole.counts());
        assertThat(whole.counts().late()).isPositive();
        assertThat(whole.counts().repeated()).isPositive();
    }
}
