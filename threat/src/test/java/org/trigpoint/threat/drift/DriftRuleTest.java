package org.trigpoint.threat.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

/** Ships that go adrift, and what only looks like it. */
class DriftRuleTest {
    /** Ten minutes before midnight. */
    private static final int START = 86_400 - 600;

    private static final int CARGO = 70;
    private static final int TANKER = 80;

    private RuleRun run = new RuleRun(List.of(), List.of());
    private int second = START;

    DriftRuleTest() {
        begin();
    }

    private void begin() {
        run = new RuleRun(List.of(), List.of(new DriftRule()));
        second = START;
    }

    private Sender ship(int type) {
        return ship(235_000_001, 50, -3, type);
    }

    private Sender ship(long mmsi, double latDeg, double lonDeg, int type) {
        Sender ship = new Sender(mmsi, latDeg, lonDeg);
        run.give(ship, ship.at(second));
        run.give(ship, ship.identity("NORDIC STAR", 0, type, 180, 9));
        return ship;
    }

    private void go(int minutes, Sender... ships) {
        for (int until = second + 60 * minutes; second < until; second += 10) {
            for (Sender ship : ships) {
                run.give(ship, ship.at(second));
            }
        }
    }

    /** Under way for ten minutes, then adrift. */
    private void goAdrift(Sender ship, int minutes) {
        go(10, ship.sails(12, 265).heads(265));
        go(minutes, ship.sails(1.9, 40).heads(340));
    }

    private List<String> texts() {
        return run.findings().getLast().content().evidence().stream()
                .map(Evidence::text)
                .toList();
    }

    @Test
    void aShipThatGoesAdriftIsOneAlertOverMidnight() {
        Sender ship = ship(TANKER);
        goAdrift(ship, 18);
        go(20, ship.sails(8, 40).heads(40));
        assertThat(run.alerts().stream().map(Alert::id).distinct()).hasSize(1);
        assertThat(run.findings()).hasSize(3);
        Finding first = run.findings().getFirst();
        assertThat(first.content().headline())
                .isEqualTo("NORDIC STAR drifts at 1.9 kn, beam to its course, for 10 min");
        assertThat(first.content().scoreLog()).isPositive();
        assertThat(first.content().evidence().getFirst().stamps()).hasSizeGreaterThan(8);
        assertThat(run.findings().getLast().content().headline())
                .isEqualTo("NORDIC STAR drifted at 1.9 kn, beam to its course, for 16 min");
        assertThat(texts()).anyMatch(text -> text.startsWith("It made 12.0 kn on 265°"));
    }

    @ParameterizedTest
    @CsvSource({
        "30, UNDER_WAY_USING_ENGINE, fishing",
        "70, FISHING, fishing by status",
        "52, UNDER_WAY_USING_ENGINE, a tug",
        "70, TOWING_ASTERN, a tow",
        "36, UNDER_WAY_USING_ENGINE, a yacht that drifts for fun",
        "0, UNDER_WAY_SAILING, under sail",
        "33, RESTRICTED_MANOEUVRABILITY, a dredger",
        "90, RESTRICTED_MANOEUVRABILITY, a cable ship",
        "50, UNDER_WAY_USING_ENGINE, a pilot boat",
        "70, RESTRICTED_MANOEUVRABILITY, work of a cargo ship"
    })
    void whatWorksOrFishesIsNotAdrift(int type, NavigationStatus status, String why) {
        goAdrift(ship(type).says(status), 18);
        assertThat(run.findings()).as(why).isEmpty();
    }

    @Test
    void aBoatOfClassBIsNotTold() {
        goAdrift(ship(0).by(Transponder.AIS_CLASS_B), 30);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aShipAtAnchorThatSheersIsNotAdriftButOneThatDragsIs() {
        Sender ship = ship(CARGO).says(NavigationStatus.AT_ANCHOR);
        for (int i = 0; i < 20; i++) {
            go(2, ship.sails(1.2, i % 2 * 180 + 90).heads(0));
        }
        assertThat(run.findings()).isEmpty();
        go(20, ship.sails(1.6, 90).heads(0));
        assertThat(texts()).contains("Its status says that it lies still, and it does not");
    }

    @Test
    void aFerryThatGoesAsternAndASlowShipOnItsCourseAreNotAdrift() {
        Sender ferry = ship(60);
        go(10, ferry.sails(10, 90).heads(90));
        go(25, ferry.sails(3, 90).heads(270));
        go(40, ferry.sails(3, 90).heads(110));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aHeadingThatIsWrongAtSpeedIsNotBelieved() {
        Sender ship = ship(CARGO);
        go(10, ship.sails(12, 265).heads(200));
        go(30, ship.sails(2, 265).heads(200));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void badPositionsRaiseNothingAndBreakNothing() {
        Sender still = ship(CARGO);
        go(8, still.sails(1.1, 90).heads(0));
        double lat = still.latDeg();
        double lon = still.lonDeg();
        run.give(still, still.jumps(lat, lon + 0.05).at(second));
        still.jumps(lat, lon);
        go(1, still.sails(0, 90));
        assertThat(run.findings()).isEmpty();

        begin();
        Sender adrift = ship(CARGO);
        go(10, adrift.sails(12, 265).heads(265));
        adrift.worth(IntegrityReport.of(false, false, IntegrityReport.PositioningState.DEAD_RECKONING));
        go(30, adrift.sails(1.9, 40).heads(340));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aDriftOverTheAntimeridianIsOneMatter() {
        Sender ship = ship(235_000_001, 50, 179.995, CARGO);
        go(10, ship.sails(12, 180).heads(180));
        go(30, ship.sails(2, 90).heads(180));
        assertThat(ship.lonDeg()).isNegative();
        assertThat(run.findings()).isNotEmpty();
        assertThat(run.findings().stream().map(Finding::matter).distinct()).hasSize(1);
    }

    @Test
    void aFleetThatWaitsAdriftIsNotAnAlertEach() {
        Sender[] fleet = new Sender[4];
        for (int i = 0; i < fleet.length; i++) {
            fleet[i] = ship(235_000_001 + i, 50 + 0.02 * i, -3, CARGO);
            fleet[i].sails(1.9, 40).heads(340);
        }
        go(40, fleet);
        assertThat(run.findings()).isEmpty();
        Sender[] andOneMore = java.util.Arrays.copyOf(fleet, 5);
        andOneMore[4] = ship(235_000_009, 50.01, -2.95, CARGO).sails(12, 265).heads(265);
        go(10, andOneMore);
        andOneMore[4].sails(1.9, 40).heads(340);
        go(40, andOneMore);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void shipsThatGoAdriftTogetherAreNoFleetThatWaits() {
        Sender[] ships = new Sender[4];
        for (int i = 0; i < ships.length; i++) {
            ships[i] = ship(235_000_001 + i, 50 + 0.02 * i, -3, CARGO);
            ships[i].sails(12, 265).heads(265);
        }
        go(10, ships);
        for (Sender each : ships) {
            each.sails(1.9, 40).heads(340);
        }
        go(40, ships);
        assertThat(run.findings().stream().map(Finding::matter).distinct()).hasSize(4);
    }

    @Test
    void aTugBesideItAStreamAtAnchoredShipsAndItsOwnWordSpeakAgainst() {
        Sender ship = ship(CARGO).says(NavigationStatus.NOT_UNDER_COMMAND);
        Sender anchored = ship(235_000_002, 50.05, -3, CARGO)
                .says(NavigationStatus.AT_ANCHOR)
                .sails(0.1, 10)
                .heads(220);
        go(10, ship.sails(12, 265).heads(265), anchored);
        go(12, ship.sails(1.9, 40).heads(340), anchored);
        assertThat(texts())
                .contains("Its status says not under command, as that of ships that wait adrift")
                .contains("Ships at anchor within 10 nm that head against a stream which sets this way: 1");
        int before = run.findings().size();
        Sender tug = ship(235_000_003, ship.latDeg(), ship.lonDeg(), 52);
        go(6, ship, anchored, tug.sails(1.9, 40));
        assertThat(run.findings()).hasSizeGreaterThan(before);
        assertThat(texts()).contains("Tugs within 500 m, by which it may be towed: 1");
    }

    @Test
    void anAnchorageIsAPlaceToWait() {
        Shape around = new Shape.Circle(Position.of(50, -3.05), 10_000);
        run.post(new ZonesInForce(
                0,
                Map.of(
                        "a",
                        new ZoneContent(
                                "Lyme anchorage",
                                ZoneCategory.ANCHORAGE,
                                around,
                                Long.MIN_VALUE,
                                Long.MAX_VALUE,
                                Marking.CLEAR))));
        goAdrift(ship(CARGO), 40);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void withoutHeadingItTakesLongerAndACourseThatWasLeft() {
        Sender ship = ship(CARGO);
        go(10, ship.sails(12, 265));
        go(19, ship.sails(1.9, 330));
        assertThat(run.findings()).isEmpty();
        go(4, ship);
        assertThat(run.findings()).isNotEmpty();
        assertThat(run.findings().getFirst().content().headline())
                .isEqualTo("NORDIC STAR drifts at 1.9 kn, off the course it had, heading not known, for 20 min");

        begin();
        Sender slow = ship(CARGO);
        go(10, slow.sails(12, 265));
        go(40, slow.sails(1.9, 265));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void whatComesLateChangesNothing() {
        Sender ship = ship(CARGO);
        go(30, ship.sails(12, 265).heads(265));
        Sender late = new Sender(235_000_001, 50, -3).through(2, null, 3_600);
        late.at(START);
        late.sails(1.9, 40).heads(340);
        for (int at = START; at < START + 1_500; at += 10) {
            run.give(late, late.at(at));
        }
        assertThat(run.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 70})
    void goesOnFromWhatItWrote(int restartEvery) {
        Sender ship = ship(TANKER);
        goAdrift(ship, 18);
        List<Finding> whole = List.copyOf(run.findings());
        begin();
        Sender again = ship(TANKER);
        for (int until = second + 600; second < until; second += 10) {
            step(again.sails(12, 265).heads(265), restartEvery);
        }
        for (int until = second + 18 * 60; second < until; second += 10) {
            step(again.sails(1.9, 40).heads(340), restartEvery);
        }
        assertThat(run.findings()).hasSameSizeAs(whole).isNotEmpty();
        assertThat(run.findings().getLast().content().headline())
                .isEqualTo(whole.getLast().content().headline());
    }

    private void step(Sender ship, int restartEvery) {
        PositionReport report = ship.at(second);
        run.give(ship, report);
        if (restartEvery > 0 && second % restartEvery == 0) {
            run.restart();
        }
    }

    @Test
    void aSiteSetsHowLong() {
        run.post(new RuleSettings(Map.of("drift.leastMinutes", 30.0)));
        goAdrift(ship(TANKER), 25);
        assertThat(run.findings()).isEmpty();
    }
}
