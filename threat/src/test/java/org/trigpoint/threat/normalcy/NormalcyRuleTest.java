package org.trigpoint.threat.normalcy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

/** A lane that all ships go east in, and one that does not. */
class NormalcyRuleTest {
    private static final Map<String, Double> FEW =
            Map.of("normalcy.fewestPassages", 50.0, "normalcy.halfLifeDays", 3_650.0);

    private final RuleRun run = new RuleRun(List.of(), List.of(new NormalcyRule()));
    private int second = 86_000;
    private long mmsi = 235_000_000;

    NormalcyRuleTest() {
        run.post(new RuleSettings(FEW));
    }

    private Sender ship(double latDeg, double lonDeg, int type) {
        Sender ship = new Sender(++mmsi, latDeg, lonDeg);
        run.give(ship, ship.at(second));
        run.give(ship, ship.identity("NORDIC STAR", 0, type, 150, 9));
        return ship;
    }

    private void go(int minutes, Sender ship) {
        for (int until = second + 60 * minutes; second < until; second += 20) {
            run.give(ship, ship.at(second));
        }
    }

    /** So many ships pass eastward, and the cell is told that they have left each place. */
    private void pass(int ships) {
        for (int i = 0; i < ships; i++) {
            Sender ship = ship(50.001 + 0.0003 * (i % 60), 2, 70);
            go(18, ship.sails(12, 90));
        }
    }

    @Test
    void whatGoesAgainstTheLaneIsToldOnceItIsLearned() {
        pass(20);
        go(12, ship(50.01, 2.04, 70).sails(12, 270));
        assertThat(run.findings()).as("nothing is told before it is learned").isEmpty();
        pass(60);
        assertThat(run.findings()).as("the lane is normal").isEmpty();
        Sender odd = ship(50.01, 2.05, 70);
        go(6, odd.sails(12, 0));
        run.restart();
        go(6, odd.sails(12, 180));
        assertThat(run.findings()).isNotEmpty();
        Finding finding = run.findings().getFirst();
        assertThat(finding.content().headline())
                .isEqualTo("NORDIC STAR goes 000° at 12.0 kn, where ships of its kind and size do not");
        assertThat(finding.content().scoreLog()).isPositive();
        assertThat(finding.content().evidence().getFirst().stamps()).hasSize(3);
        assertThat(run.findings().stream().map(Finding::matter).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "30, AIS_CLASS_A, UNDER_WAY_USING_ENGINE",
        "52, AIS_CLASS_A, UNDER_WAY_USING_ENGINE",
        "70, AIS_CLASS_B, UNDER_WAY_USING_ENGINE",
        "70, AIS_CLASS_A, TOWING_ASTERN",
        "80, AIS_CLASS_A, UNDER_WAY_USING_ENGINE"
    })
    void othersAreNotMeasuredByCargoShips(int type, Transponder transponder, NavigationStatus status) {
        pass(80);
        go(12, ship(50.01, 2.05, type).by(transponder).says(status).sails(12, 0));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneOddReportIsNotTold() {
        pass(80);
        Sender ship = ship(50.01, 2, 70);
        go(4, ship.sails(12, 90));
        go(1, ship.sails(12, 0));
        go(6, ship.sails(12, 90));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oldPassagesFade() {
        Normal normal = new Normal();
        long place = Normal.place(50, -180, 70, 150);
        assertThat(Normal.place(50, 180, 70, 150)).as("one meridian").isEqualTo(place);
        for (int i = 0; i < 5; i++) {
            normal.learn(place, 3);
        }
        normal.halve();
        assertThat(normal.passages(place)).isEqualTo(2);
        normal.halve();
        normal.halve();
        assertThat(normal.places).isEmpty();
    }

    @Test
    void memoryIsBounded() {
        Normal normal = new Normal();
        for (int i = 0; i < 2 * Normal.MOST_PLACES; i++) {
            normal.learn(7, 0);
            normal.learn(1_000 + i, 0);
        }
        assertThat(normal.places).hasSizeLessThanOrEqualTo(Normal.MOST_PLACES).containsKey(7L);
    }
}
