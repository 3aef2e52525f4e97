package org.trigpoint.threat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

/** Places that cannot be reached, numbers that two use, and what only looks so. */
class IdentitiesTest {
    private static final long NUMBER = 257_000_001;
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;

    private final RuleRun run = new RuleRun(List.of(), List.of());
    private double second;

    private Sender here() {
        return new Sender(1, 60, 5).under(NUMBER).sails(12, 90);
    }

    private Sender there() {
        // 111 km to the north: another track, as one ship cannot be there.
        return new Sender(2, 61, 5).under(NUMBER).sails(12, 90);
    }

    private void both(double minutes, Sender... senders) {
        for (double until = second + minutes * MINUTE; second < until; second += 10) {
            for (int i = 0; i < senders.length; i++) {
                run.give(senders[i], senders[i].at(second + i));
            }
        }
    }

    private List<Alert.State> states() {
        return run.alerts().stream().map(Alert::state).toList();
    }

    private String headline() {
        return run.alerts().getLast().content().headline();
    }

    @Test
    void aPlaceThatCannotBeReachedIsToldOnce() {
        both(30, here());
        both(60, there());
        assertThat(states()).containsExactly(Alert.State.RAISED);
        assertThat(headline()).matches("257000001 is reported 11\\d km from where it was .* before: \\d+ kn");
        assertThat(run.findings().getFirst().content().subjects()).hasSize(2);
        assertThat(run.findings().getFirst().content().scoreLog()).isPositive();
        assertThat(run.findings().getFirst().content().untilEpochMicros())
                .as("said no later than 16 minutes after it began")
                .isLessThan((long) ((30 + 16) * MINUTE * 1e6));
    }

    @Test
    void oneThatReturnsAfterHalfAnHourIsToldToo() {
        Sender real = here();
        both(30, real);
        both(12, there());
        both(60, real);
        assertThat(states()).containsExactly(Alert.State.RAISED);
    }

    @Test
    void aBadFixIsCountedAndRaisedWhenItRepeats() {
        Sender real = here();
        both(30, real);
        for (int i = 0; i < 4; i++) {
            Sender wrong = new Sender(10 + i, 60.5 + 0.3 * i, 5).under(NUMBER);
            run.give(wrong, wrong.at(second + 5));
            both(40, real);
        }
        assertThat(run.findings()).isEmpty();
        Sender wrong = new Sender(20, 62.5, 5).under(NUMBER);
        run.give(wrong, wrong.at(second + 5));
        both(40, real);
        assertThat(run.findings()).hasSize(1);
        assertThat(headline()).contains("5 times");
    }

    @Test
    void twoShipsOnOneNumberAreNoTeleport() {
        Sender one = here();
        both(30, one);
        both(90, one, there());
        assertThat(run.findings()).hasSize(1);
        assertThat(headline()).matches("257000001 is reported from 2 places at a time, 11\\d km apart");
    }

    @Test
    void twoShipsOfAScenarioOfFiftyKilometresAreTold() {
        Sender one = new Sender(1, 50.45, -1.5).under(NUMBER).sails(11, 90);
        Sender other = new Sender(2, 50.02, -1.7).under(NUMBER).sails(13, 70);
        both(60, one, other);
        assertThat(run.findings()).hasSize(1);
    }

    @Test
    void aTeleportIsWithdrawnWhenTheFirstPlaceTurnsOutToGoOn() {
        Sender one = here();
        both(30, one);
        Sender other = there();
        both(20, other);
        assertThat(states()).containsExactly(Alert.State.RAISED);
        both(60, other, one);
        assertThat(states()).contains(Alert.State.WITHDRAWN);
        assertThat(run.alerts().stream().filter(alert -> alert.state() == Alert.State.RAISED))
                .hasSize(2);
    }

    @Test
    void aShipThatComesBackAfterDaysElsewhereIsNone() {
        both(30, here());
        second += 8 * HOUR;
        both(60, there());
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void reportsThatCameLateStandAtTheirOwnTime() {
        Sender one = here();
        both(60, one);
        // A batch of a satellite: hours old, from where it was then, and another track for being late.
        Sender late = new Sender(2, 60, 4.2).under(NUMBER).sails(12, 90).through(2, null, 2 * HOUR);
        for (int i = 0; i < 30; i++) {
            run.give(late, late.at(second - 2 * HOUR + i * 60));
        }
        both(60, one);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void shipsNearEachOtherAreOneThingBadlySeen() {
        both(90, here(), new Sender(2, 60.05, 5).under(NUMBER).sails(12, 90));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void theAntimeridianIsNoJump() {
        Sender west = new Sender(1, 0, 179.9).under(NUMBER).sails(12, 90);
        both(30, west);
        both(60, new Sender(2, 0, -179.99).under(NUMBER));
        assertThat(run.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsKeptOutlivesARestart(boolean restart) {
        both(30, here());
        Sender other = there();
        both(8, other);
        if (restart) {
            run.restart();
        }
        both(30, other);
        assertThat(run.findings()).hasSize(1);
        Finding copy = RuleRun.copy(
                org.trigpoint.model.alert.FindingCodec.INSTANCE, run.findings().getFirst());
        assertThat(copy).isEqualTo(run.findings().getFirst());
    }

    @Test
    void anotherNameAndCallSignAreTold() {
        Sender ship = here();
        says(ship, "NORDIC STAR", 9_074_729, 60);
        says(ship, "OTHER MOON", 9_187_629, 60);
        assertThat(run.findings()).hasSize(1);
        assertThat(headline()).isEqualTo("OTHER MOON (257000001) says another name, another IMO number than before");
        assertThat(run.findings().getFirst().content().evidence().getFirst().text())
                .startsWith("Name is OTHER MOON; it was NORDIC STAR for ");
    }

    private void says(Sender ship, String name, int imo, double minutes) {
        for (double until = second + minutes * MINUTE; second < until; second += 60) {
            run.give(ship, ship.at(second));
            run.give(ship, ship.identity(name, imo, 70, 100, 5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"M/V NORDIC STAR", "NORDIC STR", "NORDIC", "nordic-star"})
    void theSameNameWrittenOtherwiseIsNone(String variant) {
        lesserToo();
        Sender ship = here();
        says(ship, "NORDIC STAR", 9_074_729, 60);
        says(ship, variant, 9_074_729, 60);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aDamagedStaticReportIsNoChange() {
        lesserToo();
        Sender ship = here();
        says(ship, "NORDIC STAR", 9_074_729, 30);
        says(ship, "XQ7 PPL", 9_187_629, 1);
        says(ship, "NORDIC STAR", 9_074_729, 60);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aNameAloneIsToldWhereASiteAsksForIt() {
        Sender ship = here();
        says(ship, "NORDIC STAR", 9_074_729, 60);
        says(ship, "OTHER MOON", 9_074_729, 60);
        assertThat(run.findings()).isEmpty();
        lesserToo();
        says(ship, "THIRD SUN", 9_074_729, 60);
        assertThat(run.findings()).hasSize(1);
    }

    private void lesserToo() {
        run.post(new RuleSettings(Map.of("identity.raiseLesser", 1.0)));
    }

    @Test
    void aWrongCheckDigitIsToldOnceWhereASiteAsksForIt() {
        lesserToo();
        says(here(), "NORDIC STAR", 9_074_728, 120);
        assertThat(run.findings()).hasSize(1);
        assertThat(headline()).isEqualTo("NORDIC STAR (257000001) says IMO number 9074728, whose check digit is wrong");
    }

    @Test
    void oneImoNumberOnTwoShipsIsTold() {
        Sender one = here();
        Sender other = new Sender(2, 61, 5).under(538_000_002).sails(12, 90);
        for (; second < 2 * HOUR; second += 60) {
            run.give(one, one.at(second));
            run.give(one, one.identity("NORDIC STAR", 9_074_729, 70, 100, 5));
            run.give(other, other.at(second + 1));
            run.give(other, other.identity("OTHER MOON", 9_074_729, 70, 100, 5));
        }
        assertThat(run.findings()).hasSize(1);
        assertThat(headline()).matches(".* say the same IMO number").contains("OTHER MOON", "NORDIC STAR");
    }

    @Test
    void aShipThatChangesItsFlagIsTold() {
        Sender ship = here();
        says(ship, "NORDIC STAR", 9_074_729, 60);
        Sender same =
                new Sender(2, ship.latDeg(), ship.lonDeg()).under(538_000_002).sails(12, 90);
        says(same, "NORDIC STAR", 9_074_729, 60);
        assertThat(run.findings()).hasSize(1);
        assertThat(headline()).contains("538000002, Marshall Islands", "257000001, Norway");
    }

    @Test
    void namesAreComparedAsPeopleDo() {
        assertThat(Likeness.isSameName("EVER GIVEN", "EVERGIVEN")).isTrue();
        assertThat(Likeness.isSameName("EVER GREEN 1", "EVER GREEN 2")).isFalse();
        assertThat(Likeness.isSameName("EVER GREEN 1", "EVER GREEN 12")).isFalse();
        assertThat(Likeness.isSameName("MS NORDIC", "NORDIC STAR")).isTrue();
        assertThat(Likeness.isSameName("LILY", "LOLA")).isFalse();
    }
}
