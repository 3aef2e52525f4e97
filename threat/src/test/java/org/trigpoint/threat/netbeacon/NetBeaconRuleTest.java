package org.trigpoint.threat.netbeacon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.drift.DriftRule;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;
import org.trigpoint.threat.loitering.LoiteringRule;

/** Groups of net beacons. */
class NetBeaconRuleTest {
    private final RuleRun run =
            new RuleRun(List.of(new LoiteringRule()), List.of(new NetBeaconRule(), new DriftRule()));
    private final List<Sender> beacons = new ArrayList<>();
    private int second = 86_000;

    private void add(int count, double lonDeg, boolean named) {
        for (int i = 0; i < count; i++) {
            long mmsi = (named ? 412_000_000L : 790_000_000L) + beacons.size();
            Sender beacon = new Sender(mmsi, 30 + 0.02 * i, lonDeg).by(Transponder.AIS_CLASS_B);
            beacons.add(beacon);
            run.give(beacon, beacon.at(second));
            if (named) {
                run.give(beacon, beacon.identity("NET " + i + " 8" + i % 10 + "%", 0, 70, 0, 0));
            }
        }
    }

    private void go(int minutes) {
        for (int until = second + 60 * minutes; second < until; ) {
            second += 180;
            for (Sender beacon : beacons) {
                run.give(beacon, beacon.sails(1.2, 90).at(second));
            }
        }
    }

    @Test
    void aGroupIsOneFindingAndNoOtherRuleSpeaksOfIt() {
        add(6, 179.99, true);
        go(200);
        assertThat(run.alerts().stream().map(Alert::id).distinct()).hasSize(1);
        AlertContent content = run.findings().getFirst().content();
        assertThat(content.rule()).isEqualTo("net-beacon");
        assertThat(content.subjects()).hasSize(6);
        assertThat(content.severity()).isEqualTo(AlertContent.Severity.MINOR);
        assertThat(content.headline()).isEqualTo("6 craft report like net beacons within 12 km, at 1.2 kn on average");
        assertThat(run.findings()).hasSizeLessThan(4);
    }

    @Test
    void twoAreNoGroupAndFarOnesAreTwo() {
        add(2, 150, true);
        go(60);
        assertThat(run.findings()).isEmpty();
        add(3, 150.5, true);
        add(3, 151, true);
        go(60);
        assertThat(run.findings().stream().map(each -> each.matter()).distinct())
                .hasSize(2);
    }

    @Test
    void boatsWithWrongNumbersAloneAreNotTold() {
        add(6, 150, false);
        go(60);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aGroupThatGrowsIsTheSameAndARestartChangesNothing() {
        add(3, 150, true);
        go(30);
        run.restart();
        add(4, 150.01, true);
        go(60);
        run.restart();
        go(30);
        assertThat(run.findings()).hasSize(2);
        assertThat(run.findings().getLast().matter())
                .isEqualTo(run.findings().getFirst().matter());
        assertThat(run.findings().getLast().content().subjects()).hasSize(7);
    }

    @Test
    void aSiteSetsHowMany() {
        run.post(new RuleSettings(Map.of("net-beacon.fewest", 8.0)));
        add(6, 150, true);
        go(60);
        assertThat(run.findings()).isEmpty();
    }
}
