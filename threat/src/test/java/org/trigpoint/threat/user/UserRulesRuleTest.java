package org.trigpoint.threat.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

class UserRulesRuleTest {
    private final RuleRun run = new RuleRun(List.of(new UserRulesRule()), List.of());
    private final Sender ship = new Sender(219_000_001, 55, 12).sails(3, 90);

    private static UserRule rule(String id, String expression, int minutes) {
        return new UserRule(
                0, id, new UserRule.Content("is slow", expression, minutes, AlertContent.Severity.MINOR), "Ada");
    }

    private void sail(int from, int to) {
        for (int second = from; second <= to; second += 30) {
            run.give(ship, ship.at(second));
        }
    }

    @Test
    void raisesWhenItHasHeldLongEnoughAndAgainOnlyAfterItCeased() {
        run.post(rule("slow", "speedKn < 5.0 && mmsi.startsWith('219')", 10));
        sail(0, 580);
        assertThat(run.alerts()).isEmpty();
        sail(590, 700);
        assertThat(run.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.content().rule()).isEqualTo("user.slow");
            assertThat(alert.content().headline()).isEqualTo("219000001: is slow, for 10 min");
            assertThat(alert.content().evidence().getFirst().stamps()).isNotEmpty();
        });
        sail(710, 1_000);
        assertThat(run.alerts()).hasSize(1);
        ship.sails(12, 90);
        sail(1_010, 1_200);
        assertThat(run.alerts()).hasSize(2);
        assertThat(run.alerts().getLast().state()).isEqualTo(Alert.State.UPDATED);
        ship.sails(3, 90);
        sail(1_210, 2_000);
        assertThat(run.alerts()).hasSize(3);
        assertThat(run.alerts().getLast().id())
                .isNotEqualTo(run.alerts().getFirst().id());
    }

    @Test
    void knowsZonesAndWhatOtherRulesSaid() {
        run.post(new ZoneCommand(
                0,
                "cable-1",
                new ZoneContent(
                        "Cable",
                        ZoneCategory.CABLE,
                        new Shape.Circle(Position.of(55, 12), 2_000),
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        Marking.CLEAR),
                "Ada"));
        run.post(rule("inside", "'cable-1' in zones && zoneCategories.exists(c, c == 'cable')", 0));
        run.post(rule("then", "'user' in said && speedKn > 1", 0));
        sail(0, 1_800);
        assertThat(run.alerts().stream().map(alert -> alert.content().rule()).distinct())
                .containsExactly("user.inside", "user.then");
        Alert inside = run.alerts().stream()
                .filter(alert -> alert.content().rule().equals("user.inside"))
                .toList()
                .getLast();
        assertThat(inside.content().headline()).contains("it did for 2");
    }

    @Test
    void aRuleThatIsTakenAwaySaysNothingMore() {
        run.post(rule("slow", "speedKn < 5.0", 5));
        sail(0, 200);
        run.restart();
        run.post(new UserRule(0, "slow", null, "Ada"));
        sail(230, 900);
        assertThat(run.alerts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spedKn < 5            | line 1, column 1: undeclared reference to 'spedKn'
            speedKn <             | line 1, column 10:
            name                  | line 1, column 1: expected type 'bool' but found 'string'
            speedKn == 'fast'     | line 1, column 9: found no matching overload
            """)
    void saysWhereAnExpressionIsWrong(String expression, String fault) {
        assertThatThrownBy(() -> UserExpression.of(expression))
                .isInstanceOf(UserExpression.FaultyExpressionException.class)
                .hasMessageContaining(fault)
                .hasMessageNotContaining("container");
    }

    @Test
    void whatIsNotKnownIsNeitherAboveNorBelow() {
        run.post(rule("long", "lengthMeters > 0.0 || lengthMeters <= 0.0", 0));
        run.post(rule("beyond", "zones[7] == 'x'", 0));
        run.post(rule("far", "distanceNm(55.0, 14.0) > 60.0 && distanceNm(55.0, 14.0) < 80.0", 0));
        run.post(rule("mean", "meanSpeedKn(10) > 2.9 && meanSpeedKn(10) < 3.1 && utcHour == 0", 0));
        sail(0, 30);
        assertThat(run.alerts().stream().map(alert -> alert.content().rule())).containsExactly("user.far", "user.mean");
    }
}
