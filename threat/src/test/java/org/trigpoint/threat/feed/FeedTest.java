package org.trigpoint.threat.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.coverage.CoverageCodec;
import org.trigpoint.threat.fixtures.Fleet;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.silence.Shore;
import org.trigpoint.threat.silence.SilenceRule;
import org.trigpoint.threat.waters.Pulse;
import org.trigpoint.threat.waters.WatersCodec;

class FeedTest {
    private static final int HOUR = 3_600;

    private final RuleRun run = new RuleRun(List.of(), List.of(new SilenceRule(Shore.NOT_KNOWN)));

    private List<Alert> alerts() {
        return run.alerts();
    }

    @Test
    void oneReceiverThatDiesIsOneAlertAndItsReturnEndsIt() {
        Fleet fleet = new Fleet(run, "hill", "mast").around(55, 12, 16);
        fleet.sail(
                2 * HOUR,
                (i, ship, receiver, second, random) ->
                        receiver.equals("mast") && second >= HOUR && second < HOUR + 1_200 ? null : 0.1);
        assertThat(alerts().stream().map(Alert::id).distinct()).hasSize(1);
        AlertContent died = alerts().getFirst().content();
        assertThat(died.headline())
                .matches("Receiver mast of feed number 1 has heard nothing for [2-5] min, \\d+ reports were due");
        assertThat(died.subjects()).isEmpty();
        assertThat(died.scoreLog()).isPositive();
        assertThat(alerts().getLast().content().headline())
                .matches("Receiver mast of feed number 1 heard nothing for 2[01] min and is back");
        run.advance(3 * HOUR);
        assertThat(alerts().stream()
                        .filter(each -> each.id().equals(alerts().getFirst().id())))
                .last()
                .satisfies(each -> assertThat(each.state()).isEqualTo(Alert.State.EXPIRED));
    }

    @Test
    void aFeedThatDiesIsOneAlertNotOneForEachReceiver() {
        Fleet fleet = new Fleet(run, "hill", "mast").around(55, 12, 16);
        fleet.sail(
                2 * HOUR, (i, ship, receiver, second, random) -> second >= HOUR && second < HOUR + 1_200 ? null : 0.1);
        assertThat(alerts().stream()
                        .filter(each -> each.state() != Alert.State.WITHDRAWN)
                        .map(Alert::id)
                        .distinct())
                .hasSize(1);
        assertThat(alerts().getFirst().content().headline()).startsWith("Feed number 1 has heard nothing for ");
        assertThat(alerts().getLast().content().headline())
                .matches("Feed number 1 heard nothing for 2[01] min and is back");
    }

    @Test
    void whoHearsLittleOrInBatchesIsNotHeldToBeDead() {
        Fleet fleet = new Fleet(run, "hill", "boat").around(55, 12, 16);
        fleet.sail(4 * HOUR, (i, ship, receiver, second, random) -> {
            if (receiver.equals("boat")) {
                // Hears one ship, for a minute in ten.
                return i == 0 && second % 600 < 60 ? 0.1 : null;
            }
            // What it hears comes every quarter of an hour.
            return 900 - second % 900;
        });
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void twoCraftThatLeaveItsRangeMakeNoDeadReceiver() {
        Fleet fleet = new Fleet(run, "hill", "mast").around(55, 12, 16);
        fleet.sail(
                2 * HOUR,
                (i, ship, receiver, second, random) ->
                        receiver.equals("mast") && (i > 1 || second >= HOUR) ? null : 0.1);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aReceiverThatDiesAgainIsToldAgain() {
        Fleet fleet = new Fleet(run, "hill", "mast").around(55, 12, 16);
        fleet.sail(3 * HOUR, (i, ship, receiver, second, random) -> {
            boolean off = (second >= HOUR && second < HOUR + 1_500) || (second >= 2 * HOUR && second < 2 * HOUR + 900);
            return receiver.equals("mast") && off ? null : 0.1;
        });
        assertThat(alerts().stream().map(Alert::id).distinct()).hasSize(2);
    }

    @Test
    void aFeedIsJudgedOverARestart() {
        Fleet fleet = new Fleet(run, "hill").around(55, 12, 16);
        fleet.sail(HOUR, (i, ship, receiver, second, random) -> 0.1);
        run.restart();
        run.advance(HOUR + 100);
        run.restart();
        run.advance(HOUR + 600);
        run.restart();
        assertThat(alerts()).hasSize(1);
        fleet.sail(HOUR + 900, (i, ship, receiver, second, random) -> 0.1);
        assertThat(alerts().getLast().content().headline()).contains("is back");
    }

    @Test
    void receptionIsToldWhereItIsOther() {
        Fleet fleet = new Fleet(run, "hill").around(55, 12, 16);
        fleet.sail(2 * HOUR, (i, ship, receiver, second, random) -> random.nextDouble() < 0.3 ? null : 0.1);
        List<Coverage> told = coverage();
        assertThat(told).extracting(Coverage::state).contains(Coverage.State.LEARNING, Coverage.State.KNOWN);
        assertThat(told.getLast().classAProb()).isBetween(0.6, 0.85);
        assertThat(told.getLast().classBProb()).isNaN();
        assertThat(RuleRun.copy(CoverageCodec.INSTANCE, told.getLast())).isEqualTo(told.getLast());
        assertThat(RuleRun.copy(WatersCodec.INSTANCE, told.getLast())).isEqualTo(told.getLast());
        int before = told.size();
        run.advance(2.5 * HOUR);
        assertThat(coverage().subList(before, coverage().size()))
                .as("nothing is heard any more")
                .isNotEmpty()
                .allMatch(each -> each.state() == Coverage.State.BLIND && each.classAProb() == 0);
        run.advance(60 * HOUR);
        assertThat(coverage().getLast().state()).isEqualTo(Coverage.State.UNKNOWN);
        assertThat(run.nouns()).noneMatch(Pulse.class::isInstance);
    }

    private List<Coverage> coverage() {
        return run.nouns().stream()
                .filter(Coverage.class::isInstance)
                .map(Coverage.class::cast)
                .toList();
    }
}
