package org.trigpoint.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Regression: small scenes whose figures were reckoned by hand. */
class ScorerTest {
    private static final double EXACT = 1e-12;

    private static TruthState truth(String id, double east) {
        return TruthState.of(id, new Spot.Plane(east, 0));
    }

    private static TrackState track(String id, double east) {
        return TrackState.of(id, new Spot.Plane(east, 0));
    }

    private static Score score(List<Moment> moments) {
        return Scorer.score(new ScoreRun(moments), ScoreSettings.of(50));
    }

    private static Moment at(int second, List<TruthState> truths, List<TrackState> tracks) {
        return new Moment(second * 1_000_000L, truths, tracks);
    }

    @Test
    void distancesOfOneInstant() {
        // a–x 3 m, b alone, y alone: OSPA² = (9 + 2500) / 2, GOSPA² = 9 + 1250 + 1250.
        Score score = score(
                List.of(at(0, List.of(truth("a", 0), truth("b", 1000)), List.of(track("x", 3), track("y", 5000)))));
        assertThat(score.distances().ospaMeters()).isCloseTo(Math.sqrt(2509 / 2.0), within(EXACT));
        assertThat(score.distances().gospa().distanceMeters()).isCloseTo(Math.sqrt(2509), within(EXACT));
        assertThat(score.distances().gospa().missedMeters()).isCloseTo(Math.sqrt(1250), within(EXACT));
        assertThat(score.distances().gospaPerTruthMeters()).isCloseTo(Math.sqrt(2509 / 2.0), within(EXACT));
        assertThat(score.distances().localisationMeters()).isEqualTo(3);
        assertThat(score.distances().missedRatio()).isEqualTo(1);
        assertThat(score.siap().completenessRatio()).isEqualTo(0.5);
        assertThat(score.siap().spuriousnessRatio()).isEqualTo(0.5);
        assertThat(score.siap().ambiguityRatio()).isEqualTo(1);
        assertThat(score.siap().velocityErrorMps()).isNaN();
        assertThat(score.consistency()).isEmpty();
    }

    @Test
    void switchesDelayAndSegments() {
        // Truth a: nothing, x, x, y, nothing, y. It is covered from second 1.
        List<List<TrackState>> shown = List.of(
                List.of(),
                List.of(track("x", 0)),
                List.of(track("x", 0)),
                List.of(track("y", 0)),
                List.of(),
                List.of(track("y", 0)));
        List<Moment> moments = new ArrayList<>();
        for (int k = 0; k < shown.size(); k++) {
            moments.add(at(k, List.of(truth("a", 0).withCovered(k > 0)), shown.get(k)));
        }
        Score score = score(moments);
        assertThat(score.identity().switches()).isEqualTo(1);
        assertThat(score.identity().switchesPerSecond()).isEqualTo(1 / 4.0);
        assertThat(score.siap().numberChangesPerSecond()).isEqualTo(1 / 4.0);
        assertThat(score.siap().longestSegmentRatio()).isCloseTo(2 / 6.0, within(EXACT));
        assertThat(score.promptness()).isEqualTo(new Score.Promptness(1, 0, 0, 0));
        assertThat(score(moments.subList(0, 1)).promptness().confirmed()).isZero();
        // GOSPA's switches: x to y is one, to nothing and back half each.
        Score penal = Scorer.score(new ScoreRun(moments), ScoreSettings.of(50).withSwitching(10));
        assertThat(penal.series().stream()
                        .map(point -> point.gospa().switchingMeters())
                        .map(meters -> Math.round(meters * meters)))
                .containsExactly(0L, 0L, 0L, 100L, 50L, 50L);
    }

    @Test
    void delayCountsInstantsThatAreOnlyWarmUp() {
        List<Moment> moments = List.of(
                at(0, List.of(truth("a", 0), truth("b", 900)), List.of()),
                at(10, List.of(truth("a", 0), truth("b", 900)), List.of(track("x", 1))),
                at(20, List.of(truth("a", 0), truth("b", 900)), List.of(track("x", 1))));
        Score score = Scorer.score(new ScoreRun(moments), ScoreSettings.of(50).from(20_000_000L));
        assertThat(score.instants()).isEqualTo(1);
        assertThat(score.promptness()).isEqualTo(new Score.Promptness(1, 1, 10, 10));
        assertThatThrownBy(() ->
                        Scorer.score(new ScoreRun(moments), ScoreSettings.of(50).from(21_000_000L)))
                .hasMessageContaining("All 3 instants are before");
    }

    @Test
    void aTrackBesideAnotherIsADuplicateAndOneFarAwayIsNot() {
        List<Moment> moments = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            moments.add(at(k, List.of(truth("a", 0)), List.of(track("x", 1), track("y", 9), track("z", 700))));
        }
        Score score = score(moments);
        assertThat(score.identity().duplicatesRatio()).isEqualTo(1);
        assertThat(score.identity().duplicateTracks()).isEqualTo(1);
        assertThat(score.siap().ambiguityRatio()).isEqualTo(2);
        assertThat(score.siap().spuriousnessRatio()).isCloseTo(1 / 3.0, within(EXACT));
        assertThat(score.siap().positionErrorMeters()).isEqualTo(5);
        assertThat(score.distances().falseRatio()).isEqualTo(2);
        assertThat(score.identity().mergedTracks()).isZero();
    }

    @Test
    void darkCraftCountFromTwoMinutesAfterTheyWereFirstSeenWhileTheyAreSeen() {
        // An instant every 20 s. Dark a is seen from 20 s to 300 s: 9 instants from 140 s on, one of them with a
        // duplicate. Dark b has
        // two tracks at each, loud c sends once, dark d is seen too shortly.
        List<Moment> moments = new ArrayList<>();
        for (int k = 0; k <= 20; k++) {
            int second = 20 * k;
            List<TrackState> tracks = new ArrayList<>();
            if (second >= 140) {
                tracks.add(track("x", 1));
                tracks.add(track("y1", 1001));
                tracks.add(track("y2", 1002));
            }
            if (second == 200) {
                tracks.add(track("x2", 9));
            }
            boolean seen = second >= 20 && second <= 300;
            moments.add(at(
                    second,
                    List.of(
                            truth("a", 0).withSigns(true, seen),
                            truth("b", 1000).withSigns(true, seen),
                            truth("c", 2000).withSigns(k != 3, seen),
                            truth("d", 3000).withSigns(true, second < 100)),
                    tracks));
        }
        Score.Crafts crafts = Scorer.score(
                        new ScoreRun(moments), ScoreSettings.of(50).from(120_000_000L))
                .crafts();
        assertThat(crafts.dark())
                .containsExactly(new Score.DarkCraft("a", 9, 8 / 9.0, 1 / 9.0), new Score.DarkCraft("b", 9, 0, 1));
        assertThat(crafts.oneTrackRatio()).isZero();
        assertThat(crafts.oneTrackAtInstantsRatio()).isCloseTo(8 / 18.0, within(1e-12));
        assertThat(crafts.falseTracks()).isEmpty();
        // Seen to the end it has 14 instants, one of them with a duplicate: nine tenths are enough.
        List<Moment> longer = new ArrayList<>();
        for (Moment moment : moments) {
            longer.add(new Moment(
                    moment.epochMicros(),
                    List.of(truth("a", 0).withSigns(true, moment.epochMicros() >= 20_000_000)),
                    moment.tracks().stream()
                            .filter(state -> state.id().startsWith("x"))
                            .toList()));
        }
        assertThat(score(longer).crafts().oneTrackRatio()).isEqualTo(1);
        assertThat(score(longer).crafts().oneTrackAtInstantsRatio()).isCloseTo(13 / 14.0, within(1e-12));
        assertThat(score(moments.subList(0, 1)).crafts().oneTrackRatio()).isNaN();
        assertThat(score(moments.subList(0, 1)).crafts().oneTrackAtInstantsRatio())
                .isNaN();
    }

    @Test
    void aFalseTrackIsHardlyEverAboutATruth() {
        // Over 20 instants: never, once, at two (a tenth is more than hardly).
        List<Moment> moments = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            List<TrackState> tracks = new ArrayList<>(
                    List.of(track("once", k == 7 ? 3 : 900), track("twice", k == 3 || k == 11 ? 3 : 1900)));
            if (k > 4) {
                tracks.add(track("never", 5000 + k));
            }
            moments.add(at(90 * k, List.of(truth("a", 0)), tracks));
        }
        Score.Crafts crafts = score(moments).crafts();
        assertThat(crafts.falseTracks())
                .containsExactly(
                        new Score.FalseTrack("never", 450_000_000L, 1_710_000_000L, 15, new Spot.Plane(5005, 0)),
                        new Score.FalseTrack("once", 0, 1_710_000_000L, 20, new Spot.Plane(900, 0)));
        assertThat(crafts.falseTracksPerSecond() * 1800).isCloseTo(2, within(EXACT));
    }

    @Test
    void errorsAtUpdatesAreRootMeanSquaresWithinTheCutOffAndAfterTheWarmUp() {
        List<Moment> moments = List.of(at(0, List.of(), List.of()), at(10, List.of(), List.of()));
        List<Update> updates = List.of(
                new Update(4_000_000, Update.Kind.SEEN, 40, 40),
                new Update(6_000_000, Update.Kind.SEEN, 3, 6),
                new Update(7_000_000, Update.Kind.SEEN, 4, 8),
                new Update(8_000_000, Update.Kind.REPORTED, 2, 1),
                new Update(9_000_000, Update.Kind.REPORTED, 2, 50));
        Score.Updating updating = Scorer.score(
                        new ScoreRun(moments, updates), ScoreSettings.of(50).from(5_000_000))
                .updating();
        assertThat(updating.seen()).isEqualTo(new Score.Errors(2, Math.sqrt(12.5), Math.sqrt(50)));
        assertThat(updating.seen().trackRatio()).isCloseTo(0.5, within(EXACT));
        assertThat(updating.reported()).isEqualTo(new Score.Errors(1, 2, 1));
        assertThat(updating.all().trackRatio()).isCloseTo(Math.sqrt(29 / 101.0), within(EXACT));
        assertThat(score(moments).updating().all().trackRatio()).isNaN();
    }

    @Test
    void mergedAtOnceOrInTurnsButNotByASwitchForGood() {
        // One track between two truths.
        assertThat(merged(new double[] {1, 1, 1, 1}, 30)).isEqualTo(1);
        // Truths too far apart for one track to be near both: there and back, and there for good.
        assertThat(merged(new double[] {0, 0, 400, 400, 400, 0}, 400)).isEqualTo(1);
        assertThat(merged(new double[] {0, 0, 0, 400, 400, 400}, 400)).isZero();
        // A glimpse of the other is no stay.
        assertThat(merged(new double[] {0, 0, 0, 400, 0, 0}, 400)).isZero();
    }

    private static int merged(double[] east, double apart) {
        List<Moment> moments = new ArrayList<>();
        for (int k = 0; k < east.length; k++) {
            moments.add(at(k, List.of(truth("a", 0), truth("b", apart)), List.of(track("x", east[k]))));
        }
        return score(moments).identity().mergedTracks();
    }

    @Test
    void honestCovariancesAreFoundHonestAndProudOnesProud() {
        Score.Consistency honest = consistency(1);
        assertThat(honest.pairs()).isEqualTo(8000);
        assertThat(honest.insideRatio()).isBetween(0.94, 0.96);
        assertThat(honest.meanErrorSquared()).isBetween(honest.lowSquared(), honest.highSquared());
        assertThat(honest.instantsInsideRatio()).isBetween(0.9, 0.99);
        Score.Consistency proud = consistency(0.5);
        assertThat(proud.meanErrorSquared()).isGreaterThan(proud.highSquared());
        assertThat(proud.insideRatio()).isLessThan(0.8);
    }

    /** Errors of 10 m east and 5 m north, with a correlation, at a high latitude; the told spread is {@code told} times the real. */
    private static Score.Consistency consistency(double told) {
        Random random = new Random(4);
        List<Moment> moments = new ArrayList<>();
        for (int k = 0; k < 200; k++) {
            List<TruthState> truths = new ArrayList<>();
            List<TrackState> tracks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                double a = random.nextGaussian();
                double b = random.nextGaussian();
                var at = org.trigpoint.geo.LocalFrame.at(70, i).positionAt(10 * a, 3 * a + 4 * b);
                truths.add(TruthState.of("t" + i, new Spot.Earth(at.latDeg(), at.lonDeg())));
                double square = told * told;
                tracks.add(TrackState.of("k" + i, new Spot.Earth(70, i))
                        .withCovariance(100 * square, 30 * square, 25 * square));
            }
            moments.add(at(k, truths, tracks));
        }
        return Scorer.score(new ScoreRun(moments), ScoreSettings.of(500))
                .consistency()
                .orElseThrow();
    }

    @Test
    void theOrderInWhichStatesAreGivenChangesNoBit() {
        Random random = new Random(9);
        List<Moment> moments = new ArrayList<>();
        List<Moment> shuffled = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            List<TruthState> truths = new ArrayList<>();
            List<TrackState> tracks = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                truths.add(truth("a" + i, 1000 * random.nextDouble()).withVelocity(1, i));
                tracks.add(track("x" + i, 1000 * random.nextDouble())
                        .withVelocity(2, 1)
                        .withCovariance(9, 1, 4));
            }
            moments.add(at(k, truths, tracks));
            Collections.shuffle(truths, random);
            Collections.shuffle(tracks, random);
            shuffled.add(at(k, truths, tracks));
        }
        assertThat(score(shuffled)).isEqualTo(score(moments));
    }

    @Test
    void withinCoverageKeepsFromTheFirstToTheLastCoveredInstant() {
        List<Moment> moments = new ArrayList<>();
        boolean[] covered = {false, true, false, true, false};
        for (int k = 0; k < covered.length; k++) {
            moments.add(at(
                    k,
                    List.of(truth("a", 0).withCovered(covered[k]), truth("b", 9).withCovered(false)),
                    List.of()));
        }
        assertThat(new ScoreRun(moments)
                        .withinCoverage().moments().stream().map(m -> m.truths().size()))
                .containsExactly(0, 1, 1, 1, 0);
    }
}
