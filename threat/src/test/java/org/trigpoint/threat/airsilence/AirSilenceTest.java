package org.trigpoint.threat.airsilence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.fixtures.Flyer;
import org.trigpoint.threat.fixtures.RuleRun;

/** Aircraft that fly east along 50.7° north, from one cell into the next, and those of them that fall silent. */
class AirSilenceTest {
    private static final int FIRST = 0x400000;
    /** A degree of longitude there in metres. */
    private static final double DEGREE = 70_600;

    private final RuleRun run = new RuleRun(List.of(), List.of());
    private final List<Flyer> flying = new ArrayList<>();
    private int next = FIRST;
    private int second;

    /** One more, at so many hundredths of a degree east of 4°. */
    private Flyer enters(double lonDeg, double altitudeMeters) {
        Flyer flyer = Flyer.aircraft(next++, 50.7, lonDeg)
                .flies(200, 90)
                .at(altitudeMeters, 0)
                .from(second);
        flying.add(flyer);
        return flyer;
    }

    private void fly(int seconds) {
        for (int end = second + seconds; second < end; second += 5) {
            for (Flyer flyer : flying) {
                run.give(flyer, flyer.at(second));
            }
        }
        run.advance(second - 0.5);
    }

    /** So many cross from 4.1° to 5.2° and further, a minute apart. */
    private void learn(int aircraft, double altitudeMeters) {
        for (int i = 0; i < aircraft; i++) {
            enters(4.1, altitudeMeters);
            fly(60);
            flying.removeIf(flyer -> flyer.lonDeg() > 6);
        }
        fly((int) (2 * DEGREE / 200));
        flying.clear();
        fly(200);
        assertThat(run.findings()).isEmpty();
    }

    /** It flies for a minute with others of several heights, and is not heard from then on. */
    private void goesAmongOthers(Flyer lost) {
        enters(4.1, 10_500);
        enters(4.1, 9_500);
        enters(4.1, 5_000);
        fly(60);
        flying.remove(lost);
    }

    private AlertContent newest() {
        return run.alerts().getLast().content();
    }

    @Test
    void oneThatFallsSilentWhereOthersAreHeardOnIsTold() {
        learn(20, 10_000);
        run.restart();
        Flyer lost = enters(4.1, 10_000);
        goesAmongOthers(lost);
        fly(55);
        assertThat(run.findings()).isEmpty();
        fly(60);
        assertThat(newest().rule()).isEqualTo("air-silence");
        assertThat(newest().headline()).isEqualTo("400014 fell silent in the air at 10000 m");
        assertThat(newest().scoreLog()).isPositive();
        assertThat(newest().evidence().getFirst().text())
                .isEqualTo("Of 20 aircraft that were about there at such a height 20 were heard on");
        run.restart();
        fly(60);
        flying.add(lost);
        fly(60);
        assertThat(newest().headline()).matches("400014 was silent in the air for \\d+ min");
        assertThat(newest().scoreLog()).isNegative();
        assertThat(run.alerts()).extracting(Alert::state).containsExactly(Alert.State.RAISED, Alert.State.UPDATED);
    }

    @Test
    void whereNobodyKnowsTheHorizonNothingIsSaid() {
        learn(5, 10_000);
        Flyer lost = enters(4.1, 10_000);
        enters(4.1, 10_500);
        enters(4.1, 9_500);
        fly(60);
        flying.remove(lost);
        fly(200);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void whatIsHeardHighIsNotHeardLow() {
        learn(20, 10_000);
        Flyer lost = enters(4.1, 2_000);
        enters(4.1, 10_500);
        enters(4.1, 9_500);
        fly(60);
        flying.remove(lost);
        fly(200);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void beyondTheHorizonAllFallSilentAndNoneIsTold() {
        for (int i = 0; i < 40; i++) {
            enters(4.1, 10_000);
            fly(60);
            // At 4.4° they are heard last.
            flying.removeIf(flyer -> flyer.lonDeg() > 4.4);
        }
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aReceiverThatDiesIsNoSilenceOfAircraft() {
        learn(20, 10_000);
        for (int i = 0; i < 6; i++) {
            enters(4.1 + 0.05 * i, 10_000);
        }
        fly(60);
        flying.clear();
        fly(300);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneOfTwoReceiversThatDiesIsNone() {
        learn(20, 10_000);
        Flyer lost = enters(4.1, 10_000).through(2, "east");
        enters(4.1, 10_500);
        enters(4.1, 9_500);
        fly(60);
        flying.remove(lost);
        fly(200);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneOnApproachAndOneThatHasLandedAreNone() {
        run.post(new RuleSettings(Map.of("air-silence.leastMeters", 0.0)));
        learn(20, 2_500);
        Flyer approaching = enters(4.1, 2_900).at(2_900, -5);
        Flyer landed = enters(4.1, 2_500);
        enters(4.1, 2_500);
        enters(4.1, 2_600);
        enters(4.1, 2_700);
        fly(60);
        flying.remove(approaching);
        run.give(landed, landed.is(Flight.Place.ON_GROUND).at(second));
        flying.remove(landed);
        fly(200);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void whatAGroundStationOrMultilaterationTellsIsNone() {
        learn(20, 10_000);
        Flyer lost = enters(4.1, 10_000).by(Transponder.MULTILATERATION);
        Flyer other = enters(4.1, 10_000).by(Transponder.TIS_B);
        enters(4.1, 10_500);
        enters(4.1, 9_500);
        enters(4.1, 9_500);
        fly(60);
        flying.remove(lost);
        flying.remove(other);
        fly(200);
        assertThat(run.findings()).isEmpty();
    }

    /** The decoder takes halves of positions of two for one place, and leaves out what cannot be. */
    @Test
    void oneWhoseAddressIsHeardOnUnderAnotherTrackIsNotSilent() {
        learn(20, 10_000);
        Flyer lost = enters(4.1, 10_000);
        Flyer same = lost.elsewhere(7, 51.5, 2).flies(200, 90).at(10_000, 0).from(second);
        flying.add(same);
        goesAmongOthers(lost);
        fly(120);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void whatIsHeardLowIsHeardHigh() {
        learn(20, 4_000);
        Flyer lost = enters(4.1, 10_000);
        goesAmongOthers(lost);
        fly(120);
        assertThat(newest().evidence().getFirst().text())
                .matches("Of \\d+ aircraft that were about there, or lower, \\d+ were heard on");
    }
}
