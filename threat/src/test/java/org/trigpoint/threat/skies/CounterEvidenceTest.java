package org.trigpoint.threat.skies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;
import org.trigpoint.threat.interference.InterferenceRule;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Disturbance;
import org.trigpoint.threat.waters.Disturbed;
import org.trigpoint.threat.waters.Unsettled;
import org.trigpoint.threat.waters.WatersGrid;

/** What aircraft show of an area counts against what rules say of ships in it. */
class CounterEvidenceTest {
    private static final long NUMBER = 257_000_001;
    private static final double MINUTE = 60;
    private static final String TEXT =
            "Positioning is disturbed here: 9 of 14 aircraft lost their positions or what these are worth";

    private double second;
    private long sequence;

    private static RuleRun run(AreaRule<?>... rules) {
        return new RuleRun(List.of(), List.of(rules));
    }

    private void pass(RuleRun run, double minutes, boolean disturbed, Sender... senders) {
        double until = second + minutes * MINUTE;
        for (; second < until; second += 10) {
            for (int i = 0; i < senders.length; i++) {
                run.give(senders[i], senders[i].at(second + i));
            }
            if (disturbed && second % MINUTE == 0) {
                disturb(run);
            }
        }
    }

    private void disturb(RuleRun run) {
        Disturbance over = new Disturbance(Platform.Domain.AIR, 60, 5, 60_000, (long) (second * 1e6), 9, 14);
        run.disturb(
                new Stamp((long) ((second + 5) * 1e6), 9, ++sequence),
                new Disturbed(WatersGrid.cellAt(60, 5), WatersGrid.cellAt(60, 5), List.of(over)));
    }

    private static Sender here() {
        return new Sender(1, 60, 5).under(NUMBER).sails(12, 90);
    }

    private static Sender there() {
        return new Sender(2, 61, 5).under(NUMBER).sails(12, 90);
    }

    private static List<String> against(RuleRun run) {
        return run.findings().getFirst().content().evidence().stream()
                .filter(each -> !each.supports())
                .map(Evidence::text)
                .toList();
    }

    @Test
    void aTeleportFromThereHasItAgainstIt() {
        RuleRun run = run(new InterferenceRule());
        pass(run, 30, true, here());
        run.restart();
        pass(run, 60, false, there());
        assertThat(run.findings()).hasSize(1);
        assertThat(against(run)).contains(TEXT);
        assertThat(run.nouns()).as("it goes to the rules about numbers").noneMatch(Unsettled.class::isInstance);
    }

    @Test
    void aTeleportElsewhereHasNot() {
        RuleRun run = run(new InterferenceRule());
        pass(run, 30, false, here());
        pass(run, 60, false, there());
        assertThat(run.findings()).hasSize(1);
        assertThat(against(run)).doesNotContain(TEXT);
    }

    @Test
    void itHoldsForThreeMinutesAndInItsCircleOnly() {
        boolean[] seen = new boolean[3];
        RuleRun run = run(new Looking(seen));
        pass(run, 2, true, here());
        assertThat(seen).as("there, not 100 km away").containsExactly(true, false, false);
        pass(run, 6, false, here());
        assertThat(seen[2]).as("no more").isTrue();
    }

    @Test
    void aCellWithoutShipsKeepsNothingOfIt() {
        boolean[] seen = new boolean[3];
        RuleRun run = run(new Looking(seen));
        disturb(run);
        pass(run, 1, false, here());
        assertThat(seen[0]).isFalse();
    }
}
