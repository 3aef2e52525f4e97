package org.trigpoint.fusion.associate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.fixtures.Sea;
import org.trigpoint.fusion.fixtures.Sea.Ship;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** What a radar, a camera and a satellite see is joined with what ships report. */
class FusionOfSensorsTest {
    private final Sea sea = new Sea();

    @Test
    void aShipHeardAndSeenIsOneTrackWithTwoContributors() {
        Ship ship = Ship.talking(235_000_001, 50.7, -1.1, 6, 2);
        sea.run(List.of(ship), 0, 120);
        assertThat(sea.alive()).hasSize(1);
        Track track = sea.alive().getFirst();
        assertThat(track.identity()).isEqualTo(Identity.mmsi(235_000_001));
        assertThat(track.contributors()).hasSize(2);
        assertThat(track.sightings().detections()).isGreaterThan(35);
        assertThat(track.sightings().newest().getLast().sensor()).isEqualTo("radar");
        assertThat(Sea.errorMeters(track, ship)).isLessThan(30);
    }

    @Test
    void aShipThatIsOnlySeenIsOneTrackWithoutIdentity() {
        Ship ship = Ship.silent(50.75, -1.3, -5, 3);
        sea.radar().clutter(5);
        sea.run(List.of(ship), 0, 120);
        List<Track> confirmed = sea.alive().stream()
                .filter(track -> track.status() == Track.Status.CONFIRMED)
                .toList();
        assertThat(confirmed).hasSize(1);
        Track track = confirmed.getFirst();
        assertThat(track.identity()).isEqualTo(Identity.NONE);
        assertThat(track.claims()).isEmpty();
        assertThat(Sea.errorMeters(track, ship)).isLessThan(100);
    }

    @Test
    void whenATransmitterFallsSilentItsTrackLivesOnFromTheRadar() {
        Ship ship = Ship.talking(235_000_002, 50.7, -1.1, 6, 2).transmitting(second -> second < 120);
        sea.run(List.of(ship), 0, 1_500);
        assertThat(sea.alive()).hasSize(1);
        Track track = sea.alive().getFirst();
        assertThat(track.identity()).isEqualTo(Identity.mmsi(235_000_002));
        assertThat(track.status()).isEqualTo(Track.Status.CONFIRMED);
        assertThat(track.contributors().getFirst().last().arrivalEpochMicros()).isLessThan(121_000_000);
        assertThat(track.contributors().getLast().last().arrivalEpochMicros()).isGreaterThan(1_480_000_000);
        assertThat(Sea.errorMeters(track, ship)).isLessThan(100);
    }

    @Test
    void whoBeginsToTransmitTakesItsTrackOver() {
        Ship ship = Ship.talking(235_000_003, 50.7, -1.1, 6, 2).transmitting(second -> second >= 100);
        sea.run(List.of(ship), 0, 200);
        assertThat(sea.alive()).hasSize(1);
        Track track = sea.alive().getFirst();
        assertThat(track.identity()).isEqualTo(Identity.mmsi(235_000_003));
        List<Track> ended = sea.tracks().values().stream()
                .filter(each -> each.status() == Track.Status.ENDED)
                .toList();
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().sightings().into()).isEqualTo(track.id());
    }

    @Test
    void whereReportsAndRadarDisagreeTheTrackFollowsThePhysicsAndSaysSo() {
        Ship honest = Ship.talking(235_000_004, 50.7, -1.1, 6, 0);
        sea.run(List.of(honest), 0, 100);
        TrackId id = sea.alive().getFirst().id();
        sea.run(List.of(honest.lyingNorth(700)), 100, 300);
        Track track = sea.tracks().get(id);
        assertThat(Sea.errorMeters(track, honest)).as("from where it really is").isLessThan(120);
        assertThat(track.sightings().disagreements()).isGreaterThan(10);
    }

    @Test
    void aReportedJumpLeavesTheSeenTrackWhereItIs() {
        Ship honest = Ship.talking(235_000_005, 50.7, -1.1, 6, 0);
        sea.run(List.of(honest), 0, 100);
        TrackId id = sea.alive().getFirst().id();
        sea.run(List.of(honest.lyingNorth(15_000)), 100, 300);
        Track track = sea.tracks().get(id);
        assertThat(track.status()).isEqualTo(Track.Status.CONFIRMED);
        assertThat(Sea.errorMeters(track, honest)).isLessThan(120);
        assertThat(sea.alive()).as("the seen ship and the reported one").hasSize(2);
    }

    @Test
    void theBiasOfARadarIsLearnedFromThoseWhoReport() {
        Ship dark = Ship.silent(50.8, -1.0, 3, 3);
        List<Ship> ships = new ArrayList<>(List.of(dark));
        for (int i = 0; i < 12; i++) {
            ships.add(Ship.talking(235_000_100 + i, 50.5 + 0.02 * i, -1.4 + 0.03 * i, 5 - i * 0.7, i * 0.5));
        }
        sea.radar().bearingBias(0.6);
        sea.run(ships, 0, 400);
        Track track = sea.alive().stream()
                .filter(each -> each.identity() == Identity.NONE && each.status() == Track.Status.CONFIRMED)
                .findFirst()
                .orElseThrow();
        // Uncorrected it would lie some 270 m off at 26 km.
        assertThat(Sea.errorMeters(track, dark)).isLessThan(100);
        assertThat(sea.alive()).hasSize(13);
    }

    @Test
    void withoutLooksNothingIsEverMissed() {
        Ship ship = Ship.silent(50.7, -1.1, 5, 0);
        sea.radar().withoutLooks();
        sea.run(List.of(ship), 0, 60);
        assertThat(sea.alive()).hasSize(1);
        sea.run(List.of(), 60, 200);
        assertThat(sea.alive()).as("nobody says that anybody looked").hasSize(1);
    }

    @Test
    void insideLooksWhatIsNotSeenEnds() {
        Ship ship = Ship.silent(50.7, -1.1, 5, 0);
        sea.run(List.of(ship), 0, 60);
        assertThat(sea.alive()).hasSize(1);
        sea.run(List.of(), 60, 120);
        assertThat(sea.alive()).isEmpty();
    }

    @Test
    void aBearingFromACameraNarrowsATrackAcrossItsLine() {
        Ship ship = Ship.silent(50.7, -1.1, 0, 0);
        sea.radar().seenProb(1);
        sea.run(List.of(ship), 0, 30);
        Track before = sea.alive().getFirst();
        Position camera = Position.of(50.7, -1.2);
        LocalFrame.Offset offset =
                LocalFrame.at(camera.latDeg(), camera.lonDeg()).offsetTo(50.7, -1.1);
        double bearing = Math.toDegrees(Math.atan2(offset.eastMeters(), offset.northMeters()));
        Stamp stamp = new Stamp(30_500_000, 9, 0);
        sea.give(new Detection(
                stamp,
                30_500_000,
                "camera",
                "1",
                new Sight.Bearing(camera.latDeg(), camera.lonDeg(), bearing, 0.05),
                Double.NaN,
                null,
                Marking.CLEAR));
        sea.passTo(36);
        Track after = sea.alive().getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.contributors()).hasSize(2);
        assertThat(after.findEstimate().orElseThrow().covariance().nnMeters2())
                .isLessThan(before.findEstimate().orElseThrow().covariance().nnMeters2());
    }

    @Test
    void anImageThatComesTenMinutesLateIsLaidBesideWhereTracksWereThen() {
        Ship ship = Ship.talking(235_000_007, 50.7, -1.1, 6, 2);
        Ship dark = Ship.silent(50.68, -1.3, -4, 3);
        sea.run(List.of(ship, dark), 0, 900);
        Map<TrackId, Track> before = new TreeMap<>(sea.tracks());
        for (Ship each : List.of(ship, dark)) {
            Position then = each.at(321);
            sea.give(new Detection(
                    new Stamp(900_000_000, 8, each.mmsi()),
                    321_000_000,
                    "sar",
                    "image-1",
                    Sight.Place.round(then.latDeg() + 0.000_2, then.lonDeg(), 30),
                    90,
                    "vessel",
                    Marking.CLEAR));
        }
        sea.passTo(906);
        assertThat(sea.alive()).hasSize(2).allSatisfy(track -> {
            assertThat(track.contributors().getLast().receiver()).isEqualTo("sar");
            assertThat(track.late()).isTrue();
            assertThat(track.estimate()).isEqualTo(before.get(track.id()).estimate());
        });
        Track reported = sea.reported();
        assertThat(reported.contributors()).as("AIS, radar and SAR").hasSize(3);
    }

    @Test
    void theTrackThatADetectionCouldBeOfTooIsKept() {
        Ship one = Ship.silent(50.7, -1.1, 5, 0);
        Ship other = Ship.silent(50.700_6, -1.1, 5, 0);
        sea.run(List.of(one, other), 0, 120);
        List<Track> both = sea.alive();
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

    @Test
    void aRestartInTheMiddleChangesNothing() {
        List<Ship> ships = List.of(
                Ship.silent(50.7, -1.1, 5, 0),
                Ship.talking(235_000_006, 50.72, -1.15, 4, 4).transmitting(second -> second > 50));
        sea.radar().clutter(3);
        sea.run(ships, 0, 200);
        Map<TrackId, Track> whole = new TreeMap<>(sea.tracks());
        Sea other = new Sea();
        other.radar().clutter(3);
        other.restartAtEveryScan();
        other.run(ships, 0, 200);
        assertThat(other.tracks()).isEqualTo(whole);
    }
}
