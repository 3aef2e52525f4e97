package org.trigpoint.fusion.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.flow.fixtures.Carrier.Emitted;
import org.trigpoint.fusion.fixtures.Reports;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** Reports that come out of order, against the same reports in order. */
class LateReportsTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);
    private static final TrackId ID = TrackId.of(new Stamp(0, 1, 0), 0);

    private final Reports ship = new Reports(235_070_762);
    private final Carrier<Object, JoinState, Track> carrier = new Carrier<>(new JoinStep());

    private Track give(PositionReport report) {
        return last(carrier, report);
    }

    private static Track last(Carrier<Object, JoinState, Track> carrier, PositionReport report) {
        List<Emitted<Track>> emitted = carrier.give(report.header().stamp(), new Labelled(ID, report));
        assertThat(emitted).isNotEmpty();
        return emitted.getLast().body();
    }

    private static Estimate estimate(Track track) {
        return track.findEstimate().orElseThrow();
    }

    @Test
    void withinTwoMinutesTheOrderOfArrivalDoesNotMatter() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int run = 0; run < 200; run++) {
            List<PositionReport> inOrder = reports(random);
            List<PositionReport> asArrived = shuffled(inOrder, random);
            Carrier<Object, JoinState, Track> one = new Carrier<>(new JoinStep());
            Carrier<Object, JoinState, Track> other = new Carrier<>(new JoinStep());
            Track expected = give(one, inOrder);
            Track actual = give(other, asArrived);
            assertThat(actual.estimate()).isEqualTo(expected.estimate());
            assertThat(actual.motion()).isEqualTo(expected.motion());
            assertThat(actual.reports()).isEqualTo(expected.reports());
        }
    }

    private static Track give(Carrier<Object, JoinState, Track> carrier, List<PositionReport> reports) {
        Track track = null;
        for (PositionReport report : reports) {
            track = last(carrier, report);
        }
        return java.util.Objects.requireNonNull(track);
    }

    /** A wandering ship with outliers, over some minutes, all arriving at one microsecond in the order of a list. */
    private List<PositionReport> reports(Random random) {
        List<PositionReport> reports = new ArrayList<>();
        double seconds = 0;
        for (int i = 0; i < 40; i++) {
            seconds += 1 + random.nextInt(12);
            double outlier = random.nextInt(10) == 0 ? 0.005 : 0;
            double lat = 50 + seconds * 5e-5 + 2e-5 * random.nextGaussian() + outlier;
            reports.add(ship.late(seconds, 1_000, lat, 179.999 + 1e-5 * random.nextGaussian(), 5, 3));
        }
        return reports;
    }

    /** Delays each report by less than the window; the first comes first and the last one last. */
    private static List<PositionReport> shuffled(List<PositionReport> inOrder, Random random) {
        List<PositionReport> between = new ArrayList<>(inOrder.subList(1, inOrder.size() - 1));
        Map<PositionReport, Double> comes = new IdentityHashMap<>();
        between.forEach(report -> comes.put(report, report.header().timeEpochMicros() + 100e6 * random.nextDouble()));
        between.sort(Comparator.comparing(comes::get));
        between.addFirst(inOrder.getFirst());
        between.addLast(inOrder.getLast());
        return between;
    }

    @Test
    void lateReportWithinTheWindowCorrectsTheEstimateAndIsMarkedLate() {
        give(ship.at(0, 50, -1, 5, 0));
        Track before = give(ship.at(60, 50.002_7, -1, 5, 0));
        Track after = give(ship.late(30, 61, 50.001_3, -1, 5, 0));
        assertThat(after.late()).isTrue();
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(estimate(after).timeEpochMicros()).isEqualTo(60_000_000);
        assertThat(estimate(after)).isNotEqualTo(estimate(before));
        assertThat(estimate(after).covariance().eeMeters2())
                .isLessThan(estimate(before).covariance().eeMeters2());
    }

    @Test
    void olderReportIsCountedAndMovesNothing() {
        Track before = give(ship.at(1_000, 50, -1, 5, 0));
        Track after = give(ship.late(800, 1_001, 50.5, -1, 9, 90));
        assertThat(after.late()).isTrue();
        assertThat(after.reports()).isEqualTo(2);
        assertThat(after.estimate()).isEqualTo(before.estimate());
        assertThat(after.motion()).isEqualTo(before.motion());
        assertThat(before.findPast()).isEmpty();
        Estimate past = after.findPast().orElseThrow();
        assertThat(past.timeEpochMicros()).isEqualTo(800_000_000);
        assertThat(past.latDeg()).isEqualTo(50.5);
        assertThat(past.eastMps()).isCloseTo(9, within(1e-9));
    }

    @Test
    void olderReportIsNoSignOfLife() {
        give(ship.at(0, 50, -1, 5, 0));
        give(ship.at(1_000, 50, -1, 5, 0));
        give(ship.late(100, 1_300, 50, -1, 5, 0));
        List<Emitted<Track>> at = carrier.passTo(Reports.micros(1_390));
        assertThat(at).hasSize(1);
        assertThat(at.getFirst().body().status()).isEqualTo(Track.Status.COASTING);
    }

    @Test
    void repeatedStampWithinTheWindowChangesNothing() {
        PositionReport first = ship.at(0, 50, -1, 5, 0);
        give(first);
        give(ship.at(10, 50.000_4, -1, 5, 0));
        assertThat(carrier.give(new Stamp(11_000_000, 1, 99), new Labelled(ID, first)))
                .isEmpty();
        assertThat(give(ship.at(20, 50.000_9, -1, 5, 0)).reports()).isEqualTo(3);
    }

    @Test
    void timeFarAheadDoesNotHoldTheTrackThere() {
        give(ship.at(0, 50, -1, 5, 0));
        give(ship.late(1_000_000, 10, 50, -1, 5, 0));
        Track track = null;
        for (int i = 2; i <= 6; i++) {
            track = give(ship.at(10 * i, 50, -1, 5, 0));
        }
        assertThat(estimate(java.util.Objects.requireNonNull(track)).timeEpochMicros())
                .isEqualTo(60_000_000);
    }

    @Test
    void fastReporterKeepsTheWindowBounded() {
        for (int i = 0; i < 2_000; i++) {
            give(ship.at(0.1 * i, 50 + 4.5e-6 * i, -1, 5, 0));
        }
        Track before = give(ship.at(200, 50.009, -1, 5, 0));
        Track after = give(ship.late(198.05, 201, 50.008_91, -1, 5, 0));
        assertThat(after.estimate()).isNotEqualTo(before.estimate());
        Track older = give(ship.late(180, 202, 50.008_1, -1, 5, 0));
        assertThat(older.estimate()).isEqualTo(after.estimate());
        int bytes = carrier.encode(carrier.findState(ID.key()).orElseThrow()).length;
        assertThat(bytes).isLessThan(Window.MOST * 110 + 2_000);
    }
}
