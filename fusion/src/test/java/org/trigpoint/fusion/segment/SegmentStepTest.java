package org.trigpoint.fusion.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.fixtures.Reports;
import org.trigpoint.fusion.fixtures.Segmenting;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.track.TrackId;

/** Which track a report is labelled with. */
class SegmentStepTest {
    private static final double HOUR = 3_600;

    private final Segmenting carrier = new Segmenting();
    private final Reports ship = new Reports(416_000_000);

    private TrackId label(Report observation) {
        var emitted = carrier.give(observation.header().stamp(), observation);
        assertThat(emitted).hasSize(1);
        assertThat(emitted.getFirst().body().observation()).isSameAs(observation);
        return emitted.getFirst().body().track();
    }

    @Test
    void shipThatSailsIsOneTrackNamedByItsFirstStamp() {
        PositionReport first = ship.at(0, 50, -1, 10, 90);
        TrackId id = label(first);
        assertThat(id).isEqualTo(TrackId.of(first.header().stamp(), 0));
        for (int i = 1; i < 500; i++) {
            assertThat(label(ship.at(10 * i, 50, -1 + 0.0014 * i, 10, 90))).isEqualTo(id);
        }
    }

    @Test
    void twoShipsOfOneNumberAreTwoTracksHoweverTheyAlternate() {
        TrackId one = label(ship.at(0, 50, -1, 5, 90));
        TrackId other = label(ship.at(5, 51, 2, 5, 270));
        assertThat(other).isNotEqualTo(one);
        for (int i = 1; i < 100; i++) {
            assertThat(label(ship.at(10 * i, 50, -1 + 0.0007 * i, 5, 90))).isEqualTo(one);
            assertThat(label(ship.at(10 * i + 5, 51, 2 - 0.0007 * i, 5, 270))).isEqualTo(other);
        }
    }

    @Test
    void twoShipsThreeMilesApartAreTwoTracks() {
        Set<TrackId> near = new HashSet<>();
        Set<TrackId> far = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            near.add(label(ship.at(10 * i, 50, -1, 0, 0)));
            far.add(label(ship.at(10 * i + 5, 50.05, -1, 0, 0)));
        }
        assertThat(near).hasSize(1).doesNotContainAnyElementsOf(far);
        assertThat(far).hasSize(1);
    }

    @Test
    void shipsThatPassEachOtherKeepTheirTracks() {
        TrackId east = label(ship.at(0, 50, -1.1, 10, 90));
        TrackId west = label(ship.at(1, 50.005, -0.9, 10, 270));
        assertThat(west).isNotEqualTo(east);
        for (int i = 1; i < 144; i++) {
            assertThat(label(ship.at(10 * i, 50, -1.1 + 0.0014 * i, 10, 90))).isEqualTo(east);
            assertThat(label(ship.at(10 * i + 1, 50.005, -0.9 - 0.0014 * i, 10, 270)))
                    .isEqualTo(west);
        }
    }

    @Test
    void singleImpossibleJumpIsATrackOfItsOwn() {
        TrackId id = label(ship.at(0, 50, -1, 5, 0));
        TrackId jump = label(ship.at(10, 50, 54, 5, 0));
        assertThat(jump).isNotEqualTo(id);
        assertThat(label(ship.at(20, 50.000_9, -1, 5, 0))).isEqualTo(id);
        assertThat(label(ship.named(21, "NAME", 70))).isNotEqualTo(jump);
    }

    @Test
    void antimeridianAndPolesAreNoJumps() {
        TrackId id = label(ship.at(0, 10, 179.999, 10, 90));
        assertThat(label(ship.at(60, 10, -179.996, 10, 90))).isEqualTo(id);
        Reports icebreaker = new Reports(273_000_000);
        TrackId north = label(icebreaker.at(0, 89.999, 10, 5, 0));
        assertThat(label(icebreaker.at(40, 89.999, -170, 5, 180))).isEqualTo(north);
    }

    @Test
    void fastFerryWithoutReportedSpeedStaysOne() {
        Set<TrackId> ids = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            ids.add(label(ship.at(10 * i, 50 + 18.0 * 10 * i / 111_200, -1, Double.NaN, Double.NaN)));
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void helicopterFliesOnAndTwoAreTwo() {
        Reports helicopter = new Reports(111_232_511).as(Platform.SAR_AIRCRAFT, Transponder.AIS_SAR_AIRCRAFT);
        TrackId id = label(helicopter.at(0, 50, -1, 70, 0));
        assertThat(label(helicopter.at(600, 50.37, -1, 70, 0))).isEqualTo(id);
        assertThat(label(helicopter.at(601, 57, -1, 70, 0))).isNotEqualTo(id);
    }

    @Test
    void baseStationsOfOneNumberAreApartAtOnce() {
        Reports station = new Reports(2_320_001).as(Platform.COAST_STATION, Transponder.AIS_BASE_STATION);
        TrackId one = label(station.at(0, 50, -1, Double.NaN, Double.NaN));
        TrackId other = label(station.at(20 * HOUR, 50.8, -1, Double.NaN, Double.NaN));
        assertThat(other).isNotEqualTo(one);
        assertThat(label(station.at(20 * HOUR + 10, 50, -1, Double.NaN, Double.NaN)))
                .isEqualTo(one);
    }

    @Test
    void whatHasNoPositionFollowsItsSource() {
        ship.through(1, "north");
        TrackId north = label(ship.at(0, 50, -1, 5, 0));
        label(ship.at(5, 50, -1, 5, 0));
        ship.through(2, "south");
        TrackId south = label(ship.at(10, 20, -1, 5, 0));
        label(ship.at(15, 20, -1, 5, 0));
        ship.through(1, "north");
        assertThat(label(ship.named(20, "NORTHERN", 70))).isEqualTo(north);
        ship.through(2, "south");
        assertThat(label(ship.presence(21))).isEqualTo(south);
        ship.through(3, "elsewhere");
        assertThat(label(ship.named(22, "WHO", 70))).isEqualTo(south);
    }

    @Test
    void furtherReceptionFollowsTheFirst() {
        PositionReport one = ship.at(0, 50, -1, 5, 0);
        TrackId north = label(one);
        PositionReport two = ship.at(10, 20, -1, 5, 0);
        TrackId south = label(two);
        PositionReport three = ship.at(11, 50, -1, 5, 0);
        assertThat(label(three)).isEqualTo(north);
        PositionReport four = ship.at(12, 20, -1, 5, 0);
        assertThat(label(four)).isEqualTo(south);
        assertThat(label(ship.again(12.5, three.header().stamp()))).isEqualTo(north);
        assertThat(label(ship.again(12.6, two.header().stamp()))).isEqualTo(south);
    }

    @Test
    void identityHeardBeforeAnyPositionIsTheSameTrack() {
        TrackId id = label(ship.named(0, "EVER ACE", 70));
        assertThat(label(ship.at(10, 50, -1, 5, 0))).isEqualTo(id);
        assertThat(label(ship.withoutFix(20))).isEqualTo(id);
    }

    @Test
    void reportsOutOfOrderFindTheirPlace() {
        TrackId id = label(ship.at(0, 50, -1, 10, 0));
        label(ship.at(600, 50.054, -1, 10, 0));
        label(ship.at(1_200, 50.108, -1, 10, 0));
        assertThat(label(ship.late(300, 1_201, 50.027, -1, 10, 0))).isEqualTo(id);
        assertThat(label(ship.late(900, 1_202, 49.5, -1, 10, 0))).isNotEqualTo(id);
    }

    @Test
    void undatedPositionsAreNotParted() {
        TrackId id = label(ship.at(Header.UNDATED, 1, 50, -1, Reports.motion(5, 0)));
        assertThat(label(ship.at(Header.UNDATED, 2, -20, 90, Reports.motion(5, 0))))
                .isEqualTo(id);
    }

    @Test
    void positionFromABrokenReceiverBeginsNoTrack() {
        TrackId id = label(ship.at(0, 50, -1, 5, 0));
        ship.integrity(false, PositioningState.INOPERATIVE);
        assertThat(label(ship.at(10, 0, 0, 5, 0))).isEqualTo(id);
        ship.integrity(false, PositioningState.DEAD_RECKONING);
        assertThat(label(ship.at(20, 50.1, -1, 5, 0))).isEqualTo(id);
    }

    @Test
    void silenceOfDaysEndsASegment() {
        TrackId id = label(ship.at(0, 50, -1, 0, 0));
        assertThat(label(ship.at(59 * HOUR, 50, -1, 0, 0))).isEqualTo(id);
        assertThat(label(ship.at(120 * HOUR, 50, -1, 0, 0))).isNotEqualTo(id);
    }

    @Test
    void ambiguousReportAfterALongGapBeginsATrackAndClosesBoth() {
        TrackId one = label(ship.at(0, 50, -1, 0, 0));
        TrackId other = label(ship.at(5, 50.1, -1, 0, 0));
        label(ship.at(10, 50, -1, 0, 0));
        label(ship.at(15, 50.1, -1, 0, 0));
        TrackId third = label(ship.at(2 * HOUR, 50.05, -1, 0, 0));
        assertThat(third).isNotIn(one, other);
        assertThat(label(ship.at(2 * HOUR + 60, 50.05, -1, 0, 0))).isEqualTo(third);
    }

    @Test
    void dropClosesItsSegmentOnly() {
        TrackId one = label(ship.at(0, 50, -1, 0, 0));
        TrackId other = label(ship.at(5, 20, -1, 0, 0));
        carrier.give(new Stamp(6_000_000, 9, 0), new TrackCommand(one, ship.identity(), "officer", null, null, true));
        assertThat(label(ship.at(10, 20, -1, 0, 0))).isEqualTo(other);
        assertThat(label(ship.at(15, 50, -1, 0, 0))).isNotIn(one, other);
    }

    @Test
    void numberOfManyShipsIsBounded() {
        for (int i = 0; i < 500; i++) {
            label(ship.at(i, -80 + 0.3 * i, (i * 37) % 180, 0, 0));
        }
        SegmentState state =
                carrier.findState(org.trigpoint.flow.Key.of(ship.identity())).orElseThrow();
        assertThat(state.segments).hasSize(SegmentState.MOST_SEGMENTS);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> carrier.give(Stamp.ofTimer(0), "text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("String");
    }
}
