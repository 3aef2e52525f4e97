package org.trigpoint.threat.ashore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

/** West of Jutland, whose straight shore lies at about 8.1° E. */
class AshoreRuleTest {
    private final RuleRun run = new RuleRun(List.of(new AshoreRule()), List.of());
    private int second = 86_000;

    private Sender ship(double lonDeg, NavigationStatus status) {
        Sender ship = new Sender(219_000_001, 56.2, lonDeg).says(status);
        run.give(ship, ship.at(second));
        run.give(ship, ship.identity("NORDIC STAR", 0, 70, 120, 6));
        return ship;
    }

    private void go(int minutes, Sender ship) {
        for (int until = second + 60 * minutes; second < until; ) {
            second += 20;
            run.give(ship, ship.at(second));
        }
    }

    @Test
    void aShipNotUnderCommandThatDriftsAshoreIsADistressWithTheTimeLeft() {
        Sender ship =
                ship(7.98, NavigationStatus.NOT_UNDER_COMMAND).sails(2, 90).heads(0);
        go(9, ship);
        assertThat(run.findings()).isEmpty();
        go(20, ship);
        Finding first = run.findings().getFirst();
        assertThat(first.content().distress()).isTrue();
        assertThat(first.content().severity()).isEqualTo(AlertContent.Severity.EXTREME);
        assertThat(first.content().headline())
                .matches(
                        "NORDIC STAR, not under command, drifts at 2\\.0 kn towards the shore, [12] h [0-9]+ min away");
        assertThat(first.content().scoreLog()).isPositive();
        assertThat(run.findings()).hasSizeBetween(3, 6);
        assertThat(run.findings().stream().map(Finding::matter).distinct()).hasSize(1);
        assertThat(run.findings().getLast().content().headline())
                .isNotEqualTo(first.content().headline());
    }

    @ParameterizedTest
    @EnumSource(
            value = NavigationStatus.class,
            names = {"UNDER_WAY_USING_ENGINE", "AT_ANCHOR", "RESTRICTED_MANOEUVRABILITY", "UNDEFINED"})
    void othersSayThatTheyAreUnderCommand(NavigationStatus status) {
        go(30, ship(7.98, status).sails(2, 90).heads(0));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void awayFromTheShoreOrFarFromItOrSteeredIsNone() {
        go(30, ship(7.98, NavigationStatus.NOT_UNDER_COMMAND).sails(2, 270).heads(0));
        go(30, ship(7.0, NavigationStatus.NOT_UNDER_COMMAND).sails(2, 90).heads(0));
        go(30, ship(7.9, NavigationStatus.NOT_UNDER_COMMAND).sails(4, 90).heads(92));
        go(30, ship(7.98, NavigationStatus.NOT_UNDER_COMMAND).sails(10, 90).heads(0));
        go(30, ship(7.98, NavigationStatus.NOT_UNDER_COMMAND).sails(0, 90).heads(0));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneBadPositionIsNoDrift() {
        Sender ship = ship(7.98, NavigationStatus.NOT_UNDER_COMMAND).sails(0, 90);
        go(20, ship);
        double lon = ship.lonDeg();
        second += 60;
        run.give(ship, ship.jumps(56.2, lon + 0.02).at(second));
        ship.jumps(56.2, lon);
        go(20, ship);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aPlatformAheadIsAStructure() {
        run.post(zone("Platform A", ZoneCategory.PLATFORM, 7.05, 500));
        Sender ship = ship(7, NavigationStatus.NOT_UNDER_COMMAND).sails(2, 90).heads(0);
        go(6, ship);
        run.restart();
        go(6, ship);
        assertThat(run.findings().getFirst().content().headline())
                .matches("NORDIC STAR, not under command, drifts at 2\\.0 kn towards Platform A, [34][0-9] min away");
    }

    @Test
    void aPortSpeaksAgainst() {
        run.post(zone("Port", ZoneCategory.PORT, 7.98, 5_000));
        go(30, ship(7.98, NavigationStatus.NOT_UNDER_COMMAND).sails(2, 90));
        assertThat(run.findings()).isEmpty();
    }

    private static ZonesInForce zone(String name, ZoneCategory category, double lonDeg, double radiusMeters) {
        Shape around = new Shape.Circle(Position.of(56.2, lonDeg), radiusMeters);
        return new ZonesInForce(
                0, Map.of("z", new ZoneContent(name, category, around, Long.MIN_VALUE, Long.MAX_VALUE, Marking.CLEAR)));
    }
}
