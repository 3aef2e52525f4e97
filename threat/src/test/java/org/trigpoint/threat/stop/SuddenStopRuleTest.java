package org.trigpoint.threat.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

/** Ships that stop faster than ships can, and what only looks like it. */
class SuddenStopRuleTest {
    private final RuleRun run = new RuleRun(List.of(new SuddenStopRule()), List.of());
    private int second = 86_300;

    private Sender ship(int type, double lengthMeters) {
        Sender ship = new Sender(235_000_001, 50, 179.98);
        run.give(ship, ship.at(second));
        run.give(ship, ship.identity("NORDIC STAR", 0, type, lengthMeters, 9));
        return ship;
    }

    private void go(int seconds, Sender ship) {
        for (int until = second + seconds; second < until; ) {
            second += 10;
            run.give(ship, ship.at(second));
        }
    }

    @Test
    void aShipThatStopsAtOnceIsToldOnceOverMidnightAndTheAntimeridian() {
        Sender ship = ship(70, 120);
        go(600, ship.sails(12, 90));
        go(50, ship.sails(0.2, 90));
        assertThat(run.findings()).isEmpty();
        go(600, ship);
        assertThat(run.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.content().headline()).isEqualTo("NORDIC STAR stopped from 12.0 kn within 10 s");
            assertThat(finding.content().scoreLog()).isPositive();
            assertThat(finding.content().evidence().getFirst().stamps()).hasSize(3);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 30, false", "0, 60, true", "60, 25, true", "80, 200, true", "37, 12, false"})
    void cargoPassengersAndTheLongCount(int type, double lengthMeters, boolean told) {
        Sender ship = ship(type, lengthMeters);
        go(300, ship.sails(12, 90));
        go(120, ship.sails(0, 90));
        assertThat(run.findings()).hasSize(told ? 1 : 0);
    }

    @Test
    void classBIsNotTaken() {
        Sender ship = ship(70, 120).by(Transponder.AIS_CLASS_B);
        go(300, ship.sails(12, 90));
        go(120, ship.sails(0, 90));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aShipThatSlowsDownIsNoFinding() {
        Sender ship = ship(70, 120);
        for (double knots = 14; knots >= 0; knots -= 0.5) {
            go(20, ship.sails(knots, 90));
        }
        go(300, ship);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneReportOfNoSpeedIsNone() {
        Sender ship = ship(70, 120);
        go(300, ship.sails(12, 90));
        go(10, ship.sails(0, 90));
        go(300, ship.sails(12, 90));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aSpeedFieldThatFreezesAtNoughtIsNoStop() {
        Sender ship = ship(70, 120);
        go(300, ship.sails(12, 90));
        for (int i = 0; i < 30; i++) {
            second += 10;
            ship.sails(12, 90).at(second);
            run.give(ship, ship.sails(0, 90).at(second));
        }
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aSpeedFieldThatWasFrozenAtSpeedIsNoRun() {
        Sender ship = ship(70, 120);
        double lat = ship.latDeg();
        double lon = ship.lonDeg();
        for (int i = 0; i < 30; i++) {
            second += 10;
            ship.sails(0, 90).at(second);
            run.give(ship, ship.jumps(lat, lon).sails(12, 90).at(second));
        }
        go(120, ship.sails(0, 90));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aSilenceOfMinutesIsNoStop() {
        Sender ship = ship(70, 120);
        go(300, ship.sails(12, 90));
        second += 300;
        go(120, ship.sails(0, 90));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aFerryAtItsBerthIsKnownByHavingStoppedThere() {
        Sender ferry = ship(60, 80);
        double lat = ferry.latDeg();
        double lon = ferry.lonDeg();
        go(300, ferry.sails(0, 90));
        for (int trip = 0; trip < 2; trip++) {
            go(300, ferry.sails(12, 90));
            ferry.jumps(lat, lon - 0.005);
            go(60, ferry.sails(12, 90));
            go(60, ferry.sails(trip == 0 ? 4 : 12, 90));
            ferry.jumps(lat, lon);
            go(180, ferry.sails(0, 90));
        }
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aPortIsWhereShipsStop() {
        Shape around = new Shape.Circle(Position.of(50, 180), 20_000);
        run.post(new ZonesInForce(
                0,
                Map.of(
                        "p",
                        new ZoneContent(
                                "Port", ZoneCategory.PORT, around, Long.MIN_VALUE, Long.MAX_VALUE, Marking.CLEAR))));
        Sender ship = ship(70, 120);
        go(300, ship.sails(12, 90));
        go(120, ship.sails(0, 90));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void whatRunsOnAsBeforeHadNotStopped() {
        Sender ship = ship(70, 120);
        go(300, ship.sails(12, 90));
        go(90, ship.sails(0, 90));
        go(20, ship.sails(12, 90));
        assertThat(run.findings()).hasSize(2);
        assertThat(run.findings().getLast().disproof()).startsWith("It makes 12.0 kn again");
        assertThat(run.findings().stream().map(Finding::matter).distinct()).hasSize(1);
    }

    @Test
    void goesOnFromWhatItWroteAndASiteSetsHowFast() {
        Sender ship = ship(70, 120);
        go(300, ship.sails(12, 90));
        run.restart();
        go(40, ship.sails(0, 90));
        run.restart();
        go(40, ship);
        assertThat(run.findings()).hasSize(1);
        assertThat(run.findings().getFirst().content().evidence().stream().map(Evidence::weightLog))
                .contains(2.5);
        run.post(new RuleSettings(Map.of("sudden-stop.fastKnots", 15.0)));
        go(600, ship.sails(12, 90));
        go(120, ship.sails(0, 90));
        assertThat(run.findings()).hasSize(1);
    }
}
