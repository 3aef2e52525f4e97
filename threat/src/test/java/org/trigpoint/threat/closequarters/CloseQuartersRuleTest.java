package org.trigpoint.threat.closequarters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
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

    /**
     * A ship goes north; another turns to the left until so many minutes before they meet, or before it is so far from where the first is
     * then. Both report every ten seconds as long as they are heard; they would meet at second 720.
     */
    private void turnTowards(
            double lengthMeters, double degPerMin, double minutesBefore, double eastMeters, int heardSeconds) {
        double metersPerReport = 12 * MPS_PER_KN * 10;
        double east = 0;
        double north = 0;
        for (int second = 10; second <= 720; second += 10) {
            double course = Math.toRadians(courseDeg(degPerMin, minutesBefore, second));
            east += metersPerReport * Math.sin(course);
            north += metersPerReport * Math.cos(course);
        }
        Sender straight = ship(0, 12, 12, 0);
        Sender turning = sea.appears(
                ++mmsi,
                LAT - north * DEG_PER_METER,
                lonDeg + (eastMeters - east) * DEG_PER_METER / Math.cos(Math.toRadians(LAT)));
        sea.name(straight, "STRAIGHT", CARGO, lengthMeters, 8).name(turning, "TURNING", CARGO, lengthMeters, 8);
        for (int second = 10; second <= heardSeconds; second += 10) {
            double course = courseDeg(degPerMin, minutesBefore, second);
            run.give(straight, straight.at(second));
            run.give(turning, turning.sails(12, course).heads(course).at(second));
        }
    }

    private static double courseDeg(double degPerMin, double minutesBefore, int second) {
        return 280 + degPerMin * Math.max(0, 12 - minutesBefore - second / 60.0);
    }

    @Test
    void aShipThatTurnsUntilItComesCloseIsForeseen() {
        turnTowards(60, 24, 0, 20, 670);
        AlertContent content = sea.onlyAlert().content();
        assertThat(content.headline()).contains("TURNING", "STRAIGHT", " m apart in ");
        assertThat(content.evidence())
                .extracting(Evidence::text)
                .as("the turn led there before a straight line did")
                .anyMatch(text -> text.startsWith("Foreseen in 3 looks"));
        assertThat(content.evidence()).allMatch(Evidence::supports);
    }

    @Test
    void aTurnThatLeadsClearIsNotSaid() {
        // For a moment a straight line leads within 10 m.
        turnTowards(150, 22, 0, 20, 620);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void aTurnThatMayGoOnSpeaksAgainstIt() {
        run.post(new RuleSettings(Map.of("close-quarters.leastScore", -9.0, "close-quarters.heldLooks", 1.0)));
        turnTowards(60, 14, 4, 20, 500);
        assertThat(sea.onlyAlert().content().evidence())
                .filteredOn(each -> !each.supports())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.text()).isEqualTo("TURNING turns: of 4 ways in which that may go on, 3 lead clear");
                    assertThat(each.weightLog()).isEqualTo(-1.5);
                });
    }

    @Test
    void whoGoesRoundAndRoundIsForeseenByNobody() {
        turnTowards(150, 45, 0, 20, 900);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void howTheyPassedIsNotKnownOfWhoIsNotHeardAnyMore() {
        Sender one = ship(0, 12, 12, 30);
        Sender two = ship(90, 12, 12, 0);
        sea.name(one, "NORDIC STAR", CARGO, 150, 8).name(two, "PEARL", CARGO, 150, 8);
        sea.pass(10, one, two);
        assertThat(sea.findings()).hasSize(1);
        sea.silence(10);
        assertThat(sea.onlyAlert().state()).as("not taken back").isEqualTo(Alert.State.RAISED);
    }

    @Test
    void howOldTheOlderPositionMayBeGoesByHowOftenItsShipReports() {
        assertThat(crossOutOfStep(2)).isTrue();
        assertThat(crossOutOfStep(0)).isFalse();
    }

    /** Two ships that cross, legs of which are 20 s and 40 s apart; positions may be 5 s old and so many reports more. */
    private boolean crossOutOfStep(double ageReports) {
        run.post(new RuleSettings(Map.of("close-quarters.ageSeconds", 5.0, "close-quarters.ageReports", ageReports)));
        lonDeg += 3;
        int before = sea.findings().size();
        int begin = sea.second();
        Sender one = ship(0, 12, 12, 30);
        Sender two = ship(90, 12, 12, 0);
        sea.name(one, "NORDIC STAR", CARGO, 150, 8).name(two, "PEARL", CARGO, 150, 8);
        for (int second = begin + 10; second <= begin + 700; second += 10) {
            run.give(one, one.at(second));
            if (second >= begin + 30) {
                run.give(two, two.at(second));
            }
        }
        sea.silence(12);
        return sea.findings().size() > before;
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
