package org.trigpoint.threat.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

class ZoneRuleTest {
    private final RuleRun run = new RuleRun(List.of(new ZoneRule()), List.of());

    private void zone(String id, ZoneCategory category, double lat, double lon, double radiusMeters) {
        run.post(new ZoneCommand(
                0,
                id,
                new ZoneContent(
                        id,
                        category,
                        new Shape.Circle(Position.of(lat, lon), radiusMeters),
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        Marking.CLEAR),
                "Ada"));
    }

    private void sail(Sender ship, int from, int to) {
        for (int second = from; second <= to; second += 10) {
            run.give(ship, ship.at(second));
        }
    }

    private List<String> headlines() {
        return run.alerts().stream()
                .filter(alert -> alert.state() == Alert.State.RAISED)
                .map(alert -> alert.content().headline())
                .toList();
    }

    @Test
    void tellsOfEntryExitAndDwellOverTheAntimeridian() {
        zone("reef", ZoneCategory.PROTECTED, 10, 180, 3_000);
        run.post(new RuleSettings(Map.of("zone-dwell.protected", 10.0)));
        Sender ship = new Sender(512_000_001, 10, 179.9).sails(10, 90);
        sail(ship, 0, 2_000);
        run.restart();
        sail(ship, 2_010, 4_800);
        assertThat(headlines())
                .containsExactly(
                        "512000001 went into reef",
                        "512000001 has been in reef for 10 min",
                        "512000001 came out of reef after 19 min");
    }

    @Test
    void whatWasThereFirstDidNotComeIn() {
        zone("reef", ZoneCategory.PROTECTED, 10, 20, 3_000);
        Sender ship = new Sender(512_000_001, 10, 20).sails(0.1, 90);
        sail(ship, 0, 1_200);
        assertThat(headlines()).isEmpty();
        sail(ship, 1_210, 2_400);
        assertThat(headlines()).containsExactly("512000001 has been in reef for 30 min");
    }

    @Test
    void otherCategoriesSayNothingUnlessSet() {
        zone("roads", ZoneCategory.ANCHORAGE, 10, 20.1, 2_000);
        Sender ship = new Sender(512_000_001, 10, 20).sails(10, 90);
        sail(ship, 0, 7_200);
        assertThat(headlines()).isEmpty();
    }

    @Test
    void onePositionOutsideIsNoExit() {
        zone("reef", ZoneCategory.EXERCISE, 10, 20, 3_000);
        run.post(new RuleSettings(Map.of("zone-exit.exercise", 1.0)));
        Sender ship = new Sender(512_000_001, 10, 20).sails(0.1, 90);
        sail(ship, 0, 110);
        ship.jumps(10.1, 20);
        run.give(ship, ship.at(120));
        ship.jumps(10, 20);
        sail(ship, 130, 600);
        assertThat(headlines()).isEmpty();
    }

    @Test
    void aPilotVesselWeighsLess() {
        zone("reef", ZoneCategory.PROTECTED, 10, 20.1, 2_000);
        Sender ship = new Sender(512_000_001, 10, 20).sails(10, 90);
        run.give(ship, ship.at(0));
        run.give(ship, ship.identity("PILOT", 0, 50, 15, Double.NaN));
        sail(ship, 10, 3_600);
        assertThat(run.alerts().getFirst().content().scoreLog()).isNegative();
    }
}
