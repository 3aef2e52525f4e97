package org.trigpoint.simulation.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.ais.Transmission;
import org.trigpoint.simulation.scenario.Range;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.scenario.Station;

class ReceiverTest {
    private static final double DEG_PER_NM = 1 / 60.0;
    private static final long SECOND = 1_000_000;

    private static Station.Receiver site(
            double lossProb, double coChannelLossProb, double clockErrorSeconds, List<Span> outages) {
        return new Station.Receiver(
                "here",
                0,
                0,
                100,
                20,
                lossProb,
                coChannelLossProb,
                clockErrorSeconds,
                new Range(0.1, 0.3),
                true,
                0,
                List.of(),
                outages,
                List.of(),
                0);
    }

    private static Transmission sent(long micros, double distanceNm, double rangeRatio, String... sentences) {
        return new Transmission(
                "ship",
                micros,
                distanceNm * DEG_PER_NM,
                0,
                20,
                rangeRatio,
                3,
                List.of(sentences).stream()
                        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                        .toList());
    }

    private static double share(Station.Receiver site, double distanceNm, double rangeRatio, long apartMicros) {
        Receiver receiver = new Receiver(site, List.of(), 1, 0);
        int heard = 0;
        for (int i = 0; i < 20_000; i++) {
            heard += receiver.hear(sent(i * apartMicros, distanceNm, rangeRatio, "!A")) == null ? 0 : 1;
        }
        return heard / 20_000.0;
    }

    @Test
    void hearsNearlyAllNearbyHalfAtItsRangeAndNothingFarAway() {
        Station.Receiver site = site(0.02, 0, 0, List.of());
        assertThat(share(site, 2, 1, SECOND)).isCloseTo(0.98, within(0.005));
        assertThat(share(site, 20, 1, SECOND)).isCloseTo(0.49, within(0.02));
        assertThat(share(site, 30, 1, SECOND)).isLessThan(0.002);
        assertThat(share(site, 12, 0.6, SECOND)).isCloseTo(0.49, within(0.02));
    }

    /** 4,500 slots a minute are all there are; at half of that, half of the loss, and less close by. */
    @Test
    void losesMoreWhereTheChannelIsCrowded() {
        Station.Receiver site = site(0, 0.6, 0, List.of());
        double free = share(site, 15, 1, SECOND);
        double crowded = share(site, 15, 1, 60 * SECOND / 2_250);
        assertThat(free / 0.97).isCloseTo(1, within(0.02));
        assertThat(crowded / free).isCloseTo(1 - 0.6 * 0.5 * 0.75 * 0.75, within(0.03));
        assertThat(share(site, 2, 1, 60 * SECOND / 2_250)).isGreaterThan(0.99);
    }

    @Test
    void isDeafDuringAnOutage() {
        Station.Receiver site = site(0, 0, 0, List.of(new Span(Duration.ofSeconds(100), Duration.ofSeconds(200))));
        Receiver receiver = new Receiver(site, List.of(), 1, 0);
        for (long second = 0; second < 300; second++) {
            boolean heard = receiver.hear(sent(second * SECOND, 1, 1, "!A")) != null;
            assertThat(heard).as("second %d", second).isEqualTo(second < 100 || second >= 200);
        }
    }

    @Test
    void hearsFartherWhileTheLossIsNegative() {
        Station.Fade ducting = new Station.Fade(new Span(Duration.ofSeconds(100), Duration.ofSeconds(200)), -12);
        Receiver receiver =
                new Receiver(with(site(0, 0, 0, List.of()), List.of(ducting), List.of(), 0), List.of(), 1, 0);
        int before = 0;
        int during = 0;
        for (long second = 0; second < 300; second++) {
            boolean heard = receiver.hear(sent(second * SECOND, 28, 1, "!A")) != null;
            during += heard && second >= 100 && second < 200 ? 1 : 0;
            before += heard && (second < 100 || second >= 200) ? 1 : 0;
        }
        assertThat(during).isGreaterThan(95);
        assertThat(before).isLessThan(5);
    }

    @Test
    void handsOverWhatItHeldBackInItsOrderWhenTheSpanIsOver() {
        List<Span> late = List.of(new Span(Duration.ofSeconds(100), Duration.ofSeconds(200)));
        Receiver receiver = new Receiver(with(site(0, 0, 0, List.of()), List.of(), late, 0), List.of(), 1, 0);
        long before = 0;
        for (long second = 0; second < 300; second += 5) {
            Receiver.Arrived arrived = receiver.hear(sent(second * SECOND, 1, 1, "!A"));
            assertThat(arrived).isNotNull();
            long arrival = arrived.arrivalEpochMicros();
            if (second >= 100 && second < 200) {
                assertThat(arrival).isBetween(200 * SECOND, 202 * SECOND).isGreaterThan(before);
                before = arrival;
            } else {
                assertThat(arrival - second * SECOND).isBetween(SECOND / 10, SECOND * 4 / 10);
            }
        }
        assertThat(before).isPositive();
    }

    @Test
    void handsOverInBatches() {
        Receiver receiver = new Receiver(with(site(0, 0, 0, List.of()), List.of(), List.of(), 1), List.of(), 1, 0);
        for (long second = 0; second < 300; second += 7) {
            Receiver.Arrived arrived = receiver.hear(sent(second * SECOND, 1, 1, "!A"));
            assertThat(arrived).isNotNull();
            long next = (second / 60 + 1) * 60 * SECOND;
            assertThat(arrived.arrivalEpochMicros()).isBetween(next, next + SECOND);
        }
    }

    private static Station.Receiver with(
            Station.Receiver site, List<Station.Fade> fades, List<Span> late, double batchMinutes) {
        return new Station.Receiver(
                site.name(),
                site.latDeg(),
                site.lonDeg(),
                site.heightMeters(),
                site.rangeNm(),
                site.lossProb(),
                site.coChannelLossProb(),
                site.clockErrorSeconds(),
                site.latencySeconds(),
                site.tagBlock(),
                site.fadingSigmaDb(),
                fades,
                site.outages(),
                late,
                batchMinutes);
    }

    @Test
    void tagBlocksNameStationTimeByItsOwnClockAndGroup() {
        Receiver receiver = new Receiver(site(0, 0, 2.5, List.of()), List.of(), 1, 0);
        Receiver.Arrived arrived =
                receiver.hear(sent(1_000 * SECOND, 1, 1, "!AIVDM,2,1,3,A,55,0*00", "!AIVDM,2,2,3,A,00,2*00"));
        assertThat(arrived).isNotNull();
        assertThat(arrived.lines()).hasSize(2);
        String first = arrived.lines().getFirst().toString();
        assertThat(first).matches("\\\\g:1-2-\\d+,s:here,c:1002\\*[0-9A-F]{2}\\\\!AIVDM,2,1,3,A,55,0\\*00");
        int sum = 0;
        String block = first.substring(1, first.indexOf('*'));
        for (int i = 0; i < block.length(); i++) {
            sum ^= block.charAt(i);
        }
        assertThat(first).startsWith("\\" + block + String.format("*%02X", sum));
        assertThat(arrived.arrivalEpochMicros() - 1_000 * SECOND).isBetween(SECOND / 10, SECOND * 4 / 10);
    }
}
