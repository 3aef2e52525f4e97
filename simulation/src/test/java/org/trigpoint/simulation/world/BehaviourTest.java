package org.trigpoint.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioException;
import org.trigpoint.simulation.scenario.ScenarioReader;
import org.trigpoint.simulation.scenario.Scenarios;

/** What craft do by script. */
class BehaviourTest {
    private static final long MINUTE = 60_000_000;

    private static List<Vessel> vessels(String ships) {
        Scenario scenario = ScenarioReader.read(
                "test.yaml",
                "name: test\nwindow: {west: -2, south: 49, east: 0, north: 51}\n"
                        + "receivers: [{name: ear, at: [50, -1], heightMeters: 50}]\nships:\n" + ships);
        return Population.of(scenario, 3, 0);
    }

    private static Vessel find(List<Vessel> vessels, String id) {
        return vessels.stream()
                .filter(vessel -> vessel.craft().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double meters(Kinematics a, Kinematics b) {
        return Geodesic.between(Position.of(a.latDeg(), a.lonDeg()), Position.of(b.latDeg(), b.lonDeg()))
                .distanceMeters();
    }

    private static List<Vessel> shipped(String name) {
        return Population.of(Scenarios.find(name).orElseThrow(), 3, 0);
    }

    @Test
    void twoCraftLieTogetherAndPart() {
        List<Vessel> vessels = shipped("meeting");
        Vessel mother = find(vessels, "mother");
        Vessel feeder = find(vessels, "feeder");
        long together = 0;
        for (long minute = 0; minute < 120; minute++) {
            Kinematics there = feeder.at(minute * MINUTE);
            boolean meets = there.activity() == Activity.MEETING;
            together += meets ? 1 : 0;
            if (meets) {
                assertThat(meters(mother.at(minute * MINUTE), there)).isBetween(15.0, 60.0);
            }
            assertThat(feeder.companionsAt(minute * MINUTE).contains("mother")).isEqualTo(meets);
            assertThat(mother.companionsAt(minute * MINUTE).contains("feeder")).isEqualTo(meets);
        }
        assertThat(together).isBetween(39L, 41L);
        assertThat(meters(mother.at(150 * MINUTE), feeder.at(150 * MINUTE))).isGreaterThan(3_000);
    }

    @Test
    void aPilotBoardsAShipThatGoesOn() {
        List<Vessel> vessels = shipped("meeting");
        Vessel pilot = find(vessels, "pilot");
        Vessel caller = find(vessels, "caller");
        long boarding = 0;
        for (long second = 0; second < 7_200; second++) {
            Kinematics boat = pilot.at(second * 1_000_000);
            if (boat.activity() == Activity.BOARDING) {
                boarding++;
                assertThat(meters(boat, caller.at(second * 1_000_000))).isLessThan(60);
            }
        }
        assertThat(boarding).isCloseTo(360, within(2L));
    }

    @Test
    void aTowFollowsOnItsLine() {
        List<Vessel> vessels = shipped("harbour-work");
        for (long minute = 20; minute < 90; minute += 5) {
            Kinematics barge = find(vessels, "barge").at(minute * MINUTE);
            assertThat(meters(find(vessels, "tug").at(minute * MINUTE), barge)).isBetween(250.0, 352.0);
            assertThat(barge.activity()).isEqualTo(Activity.TOWED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"moor", "anchor", "drift", "drag", "strand", "loiter", "fish", "dredge"})
    void whatIsDoneInAPlaceStaysNearItAndTakesItsTime(String verb) {
        Vessel one = vessels("  - {id: one, kind: cargo, mmsi: 235000001, from: [50, -1], does: [{" + verb
                        + ": 1h}, {to: [50.2, -1], speedKn: 12}]}")
                .getFirst();
        Kinematics start = one.at(MINUTE);
        Kinematics later = one.at(50 * MINUTE);
        assertThat(later.activity()).isEqualTo(start.activity());
        assertThat(meters(start, later)).isLessThan(6_500);
        assertThat(Units.knotsFromMps(later.speedMps())).isLessThan(5);
        Kinematics gone = one.at(200 * MINUTE);
        assertThat(gone.latDeg()).isCloseTo(50.2, within(0.001));
        assertThat(one.at(-MINUTE).latDeg()).isCloseTo(50, within(1e-9));
    }

    @Test
    void goesOnForATimeAndTurns() {
        List<Vessel> fleet = vessels(
                "  - {id: some, count: 20, kind: cargo, mmsi: 235000001, from: [50, -1], courseDeg: 90, speedKn: 12, does: [{on: [20m, 40m]}, {on: 20m, turnDeg: 90, speedKn: 6}, {moor: 1h}]}");
        for (Vessel one : fleet) {
            assertThat(one.at(10 * MINUTE).courseDeg()).isCloseTo(90, within(0.01));
            assertThat(Units.knotsFromMps(one.at(10 * MINUTE).speedMps())).isCloseTo(12, within(0.01));
        }
        assertThat(fleet.stream().map(one -> one.at(30 * MINUTE).courseDeg()).distinct())
                .hasSizeGreaterThan(3);
        assertThat(fleet.stream().filter(one -> one.at(46 * MINUTE).courseDeg() > 175))
                .hasSize(20);
    }

    @Test
    void passesAnotherAtItsTimeAndDistance() {
        for (String course : List.of("0", "90", "200", "[0, 360]")) {
            List<Vessel> vessels = vessels("""
                      - {id: a, count: 10, kind: cargo, mmsi: 235000001, from: [50, -1], courseDeg: 30, does: [{on: 3h}]}
                      - {id: b, count: 10, kind: tanker, mmsi: 235000101, courseDeg: COURSE, does: [{pass: a, after: 40m, cpaMeters: 500}, {on: 1h}]}
                    """.replace("COURSE", course));
            for (int number = 1; number <= 10; number++) {
                Vessel a = find(vessels, "a-" + number);
                Vessel b = find(vessels, "b-" + number);
                double least = Double.POSITIVE_INFINITY;
                long at = 0;
                for (long second = 0; second < 5_000; second += 2) {
                    double meters = meters(a.at(second * 1_000_000), b.at(second * 1_000_000));
                    at = meters < least ? second : at;
                    least = Math.min(least, meters);
                }
                assertThat(least).as(course).isCloseTo(500, within(15.0));
                assertThat(at).as(course).isCloseTo(2_400, within(60L));
            }
        }
    }

    @Test
    void strandsWithinSecondsAndDoesNotSlowDownBefore() {
        Vessel one = vessels(
                        "  - {id: one, kind: cargo, mmsi: 235000001, from: [50, -1], courseDeg: 0, speedKn: 12, does: [{on: 30m}, {strand: 1h}]}")
                .getFirst();
        assertThat(Units.knotsFromMps(one.at(1_795 * 1_000_000L).speedMps())).isCloseTo(12, within(0.01));
        Kinematics lies = one.at(1_830 * 1_000_000L);
        assertThat(lies.speedMps()).isZero();
        assertThat(lies.activity()).isEqualTo(Activity.AGROUND);
        assertThat(one.at(80 * MINUTE).activity()).isEqualTo(Activity.AGROUND);
    }

    @Test
    void driftsUncommandedAndTrawlsInPairs() {
        List<Vessel> vessels = vessels("""
                  - {id: nuc, kind: cargo, mmsi: 235000001, from: [50, -1], does: [{drift: 1h, setDeg: 90, driftKn: [2, 2], commanded: false}]}
                  - {id: lead, kind: fishing, mmsi: 235000002, from: [50.1, -1], does: [{on: 3h, speedKn: 3}]}
                  - {id: twin, kind: fishing, mmsi: 235000003, speedKn: 8, from: [50.11, -1], does: [{meet: lead, for: 1h, as: trawling, gapMeters: 300}]}
                """);
        assertThat(find(vessels, "nuc").at(30 * MINUTE).activity()).isEqualTo(Activity.NOT_COMMANDED);
        assertThat(Units.knotsFromMps(find(vessels, "nuc").at(30 * MINUTE).speedMps()))
                .isCloseTo(2, within(0.01));
        Kinematics twin = find(vessels, "twin").at(60 * MINUTE);
        assertThat(twin.activity()).isEqualTo(Activity.FISHING);
        assertThat(meters(twin, find(vessels, "lead").at(60 * MINUTE))).isBetween(290.0, 330.0);
    }

    @Test
    void sailsOverTheAntimeridian() {
        for (String ship : List.of(
                "from: [50, 179.9], courseDeg: 90, does: [{on: 1h}, {on: 1h, turnDeg: 20}]",
                "from: [50, 179.9], does: [{to: [50, -179.9], speedKn: 12}, {to: [50.1, 179.9], speedKn: 12}]",
                "route: over")) {
            Scenario scenario = ScenarioReader.read(
                    "test.yaml",
                    "name: t\nwindow: {west: 179, south: 49, east: -179, north: 51}\n"
                            + "receivers: [{name: ear, at: [50, -179.9], heightMeters: 50}]\n"
                            + "routes: [{name: over, points: [[50, 179.9], [50, -179.9]]}]\n"
                            + "ships: [{id: one, kind: cargo, mmsi: 235000001, speedKn: 12, " + ship + "}]\n");
            Vessel one = Population.of(scenario, 1, 0).getFirst();
            boolean east = false;
            boolean west = false;
            for (long second = 0; second < 7_000; second += 10) {
                Kinematics now = one.at(second * 1_000_000);
                east |= now.lonDeg() > 179;
                west |= now.lonDeg() < -179;
                assertThat(Math.abs(now.lonDeg())).isBetween(179.0, 180.0);
                assertThat(meters(now, one.at((second + 10) * 1_000_000))).isLessThan(75);
            }
            assertThat(east && west).as(ship).isTrue();
        }
    }

    @Test
    void spellsAreDrawnForEachCraftAndNamesAndNumbersGiven() {
        List<Vessel> fleet = vessels(
                "  - {id: some, count: 12, kind: cargo, named: \"NET # 80%\", imo: 1234, mmsi: 235000001, from: [50, -1], does: [{moor: 3h}], silent: [{from: [10m, 60m], for: [5m, 9m]}], changes: [{at: 20m, name: other, mmsi: 613000000}]}");
        assertThat(fleet).extracting(one -> one.craft().name()).contains("NET 1 80%", "NET 12 80%");
        assertThat(fleet).extracting(one -> one.craft().imo()).containsOnly(1234);
        assertThat(fleet.stream().map(one -> one.craft().silent().getFirst()).distinct())
                .hasSize(12)
                .allSatisfy(span -> {
                    assertThat(span.from().toSeconds()).isBetween(600L, 3_600L);
                    assertThat(span.to().minus(span.from()).toSeconds()).isBetween(300L, 540L);
                });
        Vessel one = fleet.getFirst();
        assertThat(one.toldAt(19 * MINUTE).name()).isEqualTo("NET 1 80%");
        assertThat(one.toldAt(21 * MINUTE).name()).isEqualTo("OTHER");
        assertThat(one.toldAt(21 * MINUTE).mmsi()).isEqualTo(613_000_000);
        assertThat(one.nextAliasEpochMicros(0)).isEqualTo(20 * MINUTE);
        assertThat(one.nextAliasEpochMicros(20 * MINUTE)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aScriptBeginsUnderWayAndArrivesByItsTime() {
        Vessel one = vessels(
                        "  - {id: one, kind: cargo, mmsi: 235000001, from: [50, -1], does: [{to: [50.1, -1], by: 40m}, {to: [50.2, -1], speedKn: 12}]}")
                .getFirst();
        double speed = one.at(0).speedMps();
        assertThat(speed).isCloseTo(11_124 / 2_400.0, within(0.05));
        assertThat(meters(one.at(-10 * MINUTE), one.at(0))).isCloseTo(600 * speed, within(5.0));
        assertThat(one.at(40 * MINUTE).latDeg()).isCloseTo(50.1, within(0.003));
    }

    @Test
    void whatCannotBeIsToldInWords() {
        assertThatThrownBy(
                        () -> vessels(
                                "  - {id: one, kind: cargo, mmsi: 235000001, from: [50, -1], does: [{moor: 1h}, {to: [50.1, -1], by: 40m}]}"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("one cannot be there by 2400 s");
        assertThatThrownBy(() ->
                        vessels("  - {id: one, kind: cargo, mmsi: 235000001, from: [50, -1], does: [{meet: other}]}"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("line 5, column")
                .hasMessageContaining("no ship 'other' stands before this one");
    }

    @Test
    void falsePositionsAreWhatItSendsAndTheTruthStays() {
        List<Vessel> vessels = shipped("spoofed");
        Vessel far = find(vessels, "far-off");
        assertThat(far.transmitterAt(10 * MINUTE)).isEqualTo(TransmitterState.ON);
        assertThat(far.claimedAt(10 * MINUTE)).isEqualTo(far.at(10 * MINUTE));
        assertThat(far.transmitterAt(40 * MINUTE)).isEqualTo(TransmitterState.FAULTY);
        assertThat(meters(far.claimedAt(40 * MINUTE), far.at(40 * MINUTE))).isCloseTo(22_847, within(150.0));
        Vessel creeping = find(vessels, "creeping");
        assertThat(meters(creeping.claimedAt(35 * MINUTE), creeping.at(35 * MINUTE)))
                .isCloseTo(6_325, within(60.0));
        Vessel circling = find(vessels, "circling");
        for (long minute = 11; minute < 60; minute += 7) {
            Kinematics claim = circling.claimedAt(minute * MINUTE);
            double radius = Geodesic.between(Position.of(claim.latDeg(), claim.lonDeg()), Position.of(50.25, -1.40))
                    .distanceMeters();
            assertThat(radius).isCloseTo(900, within(3.0));
            assertThat(meters(claim, circling.claimedAt(minute * MINUTE + 1_000_000)))
                    .isCloseTo(claim.speedMps(), within(0.05));
        }
    }

    @Test
    void aBorrowedIdentityIsTheOwnersAndTheHullIsNot() {
        List<Vessel> vessels = shipped("borrowed-identity");
        Craft owner = find(vessels, "owner").craft();
        Craft borrower = find(vessels, "borrower").craft();
        assertThat(borrower.mmsi()).isEqualTo(owner.mmsi());
        assertThat(borrower.imo()).isEqualTo(owner.imo());
        assertThat(borrower.name()).isEqualTo("SILVER PLOVER");
        assertThat(borrower.lengthMeters()).isNotEqualTo(owner.lengthMeters());
    }
}
