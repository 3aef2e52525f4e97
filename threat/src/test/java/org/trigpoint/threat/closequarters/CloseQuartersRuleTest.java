package org.trigpoint.threat.closequarters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sea;
import org.trigpoint.threat.fixtures.Sender;

class CloseQuartersRuleTest {
    private static final int CARGO = 70;
    private static final double LAT = 57;
    private static final double DEG_PER_METER = 1 / 111_320.0;
    private static final double MPS_PER_KN = 1852 / 3600.0;

    private final RuleRun run = new RuleRun(List.of(), List.of(new CloseQuartersRule()));
    private final Sea sea = new Sea(run);
    private double lonDeg = 11;
    private long mmsi = 219_000_000;

    /** A ship that is at the meeting point, or so many metres east of it, in so many minutes, on this course. */
    private Sender ship(double courseDeg, double speedKn, double minutes, double eastMeters) {
        double meters = speedKn * MPS_PER_KN * 60 * minutes;
        double course = Math.toRadians(courseDeg);
        double lonScale = DEG_PER_METER / Math.cos(Math.toRadians(LAT));
        return sea.appears(
                        ++mmsi,
                        LAT - meters * Math.cos(course) * DEG_PER_METER,
                        lonDeg + (eastMeters - meters * Math.sin(course)) * lonScale)
                .sails(speedKn, courseDeg)
                .heads(courseDeg);
    }

    /** Two ships on crossing courses, so near at the closest; gives whether anything was said until they had passed. */
    private boolean cross(int type, int other, double eastMeters) {
        lonDeg += 3;
        int before = sea.findings().size();
        Sender one = ship(0, 12, 12, eastMeters);
        Sender two = ship(90, 12, 12, 0);
        sea.name(one, "NORDIC STAR", type, 150, 8).name(two, "PEARL", other, 150, 8);
        sea.pass(16, one, two);
        return sea.findings().size() > before;
    }

    @Test
    void twoShipsThatWillCollideAreSaidMinutesBeforeAndOnce() {
        assertThat(cross(CARGO, CARGO, 30)).isTrue();
        Finding first = sea.findings().getFirst();
        assertThat(first.content().headline())
                .matches(
                        "NORDIC STAR \\(cargo ship\\) and PEARL \\(cargo ship\\) pass 2\\d m apart in [2-4] min if both keep"
                                + " course and speed");
        assertThat(first.content().scoreLog()).isPositive();
        assertThat(first.content().evidence().getFirst().stamps()).isNotEmpty();
        assertThat(sea.findings()).hasSize(2);
        AlertContent passed = sea.findings().getLast().content();
        assertThat(passed.headline()).matches(".* passed 2\\d m apart");
        assertThat(passed.urgency()).isEqualTo(AlertContent.Urgency.PAST);
        assertThat(sea.onlyAlert().state()).isEqualTo(Alert.State.UPDATED);
    }

    @Test
    void whoGivesWayInTimeIsSaidOfNobodyAndLateIsTakenBack() {
        lonDeg = 20;
        Sender one = ship(0, 12, 12, 0);
        Sender two = ship(90, 12, 12, 0);
        sea.name(one, "NORDIC STAR", CARGO, 150, 8).name(two, "PEARL", CARGO, 150, 8);
        sea.pass(6, one, two);
        one.sails(12, 60);
        sea.pass(20, one, two);
        assertThat(sea.findings()).isEmpty();

        lonDeg = 30;
        Sender late = ship(0, 12, 12, 0);
        Sender keeps = ship(90, 12, 12, 0);
        sea.name(late, "LATE", CARGO, 150, 8).name(keeps, "PEARL", CARGO, 150, 8);
        sea.pass(9, late, keeps);
        late.sails(12, 70);
        sea.pass(30, late, keeps);
        assertThat(sea.onlyAlert().state()).isEqualTo(Alert.State.WITHDRAWN);
        assertThat(sea.onlyAlert().reason()).startsWith("They passed");
    }

    @Test
    void nearMissesOfOtherTrades() {
        assertThat(cross(CARGO, 50, 30)).as("a pilot").isFalse();
        assertThat(cross(CARGO, 52, 30)).as("a tug").isFalse();
        assertThat(cross(36, 36, 5)).as("yachts").isFalse();
        assertThat(cross(30, 30, 20)).as("fishing vessels").isFalse();
        assertThat(cross(60, 60, 30)).as("ferries").isFalse();
        assertThat(cross(CARGO, CARGO, 700)).as("well clear").isFalse();
    }

    @Test
    void anOvertakingShipIsNone() {
        Sender slow = ship(0, 8, 30, 0);
        Sender fast = ship(0, 14, 30, 60);
        sea.name(slow, "SLOW", CARGO, 150, 8).name(fast, "FAST", CARGO, 150, 8);
        sea.pass(40, slow, fast);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void aShipAtAnchorIsNone() {
        Sender one = ship(0, 12, 12, 0);
        Sender still = ship(0, 0.2, 12, 0);
        sea.name(one, "NORDIC STAR", CARGO, 150, 8).name(still, "PEARL", CARGO, 150, 8);
        sea.pass(16, one, still);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void inAPortAndAmongManyShipsItTakesMore() {
        Shape circle = new Shape.Circle(Position.of(LAT, 14), 8_000);
        run.post(new ZonesInForce(
                0,
                Map.of(
                        "p",
                        new ZoneContent(
                                "Somewhere",
                                ZoneCategory.PORT,
                                circle,
                                Long.MIN_VALUE,
                                Long.MAX_VALUE,
                                Marking.CLEAR))));
        assertThat(cross(CARGO, CARGO, 30)).isFalse();
        assertThat(cross(CARGO, CARGO, 30)).as("three degrees off").isTrue();
    }

    @Test
    void overTheAntimeridianAndOverARestart() {
        lonDeg = 180;
        Sender one = ship(0, 12, 12, 20);
        Sender two = ship(90, 12, 12, 0);
        sea.name(one, "NORDIC STAR", CARGO, 150, 8).name(two, "PEARL", CARGO, 150, 8);
        for (int i = 0; i < 16; i++) {
            sea.pass(1, one, two);
            run.restart();
        }
        assertThat(sea.findings()).hasSize(2);
        assertThat(sea.onlyAlert().content().headline()).matches(".* passed \\d\\d m apart");
    }

    @Test
    void aSiteMaySetItsNumbers() {
        run.post(new RuleSettings(Map.of("close-quarters.leastScore", 9.0)));
        assertThat(cross(CARGO, CARGO, 30)).isFalse();
    }

    @Test
    void theSameInputGivesTheSameFindings() {
        cross(CARGO, CARGO, 30);
        CloseQuartersRuleTest again = new CloseQuartersRuleTest();
        again.cross(CARGO, CARGO, 30);
        assertThat(again.sea.findings()).hasSize(2);
        assertThat(again.sea.findings().stream()
                        .map(each -> each.content().headline())
                        .toList())
                .isEqualTo(sea.findings().stream()
                        .map(each -> each.content().headline())
                        .toList());
    }
}
