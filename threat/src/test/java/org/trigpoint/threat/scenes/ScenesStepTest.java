package org.trigpoint.threat.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswer.Verdict;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.Unseen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.TrackId;

/** What things in scenes are held to be, and which alerts come of it. */
class ScenesStepTest {
    private static final long HOUR = 3_600_000_000L;
    private static final TrackId TRACK = TrackId.of(new Stamp(1, 1, 1), 0);

    private Carrier<Object, ScenesState, Object> step =
            new Carrier<>(new ScenesStep((latDeg, lonDeg, most) -> lonDeg > 13 ? 500 : most));
    private final List<SceneAnswer> answers = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long sequence;

    private void give(double hours, Object input) {
        step.give(new Stamp((long) (hours * HOUR), 1, ++sequence), input).forEach(each -> {
            if (each.body() instanceof SceneAnswer answer) {
                answers.add(answer);
            } else if (each.body() instanceof Finding finding) {
                findings.add(finding);
            }
        });
    }

    private void heard(double hours, Coverage.State state, double prob) {
        long cell = Cell.at(Coverage.LEVEL, 55, 12);
        give(hours, new Coverage(0, cell, state, prob, prob, 9, (long) (hours * HOUR)));
    }

    private SightMatch thing(double hours, double lonDeg, Detection.Appearance appearance, boolean taken) {
        Detection detection = new Detection(
                new Stamp((long) (hours * HOUR), 9, Math.round(lonDeg * 1_000)),
                (long) (hours * HOUR),
                "sar",
                "scene-" + hours,
                Sight.Place.round(55, lonDeg, 20),
                140,
                null,
                appearance,
                Marking.CLEAR);
        SightMatch.Candidate candidate = new SightMatch.Candidate(TRACK, taken ? 0.97 : 0.2, 90, 150, 0, 0, 0, 55, 12);
        return new SightMatch(detection, List.of(candidate), taken);
    }

    private static Detection.Appearance looks(@Nullable String explained) {
        return new Detection.Appearance(0.95, "0".repeat(64), explained);
    }

    private @Nullable String disproof() {
        return findings.getLast().disproof();
    }

    @Test
    void whatNoTrackExplainsWhereShipsAreHeardIsAnAlert() {
        heard(1, Coverage.State.KNOWN, 0.9);
        give(5, thing(4, 12, looks(null), false));
        assertThat(answers.getLast().verdict()).isEqualTo(Verdict.UNEXPLAINED);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().content().headline())
                .isEqualTo("sar shows a ship 140 m long that no track explains, where ships are heard");
        assertThat(findings.getFirst().content().evidence())
                .anyMatch(Evidence::supports)
                .anyMatch(each -> !each.supports() && each.tracks().contains(TRACK));
        assertThat(findings.getFirst().content().scoreLog()).isPositive();
    }

    @Test
    void whatComesLateWithdrawsIt() {
        heard(1, Coverage.State.KNOWN, 0.9);
        give(5, thing(4, 12, looks(null), false));
        step = step.restarted(new ScenesStep((latDeg, lonDeg, most) -> lonDeg > 13 ? 500 : most));
        give(6, thing(4, 12, looks(null), true));
        assertThat(answers.getLast().verdict()).isEqualTo(Verdict.MATCHED);
        assertThat(findings).hasSize(2);
        assertThat(disproof()).contains("97 % likely this track");
    }

    @Test
    void whereNobodyCouldHaveHeardItIsUnknown() {
        give(5, thing(4, 12, looks(null), false));
        heard(6, Coverage.State.BLIND, 0);
        give(7, thing(6.5, 12.001, looks(null), false));
        // That ships are heard from now on says nothing of the hours before.
        heard(8, Coverage.State.KNOWN, 0.9);
        give(8, thing(6.6, 12.002, looks(null), false));
        assertThat(answers).extracting(SceneAnswer::verdict).containsOnly(Verdict.UNKNOWN);
        assertThat(findings).isEmpty();
    }

    @Test
    void whatStandsThereIsNoShip() {
        heard(1, Coverage.State.KNOWN, 0.9);
        give(5, thing(4, 12, looks(null), false));
        give(29, thing(28, 12, looks(null), false));
        assertThat(findings).allMatch(each -> each.disproof() == null);
        give(53, thing(52, 12, looks(null), false));
        assertThat(answers.getLast().verdict()).isEqualTo(Verdict.NO_CRAFT);
        assertThat(findings.stream().filter(each -> each.disproof() != null)).hasSize(2);
        assertThat(disproof()).isEqualTo("It stands there: 3 scenes hours apart show it");
    }

    @Test
    void whatTheDetectorExplainsIsNotOffered() {
        heard(1, Coverage.State.KNOWN, 0.9);
        give(5, thing(4, 12, looks("azimuth ghost"), false));
        assertThat(answers.getLast().verdict()).isEqualTo(Verdict.NO_CRAFT);
        assertThat(findings).isEmpty();
    }

    @Test
    void nearTheShoreNothingIsMissed() {
        give(
                5,
                new Unseen(
                        TRACK, new Stamp(4 * HOUR, 9, 9), "sar", "7", 4 * HOUR, 55, 13.1, 0.97, true, Marking.CLEAR));
        assertThat(findings).isEmpty();
    }

    @Test
    void aShipThatIsNotWhereItSaysIsAnAlertUntilItIsSeen() {
        Unseen unseen =
                new Unseen(TRACK, new Stamp(4 * HOUR, 9, 9), "sar", "7", 4 * HOUR, 55, 12, 0.97, true, Marking.CLEAR);
        give(5, unseen);
        assertThat(findings)
                .singleElement()
                .satisfies(each -> assertThat(each.content().subjects()).containsExactly(TRACK));
        give(6, unseen.withdrawn());
        assertThat(disproof()).isEqualTo("The image shows it after all");
    }
}
