package org.trigpoint.fusion.associate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.cell.AssociationGrid;
import org.trigpoint.fusion.fixtures.Fusion;
import org.trigpoint.fusion.fixtures.Radar;
import org.trigpoint.fusion.fixtures.Reports;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Observation;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.recording.Associating;
import org.trigpoint.model.recording.AssociationCommand;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** A radar and AIS over one sea. Another seed: {@code -Dtrigpoint.seed=7}. */
class FusionOfSensorsTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_126L);
    private static final double SCAN_SECONDS = 2.5;

    /** A ship on a straight way, and when its transmitter is on. */
    private record Ship(int mmsi, Mover start, DoublePredicate transmits, double liesNorthMeters) {
        static Ship silent(double latDeg, double lonDeg, double eastMps, double northMps) {
            return new Ship(0, new Mover(latDeg, lonDeg, eastMps, northMps), _ -> false, 0);
        }

        static Ship talking(int mmsi, double latDeg, double lonDeg, double eastMps, double northMps) {
            return new Ship(mmsi, new Mover(latDeg, lonDeg, eastMps, northMps), _ -> true, 0);
        }

        Ship transmitting(DoublePredicate when) {
            return new Ship(mmsi, start, when, liesNorthMeters);
        }

        Ship lyingNorth(double meters) {
            return new Ship(mmsi, start, transmits, meters);
        }

        Position at(double second) {
            return start.positionAfter(second);
        }
    }

    private final Map<TrackId, Track> tracks = new TreeMap<>();
    private final Radar radar = new Radar(2, 50.6, -1.2, 40_000, SEED);
    private Fusion fusion = new Fusion().post(new Associating());
    private Runnable afterScan = () -> {};

    private void take(List<Track> changed) {
        for (Track track : changed) {
            Track before = tracks.put(track.id(), track);
            assertThat(before == null || before.revision() < track.revision())
                    .as("revisions rise")
                    .isTrue();
        }
    }

    private void run(List<Ship> ships, double fromSecond, double toSecond) {
        Map<Integer, Reports> reports = new TreeMap<>();
        for (Ship ship : ships) {
            reports.put(ship.mmsi(), new Reports(ship.mmsi()).through(10 + ship.mmsi() % 1_000, "mast"));
        }
        for (double second = fromSecond; second < toSecond; second += SCAN_SECONDS) {
            if (Math.round(second * 10) % 100 == 0) {
                for (Ship ship : ships) {
                    if (ship.transmits().test(second)) {
                        report(ship, second, reports.get(ship.mmsi()));
                    }
                }
            }
            double now = second;
            List<Position> places = ships.stream().map(ship -> ship.at(now)).toList();
            for (Object line : radar.scan(second, places)) {
                take(line instanceof Look look ? fusion.give(look) : fusion.give((Observation) line));
            }
            afterScan.run();
        }
        take(fusion.passTo(Math.round(toSecond * 1e6)));
    }

    private void report(Ship ship, double second, Reports reports) {
        Position there = ship.at(second);
        double course =
                Math.toDegrees(Math.atan2(ship.start().eastMps(), ship.start().northMps()));
        take(fusion.give(reports.at(
                second + 0.1,
                there.latDeg() + ship.liesNorthMeters() / 111_195,
                there.lonDeg(),
                ship.start().speedMps(),
                (course + 360) % 360)));
    }

    private List<Track> alive() {
        return tracks.values().stream()
                .filter(track -> track.status() != Track.Status.ENDED)
                .toList();
    }

    private static double errorMeters(Track track, Ship ship) {
        Estimate estimate = track.findEstimate().orElseThrow();
        Position there = ship.at(estimate.timeEpochMicros() / 1e6);
        LocalFrame.Offset off =
                LocalFrame.at(there.latDeg(), there.lonDeg()).offsetTo(estimate.latDeg(), estimate.lonDeg());
        return Math.hypot(off.eastMeters(), off.northMeters());
    }

    @Test
    void aShipHeardAndSeenIsOneTrackWithTwoContributors() {
        Ship ship = Ship.talking(235_000_001, 50.7, -1.1, 6, 2);
        run(List.of(ship), 0, 120);
        assertThat(alive()).hasSize(1);
        Track track = alive().getFirst();
        assertThat(track.identity()).isEqualTo(Identity.mmsi(235_000_001));
        assertThat(track.contributors()).hasSize(2);
        assertThat(track.sightings().detections()).isGreaterThan(35);
        assertThat(track.sightings().newest().getLast().sensor()).isEqualTo("radar");
        assertThat(errorMeters(track, ship)).isLessThan(30);
    }

    @Test
    void aShipThatIsOnlySeenIsOneTrackWithoutIdentity() {
        Ship ship = Ship.silent(50.75, -1.3, -5, 3);
        radar.clutter(5);
        run(List.of(ship), 0, 120);
        List<Track> confirmed = alive().stream()
                .filter(track -> track.status() == Track.Status.CONFIRMED)
                .toList();
        assertThat(confirmed).hasSize(1);
        Track track = confirmed.getFirst();
        assertThat(track.identity()).isEqualTo(Identity.NONE);
        assertThat(track.claims()).isEmpty();
        assertThat(errorMeters(track, ship)).isLessThan(100);
    }

    @Test
    void whenATransmitterFallsSilentItsTrackLivesOnFromTheRadar() {
        Ship ship = Ship.talking(235_000_002, 50.7, -1.1, 6, 2).transmitting(second -> second < 120);
        run(List.of(ship), 0, 1_500);
        assertThat(alive()).hasSize(1);
        Track track = alive().getFirst();
        assertThat(track.identity()).isEqualTo(Identity.mmsi(235_000_002));
        assertThat(track.status()).isEqualTo(Track.Status.CONFIRMED);
        assertThat(track.contributors().getFirst().last().arrivalEpochMicros()).isLessThan(121_000_000);
        assertThat(track.contributors().getLast().last().arrivalEpochMicros()).isGreaterThan(1_480_000_000);
        assertThat(errorMeters(track, ship)).isLessThan(100);
    }

    @Test
    void whoBeginsToTransmitTakesItsTrackOver() {
        Ship ship = Ship.talking(235_000_003, 50.7, -1.1, 6, 2).transmitting(second -> second >= 100);
        run(List.of(ship), 0, 200);
        assertThat(alive()).hasSize(1);
        Track track = alive().getFirst();
        assertThat(track.identity()).isEqualTo(Identity.mmsi(235_000_003));
        List<Track> ended = tracks.values().stream()
                .filter(each -> each.status() == Track.Status.ENDED)
                .toList();
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().sightings().into()).isEqualTo(track.id());
    }

    @Test
    void whereReportsAndRadarDisagreeTheTrackFollowsThePhysicsAndSaysSo() {
        Ship honest = Ship.talking(235_000_004, 50.7, -1.1, 6, 0);
        run(List.of(honest), 0, 100);
        TrackId id = alive().getFirst().id();
        run(List.of(honest.lyingNorth(700)), 100, 300);
        Track track = tracks.get(id);
        assertThat(errorMeters(track, honest)).as("from where it really is").isLessThan(120);
        assertThat(track.sightings().disagreements()).isGreaterThan(10);
    }

    @Test
    void aReportedJumpLeavesTheSeenTrackWhereItIs() {
        Ship honest = Ship.talking(235_000_005, 50.7, -1.1, 6, 0);
        run(List.of(honest), 0, 100);
        TrackId id = alive().getFirst().id();
        run(List.of(honest.lyingNorth(15_000)), 100, 300);
        Track track = tracks.get(id);
        assertThat(track.status()).isEqualTo(Track.Status.CONFIRMED);
        assertThat(errorMeters(track, honest)).isLessThan(120);
        assertThat(alive()).as("the seen ship and the reported one").hasSize(2);
    }

    @Test
    void aTrackThatGoesThroughThreeCellsKeepsItsName() {
        // Cells meet at 50.625° north and at 2.8125° west.
        Ship ship = Ship.silent(50.6, -2.9, 12, 4);
        Radar east = new Radar(3, 50.65, -2.5, 80_000, SEED);
        Set<Long> cells = new TreeSet<>();
        for (double second = 0; second < 3_600; second += SCAN_SECONDS) {
            cells.add(AssociationGrid.cellAt(
                    ship.at(second).latDeg(), ship.at(second).lonDeg()));
            for (Object line : east.scan(second, List.of(ship.at(second)))) {
                take(line instanceof Look look ? fusion.give(look) : fusion.give((Observation) line));
            }
        }
        assertThat(cells).hasSize(3);
        assertThat(tracks).as("one name from 50.60 N 2.90 W to the end").hasSize(1);
        assertThat(tracks.values().iterator().next().status()).isEqualTo(Track.Status.CONFIRMED);
        assertThat(errorMeters(tracks.values().iterator().next(), ship)).isLessThan(200);
    }

    @Test
    void aTrackThatGoesThroughFourCellsKeepsItsName() {
        // Around the corner at 50.625° north, 2.8125° west, 16 km from it: out of the halo of the cell across in each.
        LocalFrame corner = LocalFrame.at(50.625, -2.8125);
        Radar east = new Radar(3, 50.65, -2.75, 80_000, SEED);
        Set<Long> cells = new LinkedHashSet<>();
        Position there = Position.of(50, -3);
        for (double second = 0; second < 3_600; second += SCAN_SECONDS) {
            double clockwise = Math.toRadians(190) + 22 * second / 16_000;
            there = corner.positionAt(16_000 * Math.sin(clockwise), 16_000 * Math.cos(clockwise));
            cells.add(AssociationGrid.cellAt(there.latDeg(), there.lonDeg()));
            for (Object line : east.scan(second, List.of(there))) {
                take(line instanceof Look look ? fusion.give(look) : fusion.give((Observation) line));
            }
        }
        assertThat(cells).as("south-west, north-west, north-east, south-east").hasSize(4);
        assertThat(tracks).as("one name all the way").hasSize(1);
        Track track = tracks.values().iterator().next();
        assertThat(track.status()).isEqualTo(Track.Status.CONFIRMED);
        Estimate estimate = track.findEstimate().orElseThrow();
        LocalFrame.Offset off =
                LocalFrame.at(there.latDeg(), there.lonDeg()).offsetTo(estimate.latDeg(), estimate.lonDeg());
        assertThat(Math.hypot(off.eastMeters(), off.northMeters())).isLessThan(200);
    }

    @Test
    void theBiasOfARadarIsLearnedFromThoseWhoReport() {
        Ship dark = Ship.silent(50.8, -1.0, 3, 3);
        List<Ship> ships = new ArrayList<>(List.of(dark));
        for (int i = 0; i < 12; i++) {
            ships.add(Ship.talking(235_000_100 + i, 50.5 + 0.02 * i, -1.4 + 0.03 * i, 5 - i * 0.7, i * 0.5));
        }
        radar.bearingBias(0.6);
        run(ships, 0, 400);
        Track track = alive().stream()
                .filter(each -> each.identity() == Identity.NONE && each.status() == Track.Status.CONFIRMED)
                .findFirst()
                .orElseThrow();
        // Uncorrected it would lie some 270 m off at 26 km.
        assertThat(errorMeters(track, dark)).isLessThan(100);
        assertThat(alive()).hasSize(13);
    }

    @Test
    void withoutLooksNothingIsEverMissed() {
        Ship ship = Ship.silent(50.7, -1.1, 5, 0);
        radar.withoutLooks();
        run(List.of(ship), 0, 60);
        assertThat(alive()).hasSize(1);
        run(List.of(), 60, 200);
        assertThat(alive()).as("nobody says that anybody looked").hasSize(1);
    }

    @Test
    void insideLooksWhatIsNotSeenEnds() {
        Ship ship = Ship.silent(50.7, -1.1, 5, 0);
        run(List.of(ship), 0, 60);
        assertThat(alive()).hasSize(1);
        run(List.of(), 60, 120);
        assertThat(alive()).isEmpty();
    }

    @Test
    void aBearingFromACameraNarrowsATrackAcrossItsLine() {
        Ship ship = Ship.silent(50.7, -1.1, 0, 0);
        radar.seenProb(1);
        run(List.of(ship), 0, 30);
        Track before = alive().getFirst();
        Position camera = Position.of(50.7, -1.2);
        LocalFrame.Offset offset =
                LocalFrame.at(camera.latDeg(), camera.lonDeg()).offsetTo(50.7, -1.1);
        double bearing = Math.toDegrees(Math.atan2(offset.eastMeters(), offset.northMeters()));
        Stamp stamp = new Stamp(30_500_000, 9, 0);
        take(fusion.give(new Detection(
                stamp,
                30_500_000,
                "camera",
                "1",
                new Sight.Bearing(camera.latDeg(), camera.lonDeg(), bearing, 0.05),
                Double.NaN,
                null,
                Marking.CLEAR)));
        take(fusion.passTo(32_000_000));
        Track after = alive().getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.contributors()).hasSize(2);
        assertThat(after.findEstimate().orElseThrow().covariance().nnMeters2())
                .isLessThan(before.findEstimate().orElseThrow().covariance().nnMeters2());
    }

    @Test
    void anImageThatComesTenMinutesLateIsLaidBesideWhereTracksWereThen() {
        Ship ship = Ship.talking(235_000_007, 50.7, -1.1, 6, 2);
        Ship dark = Ship.silent(50.68, -1.3, -4, 3);
        run(List.of(ship, dark), 0, 900);
        Map<TrackId, Track> before = new TreeMap<>(tracks);
        for (Ship each : List.of(ship, dark)) {
            Position then = each.at(321);
            take(fusion.give(new Detection(
                    new Stamp(900_000_000, 8, each.mmsi()),
                    321_000_000,
                    "sar",
                    "image-1",
                    Sight.Place.round(then.latDeg() + 0.000_2, then.lonDeg(), 30),
                    90,
                    "vessel",
                    Marking.CLEAR)));
        }
        take(fusion.passTo(902_000_000));
        assertThat(alive()).hasSize(2).allSatisfy(track -> {
            assertThat(track.contributors().getLast().receiver()).isEqualTo("sar");
            assertThat(track.late()).isTrue();
            assertThat(track.estimate()).isEqualTo(before.get(track.id()).estimate());
        });
        Track reported = alive().stream()
                .filter(track -> track.identity() != Identity.NONE)
                .findFirst()
                .orElseThrow();
        assertThat(reported.contributors()).as("AIS, radar and SAR").hasSize(3);
    }

    private void say(double second, TrackId track, Overrule.Kind kind, Track other) {
        take(fusion.give(
                new Stamp(Math.round(second * 1e6), 0, Math.round(second * 10)),
                new AssociationCommand(
                        track,
                        kind,
                        other == null ? null : other.id(),
                        other == null ? Identity.NONE : other.identity(),
                        "officer")));
    }

    @Test
    void aPersonSaysThatOneIsTheOtherAndTakesItBack() {
        Ship silent = Ship.silent(50.7, -1.1, 5, 0);
        Ship far = Ship.talking(235_000_008, 50.9, -0.2, 0, 3);
        run(List.of(silent, far), 0, 60);
        Track anonymous = alive().stream()
                .filter(track -> track.identity() == Identity.NONE)
                .findFirst()
                .orElseThrow();
        Track reported = alive().stream()
                .filter(track -> track.identity() != Identity.NONE)
                .findFirst()
                .orElseThrow();
        say(61, anonymous.id(), Overrule.Kind.SAME_AS, reported);
        fusion = fusion.restarted().post(new Associating());
        run(List.of(silent), 62.5, 80);
        assertThat(tracks.get(anonymous.id()).status()).isEqualTo(Track.Status.ENDED);
        assertThat(tracks.get(anonymous.id()).sightings().into()).isEqualTo(reported.id());
        assertThat(tracks.get(reported.id()).contributors()).hasSize(2);
        assertThat(overrules(reported.id())).containsExactly(said(61, Overrule.Kind.SAME_AS, anonymous.id()));
        say(81, anonymous.id(), Overrule.Kind.AS_BEFORE, null);
        run(List.of(silent), 82.5, 100);
        assertThat(tracks.get(anonymous.id()).status()).isEqualTo(Track.Status.CONFIRMED);
        assertThat(overrules(reported.id())).containsExactly(said(81, Overrule.Kind.AS_BEFORE, anonymous.id()));
    }

    @Test
    void aPersonSaysThatWhatIsSeenIsNotThePlatformAndTakesItBack() {
        Ship ship = Ship.talking(235_000_009, 50.7, -1.1, 6, 2);
        run(List.of(ship), 0, 100);
        TrackId id = alive().getFirst().id();
        say(101, id, Overrule.Kind.APART, null);
        long before = tracks.get(id).sightings().detections();
        run(List.of(ship), 102.5, 160);
        assertThat(alive()).as("the platform, and what is seen").hasSize(2);
        assertThat(tracks.get(id).sightings().detections()).isEqualTo(before);
        assertThat(alive())
                .allSatisfy(
                        track -> assertThat(overrules(track.id())).containsExactly(said(101, Overrule.Kind.APART, id)));
        say(161, id, Overrule.Kind.AS_BEFORE, null);
        run(List.of(ship), 162.5, 200);
        assertThat(alive()).hasSize(1);
        assertThat(tracks.get(id).sightings().detections()).isGreaterThan(before);
    }

    @Test
    void whatWasPartedAndIsSaidToBeTheSameGoesOnAsThePlatform() {
        Ship ship = Ship.talking(235_000_009, 50.7, -1.1, 6, 2);
        run(List.of(ship), 0, 100);
        Track reported = alive().getFirst();
        say(101, reported.id(), Overrule.Kind.APART, null);
        say(102, reported.id(), Overrule.Kind.APART, null);
        run(List.of(ship), 102.5, 130);
        TrackId parted = alive().stream()
                .filter(track -> track.identity() == Identity.NONE)
                .findFirst()
                .orElseThrow()
                .id();
        say(131, parted, Overrule.Kind.SAME_AS, reported);
        run(List.of(ship), 132.5, 160);
        assertThat(alive()).extracting(Track::id).containsExactly(reported.id());
        assertThat(tracks.get(parted).sightings().into()).isEqualTo(reported.id());
        assertThat(overrules(reported.id())).containsExactly(said(131, Overrule.Kind.AS_BEFORE, reported.id()));
    }

    @Test
    void whatGoesOnAsATrackThatIsDroppedIsSeenAgain() {
        Ship silent = Ship.silent(50.7, -1.1, 5, 0);
        Ship far = Ship.talking(235_000_008, 50.9, -0.2, 0, 3);
        run(List.of(silent, far), 0, 60);
        TrackId anonymous = alive().stream()
                .filter(track -> track.identity() == Identity.NONE)
                .findFirst()
                .orElseThrow()
                .id();
        Track reported = alive().stream()
                .filter(track -> track.identity() != Identity.NONE)
                .findFirst()
                .orElseThrow();
        say(61, anonymous, Overrule.Kind.SAME_AS, reported);
        run(List.of(silent), 62.5, 80);
        take(fusion.give(
                new Stamp(81_000_000, 0, 810),
                new TrackCommand(reported.id(), reported.identity(), "officer", null, null, true)));
        run(List.of(silent), 82.5, 100);
        assertThat(alive()).extracting(Track::id).containsExactly(anonymous);
    }

    @Test
    void whatGoesOnAsAnotherGoesOnWithItAsAThird() {
        Ship first = Ship.silent(50.7, -1.1, 5, 0);
        Ship second = Ship.silent(50.75, -1.15, 5, 0);
        Ship far = Ship.talking(235_000_008, 50.9, -0.2, 0, 3);
        run(List.of(first, second, far), 0, 60);
        List<Track> anonymous = alive().stream()
                .filter(track -> track.identity() == Identity.NONE)
                .toList();
        Track reported = alive().stream()
                .filter(track -> track.identity() != Identity.NONE)
                .findFirst()
                .orElseThrow();
        say(61, anonymous.getFirst().id(), Overrule.Kind.SAME_AS, anonymous.getLast());
        say(62, anonymous.getLast().id(), Overrule.Kind.SAME_AS, reported);
        run(List.of(first, second), 62.5, 80);
        assertThat(alive()).extracting(Track::id).containsExactly(reported.id());
        assertThat(tracks.get(reported.id()).sightings().detections()).isGreaterThan(10);
    }

    @Test
    void theTrackThatADetectionCouldBeOfTooIsKept() {
        Ship one = Ship.silent(50.7, -1.1, 5, 0);
        Ship other = Ship.silent(50.700_6, -1.1, 5, 0);
        run(List.of(one, other), 0, 120);
        List<Track> both = alive();
        assertThat(both).hasSize(2);
        assertThat(both)
                .flatExtracting(track -> track.sightings().newest())
                .filteredOn(sighting -> sighting.rival() != null)
                .isNotEmpty()
                .allSatisfy(sighting -> assertThat(sighting.rivalProb()).isBetween(1e-5, 0.5));
        for (Track track : both) {
            TrackId rival = both.get(track == both.getFirst() ? 1 : 0).id();
            assertThat(track.sightings().newest())
                    .allSatisfy(sighting -> assertThat(sighting.rival()).isIn(null, rival));
        }
    }

    private List<Overrule> overrules(TrackId track) {
        return tracks.get(track).sightings().overrules();
    }

    private static Overrule said(double second, Overrule.Kind kind, TrackId track) {
        return new Overrule(kind, track, "officer", new Stamp(Math.round(second * 1e6), 0, Math.round(second * 10)));
    }

    @Test
    void aRestartInTheMiddleChangesNothing() {
        List<Ship> ships = List.of(
                Ship.silent(50.7, -1.1, 5, 0),
                Ship.talking(235_000_006, 50.72, -1.15, 4, 4).transmitting(second -> second > 50));
        radar.clutter(3);
        run(ships, 0, 200);
        Map<TrackId, Track> whole = new TreeMap<>(tracks);
        FusionOfSensorsTest other = new FusionOfSensorsTest();
        other.radar.clutter(3);
        other.afterScan = () -> other.fusion = other.fusion.restarted().post(new Associating());
        other.run(ships, 0, 200);
        assertThat(other.tracks).isEqualTo(whole);
    }
}
