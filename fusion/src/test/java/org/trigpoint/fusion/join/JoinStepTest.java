package org.trigpoint.fusion.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.fixtures.Fusion;
import org.trigpoint.fusion.fixtures.Reports;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.recording.Tracking;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Contributor;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.Track.Status;

/** What a track says after each report, silence and command. */
class JoinStepTest {
    private static final double NAN = Double.NaN;

    private final Fusion fusion = new Fusion();
    private final Reports ship = new Reports(235_070_762);

    private Track last(List<Track> tracks) {
        assertThat(tracks).isNotEmpty();
        return tracks.getLast();
    }

    private Track sail(int reports) {
        Track track = null;
        for (int i = 0; i < reports; i++) {
            track = last(fusion.give(eastbound(10.0 * i)));
        }
        return java.util.Objects.requireNonNull(track);
    }

    /** 10 m/s east from 50° north, 1° west. */
    private PositionReport eastbound(double seconds) {
        Position place = Geodesic.from(Position.of(50, -1), 90, 10 * seconds);
        return ship.at(seconds, place.latDeg(), place.lonDeg(), 10, 90);
    }

    private static Estimate estimate(Track track) {
        return track.findEstimate().orElseThrow();
    }

    @Test
    void firstReportBeginsATentativeTrackAndTheSecondConfirmsIt() {
        Track first = last(fusion.give(eastbound(0)));
        assertThat(first.status()).isEqualTo(Status.TENTATIVE);
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.reports()).isEqualTo(1);
        assertThat(first.platform()).isEqualTo(Platform.SHIP);
        assertThat(estimate(first).latDeg()).isCloseTo(50, within(1e-9));
        Track second = last(fusion.give(eastbound(10)));
        assertThat(second.status()).isEqualTo(Status.CONFIRMED);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.began()).isEqualTo(first.began());
    }

    @Test
    void filterFollowsAndNarrows() {
        Track first = last(fusion.give(eastbound(0)));
        Track track = null;
        for (int i = 1; i <= 30; i++) {
            track = last(fusion.give(eastbound(10 * i)));
        }
        Estimate estimate = estimate(java.util.Objects.requireNonNull(track));
        Position place = Geodesic.from(Position.of(50, -1), 90, 3_000);
        double miss = Geodesic.between(place, Position.of(estimate.latDeg(), estimate.lonDeg()))
                .distanceMeters();
        assertThat(miss).isLessThan(2);
        assertThat(estimate.eastMps()).isCloseTo(10, within(0.1));
        assertThat(estimate.timeEpochMicros()).isEqualTo(300_000_000);
        assertThat(estimate.covariance().eeMeters2())
                .isLessThan(estimate(first).covariance().eeMeters2());
    }

    @Test
    void whatElseARawMessageTellsIsTakenBehindItsPosition() {
        PositionReport place = eastbound(0);
        Gaze gaze = new Gaze(90, -30, 20, 15, 2_000, new Gaze.Point(50.01, -1.01), List.of());
        fusion.give(place);
        Track track = last(fusion.give(new TelemetryReport(place.header(), null, gaze)));
        assertThat(track.findGaze()).contains(gaze);
        assertThat(track.reports()).isEqualTo(1);
        assertThat(fusion.give(place)).isEmpty();
    }

    @Test
    void distressDeviceIsConfirmedAtOnce() {
        Reports sart = new Reports(970_010_119).as(Platform.SART, Transponder.AIS_CLASS_A);
        assertThat(last(fusion.give(sart.at(0, 50, -1, 0, 0))).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void silenceMakesCoastingThenLostThenEndedAtTheirTimes() {
        sail(3);
        assertThat(fusion.passTo(Reports.micros(20 + 390) - 1)).isEmpty();
        Track coasting = last(fusion.passTo(Reports.micros(20 + 390)));
        assertThat(coasting.status()).isEqualTo(Status.COASTING);
        assertThat(estimate(coasting).timeEpochMicros()).isEqualTo(20_000_000);
        assertThat(coasting.revision()).isEqualTo(4);
        assertThat(last(fusion.passTo(Reports.micros(20 + 1_200))).status()).isEqualTo(Status.LOST);
        assertThat(fusion.passTo(Reports.micros(20 + 86_399))).isEmpty();
        assertThat(last(fusion.passTo(Reports.micros(20 + 86_400))).status()).isEqualTo(Status.ENDED);
        assertThat(fusion.join().states()).isEqualTo(1);
        assertThat(fusion.passTo(Reports.micros(62 * 3_600))).isEmpty();
        assertThat(fusion.join().states()).isZero();
        assertThat(fusion.segment().states()).isZero();
        assertThat(fusion.join().alarms() + fusion.segment().alarms()).isZero();
    }

    @Test
    void trackThatIsHeardAgainGoesOnWithItsRevisions() {
        sail(3);
        Track lost = last(fusion.passTo(Reports.micros(3_000)));
        assertThat(lost.status()).isEqualTo(Status.LOST);
        Track again = last(fusion.give(eastbound(3_600)));
        assertThat(again.status()).isEqualTo(Status.CONFIRMED);
        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.revision()).isEqualTo(lost.revision() + 1);
        Track ended = last(fusion.passTo(Reports.micros(3_600 + 90_000)));
        assertThat(ended.status()).isEqualTo(Status.ENDED);
        Track back = last(fusion.give(ship.at(3_600 + 100_000, 50.1, -0.5, 0, 0)));
        assertThat(back.status()).isEqualTo(Status.CONFIRMED);
        assertThat(back.id()).isEqualTo(ended.id());
        assertThat(back.revision()).isEqualTo(ended.revision() + 1);
    }

    @Test
    void tentativeTrackSoonEnds() {
        fusion.give(eastbound(0));
        assertThat(fusion.passTo(Reports.micros(1_199))).isEmpty();
        assertThat(last(fusion.passTo(Reports.micros(1_200))).status()).isEqualTo(Status.ENDED);
    }

    @Test
    void slowReportersAreNotCalledCoastingBeforeTwoOfTheirReportsAreMissed() {
        fusion.with(new Tracking(30, 60, 3_600, 2));
        ship.status(NavigationStatus.MOORED);
        fusion.give(ship.at(0, 50, -1, 0, 0));
        fusion.give(ship.at(180, 50, -1, 0, 0));
        assertThat(fusion.passTo(Reports.micros(180 + 389))).isEmpty();
        assertThat(last(fusion.passTo(Reports.micros(180 + 390))).status()).isEqualTo(Status.COASTING);
        Reports mover = new Reports(235_000_001);
        fusion.give(mover.at(1_000, 50, -1, 5, 0));
        fusion.give(mover.at(1_010, 50, -1, 5, 0));
        assertThat(last(fusion.passTo(Reports.micros(1_040))).status()).isEqualTo(Status.COASTING);
    }

    @Test
    void whatIsHeardWithoutPositionIsATrackWithoutEstimate() {
        Track heard = last(fusion.give(ship.named(0, "EVER ACE", 70)));
        assertThat(heard.findEstimate()).isEmpty();
        assertThat(heard.findName()).contains("EVER ACE");
        assertThat(heard.shipType()).isEqualTo(70);
        Track unknown = last(fusion.give(ship.withoutFix(5)));
        assertThat(unknown.findEstimate()).isEmpty();
        Track seen = last(fusion.give(eastbound(10)));
        assertThat(seen.id()).isEqualTo(heard.id());
        assertThat(seen.findEstimate()).isPresent();
    }

    @Test
    void undatedPositionsAreTakenAsTheyComeUntilThereIsADatedOne() {
        Motion motion = Reports.motion(3, 90);
        Track one = last(fusion.give(ship.at(Header.UNDATED, 1, 50, -1, motion)));
        Track two = last(fusion.give(ship.at(Header.UNDATED, 2, 52, -2, motion)));
        assertThat(two.id()).isEqualTo(one.id());
        assertThat(estimate(two).timeEpochMicros()).isEqualTo(Header.UNDATED);
        assertThat(estimate(two).latDeg()).isEqualTo(52);
        Track dated = last(fusion.give(eastbound(10)));
        assertThat(estimate(dated).latDeg()).isCloseTo(50, within(1e-6));
        Track after = last(fusion.give(ship.at(Header.UNDATED, 20_000_000, 53, -2, motion)));
        assertThat(estimate(after)).isEqualTo(estimate(dated));
    }

    @Test
    void repeatedStampChangesNothing() {
        PositionReport report = eastbound(0);
        fusion.give(report);
        assertThat(fusion.give(report)).isEmpty();
        assertThat(last(fusion.give(eastbound(10))).reports()).isEqualTo(2);
    }

    @Test
    void whatComesWithAPositionInOneMessageIsTakenToo() {
        PositionReport report = eastbound(0);
        fusion.give(report);
        Track named = last(fusion.give(IdentityReport.ofAircraft(report.header(), "HAWK", null)));
        assertThat(named.claims()).extracting(Claim::value).contains("HAWK");
        assertThat(named.reports()).isEqualTo(1);
        assertThat(fusion.give(report)).isEmpty();
    }

    @Test
    void aDroneIsShownByTheNameThatItsNetworkKnowsAndKeepsHowItDoes() {
        Header said = eastbound(0).header();
        Header drone = new Header(
                said.stamp(),
                said.timeEpochMicros(),
                said.timeBasis(),
                Identity.named("mavlink/survey", "system 1"),
                Platform.DRONE,
                Transponder.TELEMETRY,
                said.transmission(),
                null,
                false,
                said.marking());
        Airframe airframe = new Airframe("survey system 1", null, null);
        fusion.give(IdentityReport.ofAircraft(drone, null, airframe));
        Condition armed = new Condition(
                Condition.Gnss.FIX_3D, 12, 80, 100, Condition.Arming.ARMED, Condition.Fence.WITHIN, "AUTO");
        Gaze gaze = new Gaze(90, -45, 60, 40, 1_000, new Gaze.Point(50, -1), List.of());
        fusion.give(new TelemetryReport(drone, armed, gaze));
        assertThat(fusion.give(new TelemetryReport(drone, armed, gaze)))
                .as("the same again")
                .isEmpty();
        Header later = eastbound(1).header();
        Condition low = new Condition(
                Condition.Gnss.UNKNOWN, -1, 15, NAN, Condition.Arming.UNKNOWN, Condition.Fence.UNKNOWN, null);
        Track track = last(fusion.give(new TelemetryReport(
                new Header(
                        later.stamp(),
                        later.timeEpochMicros(),
                        later.timeBasis(),
                        drone.identity(),
                        Platform.DRONE,
                        Transponder.TELEMETRY,
                        later.transmission(),
                        null,
                        false,
                        later.marking()),
                low,
                null)));
        assertThat(track.findName()).contains("survey system 1");
        assertThat(track.condition())
                .isEqualTo(new Condition(
                        Condition.Gnss.FIX_3D, 12, 15, 100, Condition.Arming.ARMED, Condition.Fence.WITHIN, "AUTO"));
        assertThat(track.findGaze()).contains(gaze);
    }

    @Test
    void furtherReceptionsAreCountedAndShownWhenTheReceiverIsNew() {
        ship.through(1, "north");
        PositionReport report = eastbound(0);
        fusion.give(report);
        ship.through(1, "south");
        Track two = last(fusion.give(ship.again(0.5, report.header().stamp())));
        assertThat(two.reports()).isEqualTo(1);
        assertThat(two.status()).isEqualTo(Status.TENTATIVE);
        assertThat(two.contributors()).extracting(Contributor::receiver).containsExactly("north", "south");
        PositionReport next = eastbound(10);
        fusion.give(next);
        assertThat(fusion.give(ship.again(10.5, next.header().stamp()))).isEmpty();
        Track track = last(fusion.give(eastbound(20)));
        assertThat(track.contributors()).extracting(Contributor::reports).containsExactly(1L, 4L);
    }

    @Test
    void claimsStandSideBySideAndTheNewestNameIsShown() {
        fusion.give(ship.named(0, "ALPHA", 70));
        fusion.give(ship.named(360, "BETA", 70));
        Track track = last(fusion.give(ship.named(720, "ALPHA", 70)));
        assertThat(track.findName()).contains("ALPHA");
        List<Claim> names =
                track.claims().stream().filter(c -> c.kind() == Claim.Kind.NAME).toList();
        assertThat(names).extracting(Claim::value).containsExactly("ALPHA", "BETA");
        assertThat(names.getFirst().first()).isNotEqualTo(names.getFirst().last());
        assertThat(track.claims())
                .extracting(c -> c.kind() + " " + c.value())
                .contains(
                        "MMSI 235070762",
                        "IMO 9074729",
                        "SHIP_TYPE 70",
                        "DESTINATION ROTTERDAM",
                        "ETA 11-23 21:00",
                        "DRAUGHT_METERS 6.5",
                        "EXTENT 100/20/8/12.5",
                        "CALL_SIGN CALL1");
    }

    @Test
    void claimsOfAKindAreBoundedAndTheStalestGoes() {
        for (int i = 0; i < 20; i++) {
            fusion.give(ship.named(i * 10, "NAME " + i, 70));
        }
        Track track = last(fusion.give(eastbound(300)));
        assertThat(track.claims().stream()
                        .filter(c -> c.kind() == Claim.Kind.NAME)
                        .map(Claim::value))
                .hasSize(Claims.MOST_OF_A_KIND)
                .contains("NAME 12", "NAME 19")
                .doesNotContain("NAME 11");
        assertThat(track.claims().stream().filter(c -> c.kind() == Claim.Kind.MMSI))
                .hasSize(1);
    }

    @Test
    void contributorsAreBoundedAndTheStalestGoes() {
        for (int i = 0; i < 40; i++) {
            ship.through(1, "receiver " + i);
            fusion.give(eastbound(10 * i));
        }
        ship.through(1, "receiver 39");
        Track track = last(fusion.give(eastbound(400)));
        assertThat(track.contributors()).hasSize(Contributors.MOST);
        assertThat(track.contributors().getLast().reports()).isEqualTo(2);
    }

    @Test
    void personNamesAndTakesTheNameBack() {
        Track track = sail(2);
        fusion.give(ship.named(20, "BY RADIO", 70));
        Track given =
                last(fusion.give(new Stamp(25_000_000, 9, 0), command(track, "OUR NAME", Platform.UNASSIGNED, false)));
        assertThat(given.findName()).contains("OUR NAME");
        assertThat(given.platform()).isEqualTo(Platform.UNASSIGNED);
        assertThat(last(fusion.give(ship.named(30, "BY RADIO 2", 70))).findName())
                .contains("OUR NAME");
        Track back = last(fusion.give(new Stamp(35_000_000, 9, 1), command(track, "", null, false)));
        assertThat(back.findName()).contains("BY RADIO 2");
    }

    private TrackCommand command(
            Track track, String name, @org.jspecify.annotations.Nullable Platform platform, boolean drop) {
        return new TrackCommand(track.id(), ship.identity(), "officer", name, platform, drop);
    }

    @Test
    void droppedTrackEndsAndTheNextReportBeginsAnother() {
        Track track = sail(3);
        Track ended = last(fusion.give(new Stamp(25_000_000, 9, 0), command(track, "X", null, true)));
        assertThat(ended.status()).isEqualTo(Status.ENDED);
        assertThat(fusion.join().states()).isZero();
        assertThat(fusion.segment().states()).isZero();
        Track next = last(fusion.give(eastbound(30)));
        assertThat(next.id()).isNotEqualTo(track.id());
        assertThat(next.revision()).isEqualTo(1);
        assertThat(next.status()).isEqualTo(Status.TENTATIVE);
    }

    @Test
    void commandForAnUnknownTrackLeavesNothing() {
        Track track = sail(1);
        fusion.passTo(Reports.micros(63 * 3_600));
        assertThat(fusion.give(new Stamp(Reports.micros(64 * 3_600), 9, 0), command(track, "X", null, false)))
                .isEmpty();
        assertThat(fusion.join().states()).isZero();
        assertThat(fusion.segment().states()).isZero();
    }

    @Test
    void singleOutlierDoesNotYankTheEstimate() {
        sail(20);
        Position aside = Geodesic.from(Position.of(50, -1), 60, 2_200);
        Track track = last(fusion.give(ship.at(200, aside.latDeg(), aside.lonDeg(), 10, 90)));
        Position due = Geodesic.from(Position.of(50, -1), 90, 2_000);
        Estimate estimate = estimate(track);
        assertThat(Geodesic.between(due, Position.of(estimate.latDeg(), estimate.lonDeg()))
                        .distanceMeters())
                .isLessThan(10);
        Track next = last(fusion.give(eastbound(210)));
        assertThat(estimate(next).eastMps()).isCloseTo(10, within(0.2));
        assertThat(next.reports()).isEqualTo(22);
    }

    @Test
    void twoOutliersInARowWinOverAWrongEstimate() {
        sail(20);
        Position aside = Geodesic.from(Position.of(50, -1), 60, 2_200);
        fusion.give(ship.at(200, aside.latDeg(), aside.lonDeg(), 10, 0));
        Position on = Geodesic.from(aside, 0, 100);
        Track track = last(fusion.give(ship.at(210, on.latDeg(), on.lonDeg(), 10, 0)));
        assertThat(estimate(track).latDeg()).isEqualTo(on.latDeg());
        assertThat(estimate(track).northMps()).isCloseTo(10, within(0.01));
    }

    @Test
    void worseReportsCountLess() {
        Fusion other = new Fusion();
        Reports manual = new Reports(235_000_002).integrity(false, PositioningState.MANUAL);
        double good = estimate(last(fusion.give(eastbound(0)))).covariance().eeMeters2();
        double bad = estimate(last(other.give(manual.at(0, 50, -1, 10, 90))))
                .covariance()
                .eeMeters2();
        assertThat(Math.sqrt(good)).isBetween(4.0, 8.0);
        assertThat(Math.sqrt(bad)).isGreaterThan(400);
    }

    @Test
    void markingIsTheStrictestOfAll() {
        fusion.give(eastbound(0));
        ship.marking(new Marking(Marking.Tlp.AMBER, List.of("navy", "port"), "A"));
        fusion.give(eastbound(10));
        ship.marking(new Marking(Marking.Tlp.GREEN, List.of("port"), "B"));
        Track track = last(fusion.give(eastbound(20)));
        assertThat(track.marking()).isEqualTo(new Marking(Marking.Tlp.AMBER, List.of("port"), "A; B"));
        ship.marking(new Marking(Marking.Tlp.GREEN, List.of("press"), "B"));
        assertThat(last(fusion.give(eastbound(30))).marking().releasableTo()).containsExactly("");
    }

    @Test
    void alarmIsNotMovedByEachReport() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            tracks.addAll(fusion.give(eastbound(10 * i)));
        }
        assertThat(tracks).extracting(Track::status).doesNotContain(Status.COASTING);
        assertThat(last(fusion.passTo(Reports.micros(1_000 + 390))).status()).isEqualTo(Status.COASTING);
    }

    /** A ship at 10 m/s that turns by 3° a second, reporting every 3⅓ s as class A does then, is followed within 30 m. */
    @Test
    void turningShipIsFollowed() {
        double course = 0;
        Position place = Position.of(50, -1);
        for (int i = 0; i < 100; i++) {
            Track track = last(fusion.give(ship.at(i * 10 / 3.0, place.latDeg(), place.lonDeg(), 10, course)));
            Estimate estimate = estimate(track);
            double miss = Geodesic.between(place, Position.of(estimate.latDeg(), estimate.lonDeg()))
                    .distanceMeters();
            assertThat(miss).as("report %d", i).isLessThan(30);
            for (int step = 0; step < 10; step++) {
                place = Geodesic.from(place, course, 10 / 3.0);
                course = (course + (i > 20 && i < 60 ? 1 : 0)) % 360;
            }
        }
    }

    @Test
    void anAircraftKeepsItsHeightBetweenReportsAndIsShownByItsCallSign() {
        Reports jet = Reports.ofAircraft(0x4840D6).integrity(new AirIntegrity(2, 8, 9, 2, 3, 2, 2));
        Flight level = new Flight(10_668, 10_900, 0, Flight.Place.AIRBORNE, 1_000, Flight.Emergency.NONE);
        fusion.give(jet.flying(0, 50, -1, 230, 90, level));
        fusion.give(jet.called(1, "KLM1023"));
        Flight climbs = new Flight(10_700, NAN, 3, Flight.Place.UNKNOWN, -1, Flight.Emergency.NONE);
        Track track = last(fusion.give(jet.flying(2, 50, -0.9936, 230, 90, climbs)));
        assertThat(track.flight())
                .isEqualTo(new Flight(10_700, 10_900, 3, Flight.Place.AIRBORNE, 1_000, Flight.Emergency.NONE));
        assertThat(track.findName()).contains("KLM1023");
        assertThat(track.claims())
                .extracting(claim -> claim.kind() + " " + claim.value())
                .containsExactly(
                        "ICAO_ADDRESS 4840d6",
                        "CALL_SIGN KLM1023",
                        "REGISTRATION D-TEST",
                        "AIRCRAFT_TYPE A320",
                        "CATEGORY A3");
        assertThat(Math.sqrt(estimate(track).covariance().eeMeters2())).isBetween(5.0, 30 / 2.4477 + 15);
    }

    @Test
    void aPositionIsTakenForAsGoodAsItsCategorySays() {
        double[] sigmas = new double[2];
        for (int i = 0; i < 2; i++) {
            Reports jet = Reports.ofAircraft(1 + i).integrity(new AirIntegrity(2, 8, i == 0 ? 10 : 5, 2, 3, 2, 2));
            Track track = last(fusion.give(jet.flying(i, 40 + i, -1, 230, 90, Flight.NONE)));
            sigmas[i] = Math.sqrt(estimate(track).covariance().eeMeters2());
        }
        assertThat(sigmas[0]).isLessThan(30);
        assertThat(sigmas[1]).isCloseTo(926 / 2.4477, within(5.0));
    }
}
