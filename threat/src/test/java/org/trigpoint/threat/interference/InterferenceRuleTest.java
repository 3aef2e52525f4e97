package org.trigpoint.threat.interference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.fixtures.NothingCodec;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sea;
import org.trigpoint.threat.fixtures.Sender;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Leg;

class InterferenceRuleTest {
    private static final double LAT = 57;
    private static final IntegrityReport GOOD = IntegrityReport.of(true, true, PositioningState.OPERATING);
    private static final IntegrityReport COARSE = IntegrityReport.of(false, false, PositioningState.OPERATING);
    private static final IntegrityReport RECKONED = IntegrityReport.of(false, false, PositioningState.DEAD_RECKONING);

    private final RuleRun run = new RuleRun(List.of(), List.of(new InterferenceRule()));
    private final Sea sea = new Sea(run);

    private Sender[] fleet(int ships, double lonDeg, double apartDeg) {
        Sender[] fleet = new Sender[ships];
        for (int i = 0; i < ships; i++) {
            fleet[i] = sea.appears(219_000_000 + i, LAT + i * apartDeg, lonDeg)
                    .sails(8, 90)
                    .worth(GOOD);
        }
        return fleet;
    }

    private static void lose(Sender[] fleet, int from, int to, IntegrityReport worth) {
        for (int i = from; i < to; i++) {
            fleet[i].worth(worth);
        }
    }

    @Test
    void severalShipsThatLoseTheirPositionsAtOnceAreOneAlert() {
        Sender[] fleet = fleet(8, 11, 0.02);
        sea.pass(12, fleet);
        lose(fleet, 0, 5, RECKONED);
        sea.pass(30, fleet);
        AlertContent content = sea.onlyAlert().content();
        assertThat(content.headline()).matches("5 of \\d ships within \\d+ km lost their positions .* \\(AIS only\\)");
        assertThat(content.subjects()).hasSize(5);
        assertThat(content.evidence().getFirst().stamps()).hasSize(5);
        assertThat(sea.findings()).hasSizeBetween(2, 5);
    }

    @Test
    void shipsThatReportWithoutAPositionCountToo() {
        Sender[] fleet = fleet(4, 11, 0.02);
        sea.pass(12, fleet);
        for (int minute = 0; minute < 20; minute++) {
            for (Sender each : fleet) {
                PositionReport report = each.at(sea.second() + 30);
                run.give(each, new PositionReport(report.header(), null, report.motion(), report.status()));
            }
            sea.silence(1);
        }
        assertThat(sea.onlyAlert().content().scoreLog()).isGreaterThan(1);
    }

    @Test
    void flagsAloneTakeMoreShips() {
        Sender[] fleet = fleet(4, 11, 0.02);
        sea.pass(12, fleet);
        lose(fleet, 0, 4, COARSE);
        sea.pass(20, fleet);
        assertThat(sea.findings()).isEmpty();
        Sender[] many = fleet(9, 21, 0.02);
        sea.pass(12, many);
        lose(many, 0, 9, COARSE);
        sea.pass(20, many);
        assertThat(sea.onlyAlert().content().evidence())
                .extracting(Evidence::text)
                .anyMatch(text -> text.startsWith("9 lost but a flag"));
    }

    @Test
    void nearMisses() {
        Sender[] two = fleet(2, 11, 0.02);
        sea.pass(12, two);
        lose(two, 0, 2, RECKONED);
        sea.pass(20, two);
        assertThat(sea.findings()).as("two ships").isEmpty();

        Sender[] few = fleet(12, 14, 0.01);
        sea.pass(12, few);
        lose(few, 0, 3, RECKONED);
        sea.pass(20, few);
        assertThat(sea.findings()).as("three of twelve").isEmpty();

        Sender[] never = fleet(5, 17, 0.02);
        lose(never, 0, 5, RECKONED);
        sea.pass(30, never);
        assertThat(sea.findings()).as("never good").isEmpty();

        Sender[] far = fleet(4, 20, 0.6);
        sea.pass(12, far);
        lose(far, 0, 4, RECKONED);
        sea.pass(20, far);
        assertThat(sea.findings()).as("far from each other").isEmpty();

        Sender[] apart = fleet(3, 23, 0.02);
        sea.pass(12, apart);
        for (int i = 0; i < 3; i++) {
            lose(apart, i, i + 1, RECKONED);
            sea.pass(30, apart);
        }
        assertThat(sea.findings()).as("one after the other").isEmpty();
    }

    @Test
    void whatEndsAndBeginsAgainLaterIsAnotherMatter() {
        Sender[] fleet = fleet(5, 11, 0.02);
        sea.pass(12, fleet);
        lose(fleet, 0, 5, RECKONED);
        sea.pass(10, fleet);
        lose(fleet, 0, 5, GOOD);
        sea.pass(60, fleet);
        lose(fleet, 0, 5, RECKONED);
        sea.pass(10, fleet);
        assertThat(sea.findings().stream().map(each -> each.matter()).distinct())
                .hasSize(2);
    }

    @Test
    void otherRulesOfTheCellSeeIt() {
        boolean[] seen = new boolean[2];
        RuleRun with = new RuleRun(List.of(), List.of(new InterferenceRule(), new Asking(seen)));
        Sea there = new Sea(with);
        Sender[] fleet = new Sender[5];
        for (int i = 0; i < 5; i++) {
            fleet[i] = there.appears(219_000_000 + i, LAT + i * 0.02, 11)
                    .sails(8, 90)
                    .worth(GOOD);
        }
        there.pass(12, fleet);
        assertThat(seen[0]).isFalse();
        lose(fleet, 0, 5, RECKONED);
        there.pass(6, fleet);
        assertThat(seen[0]).isTrue();
        with.restart();
        seen[0] = false;
        there.pass(1, 30, fleet[0]);
        assertThat(seen[0]).as("after a restart").isTrue();
        assertThat(seen[1]).as("far away").isFalse();
    }

    /** Asks at each leg whether positioning is disturbed there, and 1° off. */
    private static final class Asking implements AreaRule<Object> {
        private final boolean[] seen;

        Asking(boolean[] seen) {
            this.seen = seen;
        }

        @Override
        public String name() {
            return "asking";
        }

        @Override
        public Object open() {
            return new Object();
        }

        @Override
        public void on(Leg leg, Object state, Watch watch) {
            seen[0] |=
                    watch.waters().findDisturbance(leg.latDeg(), leg.lonDeg()).isPresent();
            seen[1] |= watch.waters()
                    .findDisturbance(leg.latDeg() + 1, leg.lonDeg())
                    .isPresent();
        }

        @Override
        public long forgetEpochMicros(Object state) {
            return Long.MIN_VALUE;
        }

        @Override
        public Codec<Object> stateCodec() {
            return new NothingCodec();
        }
    }

    @Test
    void goesOnAfterARestartAndSaysTheSame() {
        List<String> said = said(false);
        assertThat(said).isNotEmpty().isEqualTo(said(false)).isEqualTo(said(true));
    }

    private static List<String> said(boolean restarts) {
        InterferenceRuleTest test = new InterferenceRuleTest();
        Sender[] fleet = test.fleet(6, 179.95, 0.02);
        for (int minute = 0; minute < 40; minute++) {
            if (minute == 12) {
                lose(fleet, 0, 6, RECKONED);
            }
            test.sea.pass(1, fleet);
            if (restarts) {
                test.run.restart();
            }
        }
        return test.sea.findings().stream()
                .map(each -> each.matter() + each.content().headline())
                .toList();
    }

    @Test
    void aSiteMaySetItsNumbers() {
        run.post(new RuleSettings(Map.of("interference.ships", 9.0)));
        Sender[] fleet = fleet(8, 11, 0.02);
        sea.pass(12, fleet);
        lose(fleet, 0, 8, RECKONED);
        sea.pass(20, fleet);
        assertThat(sea.findings()).isEmpty();
    }
}
