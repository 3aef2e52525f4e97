package org.trigpoint.threat.skies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.threat.skies.Sky.Plane;
import org.trigpoint.threat.waters.Leg;

/** The rule {@code interference} from aircraft. */
class JammingTest {
    private static final double LAT = 54.8;
    private static final double LON = 20.5;
    private static final double REACH_METERS = 60_000;

    private final Sky sky = new Sky();

    /** Aircraft spread over some 300 km around a jammer, each on a course of its own. */
    private static List<Plane> traffic(int count, long seed) {
        Random random = new Random(seed);
        List<Plane> planes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            planes.add(new Plane(
                            0x400000 + i, LAT - 1.3 + 2.6 * random.nextDouble(), LON - 2.2 + 4.4 * random.nextDouble())
                    .flies(360 * random.nextDouble(), 60 + 60 * random.nextDouble()));
        }
        return planes;
    }

    private static void jam(Plane plane) {
        plane.worth(plane.meters(LAT, LON) < REACH_METERS ? Sky.ZERO : Sky.GOOD);
    }

    @Test
    void aJammerAmongThirtyAircraftIsFoundWhereItIs() {
        List<Plane> planes = traffic(30, 7);
        sky.pass(3, planes);
        assertThat(sky.findings).as("before").isEmpty();
        sky.pass(15, planes, JammingTest::jam);
        assertThat(sky.of("interference")).isNotEmpty();
        assertThat(sky.findings.stream().map(each -> each.matter()).distinct()).hasSize(1);
        assertThat(sky.of("spoofing")).isEmpty();
        AlertContent content = sky.findings.getLast().content();
        assertThat(content.headline()).matches("\\d+ of \\d+ aircraft within \\d+ km lost .* in 5 min");
        assertThat(content.scoreLog()).isGreaterThan(1);
        Shape.Circle circle = (Shape.Circle) java.util.Objects.requireNonNull(content.shape());
        Position middle = circle.centre();
        assertThat(AirTrust.meters(middle.latDeg(), middle.lonDeg(), LAT, LON)).isLessThan(30_000);
        assertThat(circle.radiusMeters()).isBetween(20_000.0, 100_000.0);
        assertThat(content.evidence())
                .extracting(Evidence::text)
                .anyMatch(text -> text.contains("around it are affected: it is the place"));
        assertThat(content.evidence().getFirst().stamps()).hasSameSizeAs(content.subjects());
        assertThat(sky.disturbed)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.now()).allMatch(area -> area.of() == Platform.Domain.AIR));
    }

    @Test
    void theLayerHasALevelAndItsSampleByCell() {
        List<Plane> planes = traffic(200, 3);
        sky.pass(3, planes);
        assertThat(sky.map())
                .allMatch(each -> each.bad() == 0)
                .anyMatch(each -> each.level() == Interference.Level.LOW);
        sky.pass(15, planes, JammingTest::jam);
        long high = org.trigpoint.geo.Cell.at(Interference.LEVEL, LAT, LON);
        Interference there = sky.map().stream()
                .filter(each -> each.cell() == high)
                .findFirst()
                .orElseThrow();
        assertThat(there.level()).isEqualTo(Interference.Level.HIGH);
        assertThat(there.bad()).isBetween(3, there.aircraft());
        assertThat(sky.map())
                .filteredOn(each -> each.level() == Interference.Level.HIGH)
                .allSatisfy(each -> {
                    org.trigpoint.geo.Box box = org.trigpoint.geo.Cell.box(each.cell());
                    double meters = AirTrust.meters(
                            (box.southDeg() + box.northDeg()) / 2, (box.westDeg() + box.eastDeg()) / 2, LAT, LON);
                    assertThat(meters).isLessThan(REACH_METERS + 50_000);
                });
        sky.skies.passTo(sky.now() + 4 * 3_600_000_000L);
        assertThat(sky.skies.states())
                .as("nothing is kept of a sky without aircraft")
                .isZero();
    }

    /** Planes close to each other. */
    private static List<Plane> flock(int count, double latDeg, double lonDeg) {
        List<Plane> planes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            planes.add(new Plane((int) (latDeg * 1_000) * 100 + i, latDeg, lonDeg + 0.05 * i).flies(90, 50));
        }
        return planes;
    }

    private void fall(List<Plane> planes, int bad, AirIntegrity to) {
        sky.pass(3, planes);
        planes.subList(0, bad).forEach(each -> each.worth(to));
        sky.pass(6, planes);
    }

    @Test
    void nearMisses() {
        fall(flock(8, 40, 10), 2, Sky.ZERO);
        assertThat(sky.findings).as("two of eight").isEmpty();
        List<Plane> many = flock(12, 42, 10);
        sky.pass(3, many);
        for (int i = 0; i < 12; i += 3) {
            many.get(i).worth(Sky.ZERO);
        }
        sky.pass(6, many);
        assertThat(sky.findings).as("four of twelve, one of them less").isEmpty();
        List<Plane> never = flock(8, 44, 10);
        never.forEach(each -> each.worth(Sky.ZERO));
        sky.pass(12, never);
        assertThat(sky.findings).as("never good").isEmpty();
        fall(flock(8, 46, 10), 8, new AirIntegrity(2, 7, 8, 1, 3, 2, 2));
        assertThat(sky.findings).as("just good enough").isEmpty();
        List<Plane> brief = flock(8, 48, 10);
        sky.pass(3, brief);
        for (int i = 0; i < 10; i++) {
            int at = i;
            brief.forEach(each -> each.worth(at % 2 == 0 ? Sky.ZERO : Sky.GOOD));
            sky.second += 5;
            brief.forEach(sky::say);
        }
        sky.pass(3, brief);
        assertThat(sky.findings).as("for five seconds").isEmpty();
        List<Plane> apart = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            apart.add(new Plane(0x700000 + i, 50, 10 + 1.5 * i).flies(90, 50));
        }
        fall(apart, 6, Sky.ZERO);
        assertThat(sky.findings).as("100 km from each other").isEmpty();
    }

    @Test
    void versionZeroAndUnsaidDoNotCount() {
        List<Plane> planes = flock(8, 40, 10);
        planes.subList(0, 4).forEach(each -> each.worth(new AirIntegrity(0, -1, 9, -1, -1, -1, -1)));
        planes.subList(4, 8).forEach(each -> each.worth(null));
        sky.pass(3, planes);
        planes.subList(0, 4).forEach(each -> each.worth(new AirIntegrity(0, -1, 0, -1, -1, -1, -1)));
        sky.pass(6, planes);
        assertThat(sky.findings).isEmpty();
        assertThat(sky.map()).allMatch(each -> each.aircraft() == 0 && each.level() == Interference.Level.FEW);
        assertThat(sky.map().stream().mapToInt(Interference::uncounted).sum()).isGreaterThanOrEqualTo(8);
        assertThat(sky.samples).allMatch(each -> each.worth() == Worth.UNSAID);
    }

    @Test
    void whatGroundStationsSendAndWhatStandsOnTheGroundDoesNotCount() {
        List<Plane> relayed = flock(8, 40, 10);
        relayed.forEach(each -> each.transponder = Transponder.ADS_R);
        relayed.subList(4, 8).forEach(each -> each.transponder = Transponder.TIS_B);
        fall(relayed, 8, Sky.ZERO);
        List<Plane> parked = flock(8, 42, 10);
        parked.forEach(each -> each.place = Flight.Place.ON_GROUND);
        fall(parked, 8, Sky.ZERO);
        List<Plane> cars = flock(8, 44, 10);
        cars.forEach(each -> each.platform = Platform.LAND_VEHICLE);
        fall(cars, 8, Sky.ZERO);
        assertThat(sky.samples).isEmpty();
        assertThat(sky.findings).isEmpty();
    }

    @Test
    void aircraftThatGoOnWithoutPositionsCount() {
        List<Plane> planes = flock(5, 40, 10);
        sky.pass(3, planes);
        planes.subList(0, 4).forEach(each -> each.positions = false);
        sky.pass(5, planes);
        assertThat(sky.of("interference")).hasSize(1);
        assertThat(sky.findings.getLast().content().headline()).startsWith("4 of 5 aircraft");
        assertThat(sky.findings.getLast().content().evidence())
                .extracting(Evidence::text)
                .anyMatch(text -> text.startsWith("4 promise nothing of their positions any more"));
        planes.forEach(each -> each.positions = true);
        sky.pass(30, planes);
        assertThat(sky.map()).as("it is forgotten after an hour").anyMatch(each -> each.bad() > 0);
        assertThat(sky.samples.getLast().worth()).isEqualTo(Worth.GOOD);
    }

    @Test
    void anAircraftCountsOnceThoughItFallsAgainAndAgain() {
        List<Plane> planes = flock(6, 40, 10);
        sky.pass(3, planes);
        for (int i = 0; i < 3; i++) {
            planes.getFirst().worth(Sky.ZERO);
            sky.pass(2, planes);
            planes.getFirst().worth(Sky.GOOD);
            sky.pass(2, planes);
        }
        assertThat(sky.findings).isEmpty();
        assertThat(sky.map()).allMatch(each -> each.bad() <= 1);
    }

    @Test
    void equipmentOfOneOperatorSpeaksAgainst() {
        List<Plane> planes = flock(8, 40, 10);
        for (int i = 0; i < planes.size(); i++) {
            sky.name(planes.get(i), (i < 4 ? "ABC" : "XYZ") + "12" + i, i < 4 ? "B38M" : "A20N");
        }
        fall(planes, 4, Sky.ZERO);
        assertThat(sky.findings).as("it takes the score below what is said").isEmpty();
        sky.skies.post(new RuleSettings(Map.of("interference.airLeastScore", -10.0)));
        sky.pass(2, planes);
        List<Evidence> evidence = sky.findings.getLast().content().evidence();
        assertThat(evidence)
                .filteredOn(each -> !each.supports())
                .extracting(Evidence::text)
                .anyMatch(text -> text.startsWith("All of them are of one operator, ABC"))
                .anyMatch(text -> text.startsWith("All of them are of one type, B38M"));
    }

    private Leg leg(int ship, double latDeg, double lonDeg, IntegrityReport.PositioningState source) {
        Stamp stamp = new Stamp(sky.now(), 2, ship);
        return new Leg(
                org.trigpoint.threat.waters.WatersGrid.cellAt(latDeg, lonDeg),
                TrackId.of(new Stamp(1, ship, 1), 0),
                Identity.mmsi(219_000_000 + ship),
                Platform.SHIP,
                Transponder.AIS_CLASS_A,
                70,
                100,
                16,
                Double.NaN,
                null,
                null,
                stamp.arrivalEpochMicros(),
                stamp.arrivalEpochMicros(),
                false,
                latDeg,
                lonDeg,
                Motion.NONE,
                NavigationStatus.UNDER_WAY_USING_ENGINE,
                IntegrityReport.of(false, false, source),
                10_000_000,
                0,
                List.of(),
                stamp,
                Marking.CLEAR);
    }

    @Test
    void shipsBelowSpeakForItOrALittleAgainst() {
        List<Plane> planes = flock(8, 40, 10);
        sky.pass(2, planes);
        for (int i = 0; i < 4; i++) {
            for (int ship = 0; ship < 4; ship++) {
                Leg leg = leg(ship, 40, 10.35, IntegrityReport.PositioningState.OPERATING);
                sky.give(new Stamp(sky.now(), 2, 10 * i + ship), leg);
            }
            sky.pass(1, planes);
        }
        planes.subList(0, 6).forEach(each -> each.worth(Sky.ZERO));
        sky.pass(2, planes);
        assertThat(sky.findings.getLast().content().evidence())
                .extracting(Evidence::text)
                .anyMatch(text -> text.startsWith("None of 4 ships below"));
        Leg lost = leg(1, 40, 10.35, IntegrityReport.PositioningState.INOPERATIVE);
        sky.give(new Stamp(sky.now(), 2, 99), lost);
        sky.pass(12, planes);
        assertThat(sky.findings)
                .flatExtracting(finding -> finding.content().evidence())
                .extracting(Evidence::text)
                .anyMatch(text -> text.startsWith("1 of 4 ships below lost their positions too"));
    }

    @Test
    void aSkyWithoutAircraftKeepsNothingOfShips() {
        sky.give(new Stamp(sky.now(), 2, 1), leg(1, 40, 10.35, IntegrityReport.PositioningState.OPERATING));
        assertThat(sky.skies.states()).isZero();
    }

    @Test
    void itGoesOnFromWhatWasWrittenAndGivesTheSameTwice() {
        Sky other = new Sky();
        List<Plane> planes = traffic(30, 11);
        List<Plane> same = traffic(30, 11);
        sky.pass(3, planes);
        other.pass(3, same);
        other.trust.snapshot();
        other.skies.snapshot();
        sky.pass(15, planes, JammingTest::jam);
        other.pass(7, same, JammingTest::jam);
        byte[] once = other.skies.snapshot();
        assertThat(other.skies.snapshot()).isEqualTo(once);
        assertThat(other.trust.snapshot()).isEqualTo(other.trust.snapshot());
        other.pass(8, same, JammingTest::jam);
        assertThat(other.findings).isNotEmpty().isEqualTo(sky.findings);
        assertThat(other.cells).isEqualTo(sky.cells);
        assertThat(other.disturbed).isEqualTo(sky.disturbed);
    }

    @Test
    void anAddressIsForgottenHalfADayAfterItsLastReport() {
        List<Plane> planes = flock(3, 40, 10);
        sky.pass(3, planes);
        assertThat(sky.trust.states()).isEqualTo(3);
        sky.trust.passTo(sky.now() + 14 * 3_600_000_000L);
        assertThat(sky.trust.states()).isZero();
        assertThat(sky.trust.alarms()).isZero();
    }

    /** It counts, but one aircraft that is private must not hide that an area is jammed. */
    @Test
    void privateAircraftCountAndAreNotNamed() {
        List<Plane> planes = traffic(30, 7);
        TreeSet<Integer> listed = new TreeSet<>();
        planes.forEach(plane -> listed.add(plane.address));
        sky.skies.post(new PrivateAircraft(List.of(new PrivateAircraft.Listing("PIA", listed, new TreeSet<>()))));
        sky.pass(3, planes);
        sky.pass(15, planes, JammingTest::jam);
        AlertContent content = sky.findings.getLast().content();
        assertThat(content.headline()).matches("\\d+ of \\d+ aircraft within .*");
        assertThat(content.subjects()).isEmpty();
        assertThat(content.evidence()).allSatisfy(each -> {
            assertThat(each.stamps()).isEmpty();
            assertThat(each.tracks()).isEmpty();
        });
        assertThat(content.hidden()).isFalse();
    }
}
