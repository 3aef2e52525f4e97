package org.trigpoint.threat.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

class CorridorRuleTest {
    private static final int HOUR = 3_600;

    private final RuleRun run = new RuleRun(List.of(), List.of(new CorridorRule()));
    private final Sender ship = new Sender(219_000_001, 55, 19).sails(10, 90);

    private static ZoneCommand zone(String id, ZoneCategory category, Shape shape) {
        return new ZoneCommand(
                0,
                id,
                new ZoneContent("Balticlink", category, shape, Long.MIN_VALUE, Long.MAX_VALUE, Marking.CLEAR),
                "Ada");
    }

    @BeforeEach
    void layCable() {
        // It crosses the ship's way after some 14 nm, an hour and a half at 10 kn.
        run.post(zone(
                "cable",
                ZoneCategory.CABLE,
                new Shape.Corridor(List.of(Position.of(54.5, 19.40), Position.of(55.5, 19.40)), 200)));
    }

    private void sail(Sender sender, int from, int to) {
        for (int second = from; second <= to; second += 10) {
            run.give(sender, sender.at(second));
        }
    }

    private List<Alert> alerts(String rule) {
        return run.alerts().stream()
                .filter(alert -> alert.content().rule().equals(rule))
                .toList();
    }

    @Test
    void aShipThatSlowsDownAndCrossesIsTold() {
        sail(ship, 0, HOUR);
        ship.sails(7, 92);
        sail(ship, HOUR + 10, 2 * HOUR);
        List<Alert> alerts = alerts("cable-drag");
        assertThat(alerts).isNotEmpty();
        assertThat(alerts.stream().map(Alert::id).distinct()).hasSize(1);
        assertThat(alerts.getFirst().content().headline())
                .startsWith("219000001 makes 7.0 kn for ")
                .endsWith("where it made 10.0 kn before, and crossed Balticlink");
        assertThat(alerts.getFirst().content().scoreLog()).isPositive();
        assertThat(alerts.getFirst().content().fromEpochMicros() / 1_000_000).isBetween(3_600L, 3_720L);
        ship.sails(10, 90);
        sail(ship, 2 * HOUR + 10, 2 * HOUR + 600);
        assertThat(alerts("cable-drag").getLast().content().headline()).startsWith("219000001 made 7.0 kn");
    }

    @Test
    void oneThatKeepsItsSpeedIsNot() {
        sail(ship, 0, 3 * HOUR);
        assertThat(run.alerts()).isEmpty();
    }

    @Test
    void oneThatSlowsDownAndCrossesNothingIsNot() {
        sail(ship, 0, 1_800);
        ship.sails(6, 0);
        sail(ship, 1_810, 2 * HOUR);
        assertThat(run.alerts()).isEmpty();
    }

    @Test
    void oneAmongOthersThatSlowDownTooIsNot() {
        List<Sender> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(new Sender(219_000_010 + i, 55.02 + 0.02 * i, 19).sails(11, 90));
        }
        for (int second = 0; second <= 2 * HOUR; second += 10) {
            if (second == HOUR) {
                ship.sails(8, 92);
                others.forEach(other -> other.sails(8.5, 90));
            }
            run.give(ship, ship.at(second));
            for (Sender other : others) {
                run.give(other, other.at(second));
            }
        }
        assertThat(run.alerts()).isEmpty();
    }

    @Test
    void aPilotExplainsIt() {
        Sender pilot = new Sender(219_000_099, 55, 19.35);
        sail(ship, 0, HOUR);
        ship.sails(7, 92);
        for (int second = HOUR + 10; second <= 2 * HOUR; second += 10) {
            run.give(ship, ship.at(second));
            pilot.jumps(ship.latDeg() + 0.001, ship.lonDeg());
            run.give(pilot, pilot.at(second));
            if (second % 360 == 0) {
                run.give(pilot, pilot.identity("PILOT", 0, 50, 15, Double.NaN));
            }
        }
        assertThat(run.alerts()).isEmpty();
    }

    @Test
    void aFerryAndACableShipAreNot() {
        for (int type : new int[] {60, 33}) {
            Sender other = new Sender(219_000_100 + type, 55.1, 19).sails(12, 90);
            run.give(other, other.at(0));
            run.give(other, other.identity("WORK", 0, type, 90, Double.NaN));
            sail(other, 10, HOUR);
            other.sails(6, 92);
            sail(other, HOUR + 10, 2 * HOUR);
        }
        assertThat(run.alerts()).isEmpty();
    }

    @Test
    void aShipThatStopsOverItIsTold() {
        double seconds = (19.40 - 19.0) * 60 * StrictMath.cos(StrictMath.toRadians(55)) / 10 * HOUR;
        int there = (int) seconds / 10 * 10;
        sail(ship, 0, there);
        ship.sails(0.3, 10);
        sail(ship, there + 10, there + 840);
        assertThat(run.alerts()).isEmpty();
        run.restart();
        ship.says(NavigationStatus.AT_ANCHOR);
        sail(ship, there + 850, there + 2_400);
        List<Alert> alerts = alerts("cable-stop");
        assertThat(alerts.stream().map(Alert::id).distinct()).hasSize(1);
        assertThat(alerts.getFirst().content().headline())
                .startsWith("219000001 is over Balticlink for 1")
                .endsWith("at anchor");
        assertThat(alerts("cable-drag")).isEmpty();
    }

    @Test
    void oneAtAnchorAmongOthersOrInAnAnchorageIsNot() {
        run.post(zone("roads", ZoneCategory.ANCHORAGE, new Shape.Circle(Position.of(55, 19.4), 3_000)));
        double seconds = (19.40 - 19.0) * 60 * StrictMath.cos(StrictMath.toRadians(55)) / 10 * HOUR;
        int there = (int) seconds / 10 * 10;
        sail(ship, 0, there);
        ship.sails(0, 10).says(NavigationStatus.AT_ANCHOR);
        sail(ship, there + 10, there + 3 * HOUR);
        assertThat(run.alerts()).isEmpty();
    }
}
