package org.trigpoint.simulation.score.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.score.rules.SaidAlert.Budget;
import org.trigpoint.simulation.score.rules.TrueSpan.Kind;
import org.trigpoint.simulation.score.rules.Verdict.Result;

class RuleJudgeTest {
    private static final long SECOND = 1_000_000;

    private final List<TrueSpan> spans = new ArrayList<>();
    private final List<SaidAlert> alerts = new ArrayList<>();

    private static TrueSpan span(Kind kind, String what, String subjects, long fromSeconds, long untilSeconds) {
        return new TrueSpan(
                kind,
                "drift",
                what,
                new TreeSet<>(List.of(subjects.split(" "))),
                fromSeconds * SECOND,
                untilSeconds * SECOND,
                null);
    }

    private static SaidAlert alert(String id, String subject, long fromSeconds, long untilSeconds, long shownSeconds) {
        return alert(id, List.of(Set.of(subject)), fromSeconds, untilSeconds, shownSeconds, SaidAlert.NEVER);
    }

    private static SaidAlert alert(
            String id,
            List<Set<String>> subjects,
            long fromSeconds,
            long untilSeconds,
            long shownSeconds,
            long withdrawn) {
        return new SaidAlert(
                "drift",
                id,
                "It drifts",
                subjects,
                null,
                fromSeconds * SECOND,
                untilSeconds * SECOND,
                shownSeconds * SECOND,
                1,
                withdrawn,
                Budget.NONE);
    }

    private List<Result> results() {
        return RuleJudge.judge(spans, alerts).stream().map(Verdict::result).toList();
    }

    private RuleCounts counts() {
        return RuleCounts.of(spans, RuleJudge.judge(spans, alerts));
    }

    @Test
    void anAlertOfTheSameSubjectAtTheSameTimeIsRight() {
        spans.add(span(Kind.EVENT, "adrift", "one", 100, 200));
        alerts.add(alert("a", "one", 190, 400, 410));
        assertThat(results()).containsExactly(Result.RIGHT);
        assertThat(counts().delaysSeconds()).containsExactly(310.0);
    }

    @Test
    void anotherSubjectOrAnotherTimeIsFalseAndTheEventMissed() {
        spans.add(span(Kind.EVENT, "adrift", "one", 100, 200));
        alerts.add(alert("a", "two", 100, 200, 150));
        alerts.add(alert("b", "one", 201, 300, 250));
        alerts.add(alert("c", "one", 0, 99, 260));
        assertThat(results()).containsExactly(Result.MISSED, Result.NOTHING, Result.NOTHING, Result.NOTHING);
        assertThat(counts().recallRatio()).isZero();
        assertThat(counts().precisionRatio()).isZero();
    }

    @Test
    void aSecondAlertOfAnEventIsADuplicateAndFalse() {
        spans.add(span(Kind.EVENT, "adrift", "one", 100, 200));
        alerts.add(alert("late", "one", 100, 200, 190));
        alerts.add(alert("soon", "one", 100, 200, 150));
        assertThat(RuleJudge.judge(spans, alerts))
                .extracting(
                        Verdict::result,
                        verdict ->
                                verdict.alert() == null ? "" : verdict.alert().id())
                .containsExactly(Tuple.tuple(Result.RIGHT, "soon"), Tuple.tuple(Result.DUPLICATE, "late"));
        assertThat(counts().falseAlerts()).isEqualTo(1);
        assertThat(counts().duplicates()).isEqualTo(1);
        assertThat(counts().precisionRatio()).isEqualTo(0.5);
    }

    @Test
    void alertsMoveToOtherEventsUntilAsManyAsCanBeAreMatched() {
        spans.add(span(Kind.EVENT, "adrift", "one", 100, 200));
        spans.add(span(Kind.EVENT, "adrift", "one", 300, 400));
        // The first fits both and would take the only event of the second.
        alerts.add(alert("both", "one", 150, 350, 10));
        alerts.add(alert("first", "one", 150, 160, 20));
        assertThat(results()).containsExactly(Result.RIGHT, Result.RIGHT);
    }

    @Test
    void ofAMeetingAllSubjectsMustBeRight() {
        spans.add(span(Kind.EVENT, "meeting", "one two", 100, 200));
        alerts.add(alert("a", List.of(Set.of("one"), Set.of("three")), 100, 200, 150, SaidAlert.NEVER));
        alerts.add(alert("b", List.of(Set.of("one"), Set.of("two")), 100, 200, 160, SaidAlert.NEVER));
        assertThat(results()).containsExactly(Result.RIGHT, Result.NOTHING);
    }

    @Test
    void whoSharesANumberMayBeMeant() {
        spans.add(span(Kind.EVENT, "adrift", "one", 100, 200));
        alerts.add(alert("a", List.of(Set.of("two", "one")), 100, 200, 150, SaidAlert.NEVER));
        assertThat(results()).containsExactly(Result.RIGHT);
    }

    @Test
    void withoutSubjectsThePlaceOrTheNameDecides() {
        TrueSpan feed = new TrueSpan(Kind.EVENT, "feed", "dead", new TreeSet<>(List.of("niton")), 0, 100, null);
        SaidAlert named = said("Nothing from niton for 12 minutes", null);
        assertThat(named.speaksOf(feed)).isTrue();
        assertThat(said("Nothing from dover", null).speaksOf(feed)).isFalse();
        TrueSpan jammed = new TrueSpan(
                Kind.EVENT, "interference", "jam", new TreeSet<>(List.of("x")), 0, 100, new Disc(0, 179.95, 10_000));
        assertThat(said("Jammed", new Disc(0, -179.95, 1_500)).speaksOf(jammed)).isTrue();
        assertThat(said("Jammed", new Disc(0, -179.95, 1_000)).speaksOf(jammed)).isFalse();
    }

    private static SaidAlert said(String headline, @Nullable Disc where) {
        return new SaidAlert(
                "feed", "a", headline, List.of(Set.of()), where, 0, 50, 60, 1, SaidAlert.NEVER, Budget.NONE);
    }

    @Test
    void nearMissesAreCountedOnceHoweverOftenTheyAreNamed() {
        spans.add(span(Kind.NEAR_MISS, "towed", "one", 100, 200));
        spans.add(span(Kind.NEAR_MISS, "towed", "two", 100, 200));
        alerts.add(alert("a", "one", 100, 150, 150));
        alerts.add(alert("b", "one", 160, 200, 200));
        assertThat(results()).containsExactly(Result.NEAR_MISS, Result.NEAR_MISS);
        assertThat(counts().nearMisses()).isEqualTo(2);
        assertThat(counts().nearMissesRaised()).isEqualTo(1);
        assertThat(counts().falseAlerts()).isEqualTo(2);
    }

    @Test
    void whatMayBeCalledEitherWayCountsForNothing() {
        spans.add(span(Kind.EITHER, "short", "one", 100, 200));
        spans.add(span(Kind.NEAR_MISS, "towed", "one", 100, 200));
        alerts.add(alert("a", "one", 100, 150, 150));
        assertThat(results()).containsExactly(Result.EITHER);
        assertThat(counts().alerts()).isZero();
        assertThat(counts().precisionRatio()).isNaN();
        assertThat(counts().either()).isEqualTo(1);
    }

    @Test
    void aWithdrawnAlertIsNeitherRightNorFalseAndSaysHowLongItWasShown() {
        spans.add(span(Kind.EVENT, "adrift", "one", 100, 200));
        alerts.add(alert("a", List.of(Set.of("one")), 100, 200, 150, 450 * SECOND));
        alerts.add(alert("b", List.of(Set.of("two")), 100, 200, 160, 260 * SECOND));
        assertThat(results()).containsExactly(Result.MISSED, Result.WITHDRAWN, Result.WITHDRAWN);
        assertThat(counts().alerts()).isZero();
        assertThat(counts().withdrawn()).isEqualTo(2);
        assertThat(counts().shownSeconds()).containsExactly(100.0, 300.0);
        assertThat(counts().shownSeconds(50)).isEqualTo(100);
    }

    @Test
    void countsAddUpAndPercentilesAreOfNearestRank() {
        spans.add(span(Kind.EVENT, "adrift", "one", 0, 200));
        RuleCounts sum = RuleCounts.NONE;
        for (int delay = 10; delay >= 1; delay--) {
            alerts.clear();
            alerts.add(alert("a", "one", 0, 200, delay));
            sum = sum.plus(counts());
        }
        assertThat(sum.events()).isEqualTo(10);
        assertThat(sum.recallRatio()).isEqualTo(1);
        assertThat(sum.recallLowRatio()).isEqualTo(Wilson.lowRatio(10, 10));
        assertThat(sum.delaySeconds(50)).isEqualTo(5);
        assertThat(sum.delaySeconds(90)).isEqualTo(9);
        assertThat(sum.delaySeconds(100)).isEqualTo(10);
        assertThat(RuleCounts.NONE.delaySeconds(50)).isNaN();
        assertThatThrownBy(() -> RuleCounts.NONE.delaySeconds(0)).hasMessageContaining("not 0");
    }

    @Test
    void aSpanEndsAfterItsBeginning() {
        assertThatThrownBy(() -> span(Kind.EVENT, "adrift", "one", 2, 1)).hasMessageContaining("not 1000000");
    }
}
