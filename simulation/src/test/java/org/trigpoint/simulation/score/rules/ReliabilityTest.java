package org.trigpoint.simulation.score.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.score.rules.SaidAlert.Budget;
import org.trigpoint.simulation.score.rules.TrueSpan.Kind;

class ReliabilityTest {
    private final List<TrueSpan> spans = new ArrayList<>();
    private final List<SaidAlert> alerts = new ArrayList<>();

    private void alert(String ship, double scoreLog, long withdrawn) {
        List<Set<String>> subjects = List.of(Set.of(ship));
        alerts.add(new SaidAlert(
                "drift", ship, "It drifts", subjects, null, 100, 200, 200, scoreLog, withdrawn, Budget.NONE));
    }

    private void truth(Kind kind, String ship) {
        spans.add(new TrueSpan(kind, "drift", "adrift", new TreeSet<>(Set.of(ship)), 100, 200, null));
    }

    private RuleReport report() {
        RuleReport report = new RuleReport("1", List.of(new RuleHeading("drift", "adrift")), List.of());
        report.add(RuleRunScore.of("here", 1, spans, alerts));
        return report;
    }

    @Test
    void alertsAreCountedByTheBandOfTheirScores() {
        truth(Kind.EVENT, "one");
        truth(Kind.EVENT, "two");
        truth(Kind.EITHER, "either");
        alert("one", 0.5, SaidAlert.NEVER);
        alert("nobody", 0.9, SaidAlert.NEVER);
        alert("two", 7, SaidAlert.NEVER);
        alert("either", 0.7, SaidAlert.NEVER);
        alert("other", 0.7, 300);
        alert("low", -0.1, SaidAlert.NEVER);

        assertThat(Reliability.of(report()))
                .extracting(Reliability::inWords, Reliability::right, Reliability::alerts)
                .containsExactly(
                        Tuple.tuple("below 0.0", 0, 1),
                        Tuple.tuple("0.5 to 1.0", 1, 2),
                        Tuple.tuple("4.0 or more", 1, 1));
    }

    @Test
    void aScoreOfNoughtWouldSayThatHalfAreTrue() {
        alert("one", 0, SaidAlert.NEVER);
        assertThat(Reliability.of(report()).getFirst().saidRatio()).isEqualTo(0.5);
        assertThat(new Reliability(1, 1.5, StrictMath.log(3), 3, 4).saidRatio()).isEqualTo(0.75, within(1e-12));
        assertThat(new Reliability(1, 1.5, 1, 3, 4).trueRatio()).isEqualTo(0.75);
    }

    @Test
    void thePictureHasAPointForEachBandAndThePageNamesIt() throws IOException {
        truth(Kind.EVENT, "one");
        alert("one", 1.2, SaidAlert.NEVER);
        alert("nobody", 2.2, SaidAlert.NEVER);
        StringBuilder picture = new StringBuilder();
        report().writePicture(picture);
        assertThat(picture.toString().split("<circle", -1)).hasSize(3);
        assertThat(picture).contains("score 1.0 to 1.5: 1 of 1 true", "score 2.0 to 2.5: 0 of 1 true");
        StringBuilder page = new StringBuilder();
        report().writePage(page);
        assertThat(page).contains("(" + RuleReport.pictureFile() + ")", "| 1.0 to 1.5 | 76.9 % | 1 | 100.0 %");
    }
}
