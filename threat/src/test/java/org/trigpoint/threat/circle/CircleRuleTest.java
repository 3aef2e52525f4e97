package org.trigpoint.threat.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

/** Circles that no ship sails, and turns that ships do. */
class CircleRuleTest {
    private static final LocalFrame FRAME = LocalFrame.at(50.25, -1.4);

    private final RuleRun run = new RuleRun(List.of(new CircleRule()), List.of());
    private final Sender ship = new Sender(538_000_001, 50.25, -1.4);

    /** Where it is, by the second; it says this speed. */
    private void sails(double seconds, DoubleUnaryOperator knots, DoubleUnaryOperator east, DoubleUnaryOperator north) {
        for (double second = 0; second < seconds; second += 10) {
            Position there = FRAME.positionAt(east.applyAsDouble(second), north.applyAsDouble(second));
            ship.sails(knots.applyAsDouble(second), 0);
            run.give(ship, ship.at(second, there.latDeg(), there.lonDeg()));
        }
    }

    private static DoubleUnaryOperator east(double radius, double knots) {
        return second -> radius * StrictMath.sin(Units.mpsFromKnots(knots) * second / radius);
    }

    private static DoubleUnaryOperator north(double radius, double knots) {
        return second -> radius * StrictMath.cos(Units.mpsFromKnots(knots) * second / radius);
    }

    @ParameterizedTest
    @ValueSource(doubles = {200, 500, 900})
    void aCircleIsToldOnce(double radius) {
        sails(7_200, second -> 9, east(radius, 9), north(radius, 9));
        assertThat(run.alerts().stream().filter(alert -> alert.state() == Alert.State.RAISED))
                .hasSize(1);
        assertThat(run.findings().getLast().content().headline())
                .matches("538000001 goes round on a circle of %.0f m at 9.0 kn, for 1\\d\\d min".formatted(radius));
        assertThat(run.findings().getLast().content().scoreLog()).isPositive();
    }

    @Test
    void itOutlivesARestart() {
        sails(3_600, second -> 9, east(500, 9), north(500, 9));
        int said = run.findings().size();
        assertThat(said).isPositive();
        run.restart();
        sails2(3_600, 7_200);
        assertThat(run.alerts().stream().filter(alert -> alert.state() == Alert.State.RAISED))
                .hasSize(1);
        assertThat(run.findings()).hasSizeLessThan(said + 8);
    }

    private void sails2(double from, double until) {
        for (double second = from; second < until; second += 10) {
            Position there = FRAME.positionAt(
                    east(500, 9).applyAsDouble(second), north(500, 9).applyAsDouble(second));
            run.give(ship, ship.at(second, there.latDeg(), there.lonDeg()));
        }
    }

    @Test
    void aCircleThatACurrentCarriesIsAShips() {
        sails(7_200, second -> 9, second -> east(500, 9).applyAsDouble(second) + 0.25 * second, north(500, 9));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aSwingAtAnchorIsTooSlow() {
        sails(7_200, second -> 0.8, east(60, 0.8), north(60, 0.8));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void speedsThatChangeAreAShips() {
        sails(7_200, second -> 8 + 3 * StrictMath.sin(second / 200), east(500, 9), north(500, 9));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void linesOfASurveyAreNoCircle() {
        // To and fro over 3 km, a line further each time.
        sails(
                7_200,
                second -> 5,
                second -> {
                    double along = Units.mpsFromKnots(5) * second % 6_000;
                    return along < 3_000 ? along : 6_000 - along;
                },
                second -> 100 * StrictMath.floor(Units.mpsFromKnots(5) * second / 3_000));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void anEightIsNoCircle() {
        sails(
                7_200,
                second -> 9,
                second -> 800 * StrictMath.sin(second / 200),
                second -> 800 * StrictMath.sin(second / 100));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneTurnIsNone() {
        sails(
                3_600,
                second -> 9,
                second -> second < 700 ? east(500, 9).applyAsDouble(second) : 4 * (second - 700),
                second -> second < 700 ? north(500, 9).applyAsDouble(second) : 500);
        assertThat(run.findings()).isEmpty();
    }
}
