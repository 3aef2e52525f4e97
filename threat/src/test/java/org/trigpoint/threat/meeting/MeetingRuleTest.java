package org.trigpoint.threat.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sea;
import org.trigpoint.threat.fixtures.Sender;

class MeetingRuleTest {
    private static final int TANKER = 80;
    private static final int CARGO = 70;
    private static final int FISHING = 30;
    private static final double LAT = 57;
    private static final double DEG_PER_METER = 1 / 111_320.0;

    private final RuleRun run = new RuleRun(List.of(), List.of(new MeetingRule()));
    private final Sea sea = new Sea(run);
    private double lonDeg = 11;
    private long mmsi = 219_000_000;

    private Sender one() {
        return sea.appears(++mmsi, LAT, lonDeg).heads(90);
    }

    /** Another ship, so many metres north of the first. */
    private Sender other(double meters) {
        return sea.appears(++mmsi, LAT + meters * DEG_PER_METER, lonDeg).heads(90);
    }

    /** Both come from under way on parallel courses, then lie beside each other for so many minutes, 60 m between centres. */
    private void meet(int type, int otherType, int minutes) {
        meet(one().sails(10, 90), type, other(60).sails(10, 90), otherType, minutes);
    }

    private void meet(Sender one, int type, Sender other, int otherType, int minutes) {
        sea.name(one, "NORDIC STAR", type, 180, 10).name(other, "PEARL", otherType, 100, 6);
        sea.pass(10, one, other);
        one.sails(0.2, 90);
        other.sails(0.2, 90);
        sea.pass(minutes, 180, one, other);
    }

    @Test
    void twoTankersAtRestAtSeaAreAMeeting() {
        meet(TANKER, TANKER, 60);
        AlertContent content = sea.onlyAlert().content();
        assertThat(content.headline())
                .matches(
                        "NORDIC STAR \\(tanker\\) and PEARL \\(tanker\\) lie at rest, about \\d+ m apart, for 5\\d min");
        assertThat(content.scoreLog()).isPositive();
        assertThat(content.subjects()).hasSize(2);
        assertThat(content.evidence())
                .extracting(Evidence::text)
                .anyMatch(text -> text.startsWith("NORDIC STAR came from under way"))
                .contains("No other ship lies at rest within 3 km");
        assertThat(content.evidence().getFirst().stamps()).isNotEmpty();
    }

    @Test
    void itIsSaidNotBeforeItsTimeAndSeldomWhileItLasts() {
        meet(TANKER, TANKER, 28);
        assertThat(sea.findings()).isEmpty();
        lonDeg += 3;
        meet(TANKER, TANKER, 92);
        assertThat(sea.findings()).hasSizeBetween(5, 8);
    }

    @Test
    void whenItIsOverThatIsSaidWithDraughtsThatHaveChanged() {
        Sender one = one().sails(10, 90);
        Sender other = other(60).sails(10, 90);
        meet(one, TANKER, other, TANKER, 60);
        one.sails(12, 180);
        other.sails(12, 0);
        sea.pass(30, one, other);
        Alert over = sea.onlyAlert();
        assertThat(over.content().headline()).contains("lay at rest");
        assertThat(over.content().urgency()).isEqualTo(AlertContent.Urgency.PAST);
        sea.name(one, "NORDIC STAR", TANKER, 180, 8).name(other, "PEARL", TANKER, 100, 8.5);
        sea.pass(10, one, other);
        assertThat(sea.onlyAlert().content().scoreLog())
                .isGreaterThan(over.content().scoreLog() + 2);
        assertThat(sea.onlyAlert().content().evidence())
                .extracting(Evidence::text)
                .anyMatch(text -> text.contains("PEARL said a draught of 6.0 m before, and of 8.5 m since"));
    }

    @Test
    void twoTankersUnderWayTogetherAreAMeeting() {
        Sender one = one().sails(10, 90);
        Sender other = other(60).sails(10, 90);
        sea.name(one, "NORDIC STAR", TANKER, 180, 10).name(other, "PEARL", TANKER, 100, 6);
        sea.pass(10, one, other);
        one.sails(4.5, 90);
        other.sails(4.5, 90);
        sea.pass(60, one, other);
        assertThat(sea.onlyAlert().content().headline()).contains("sail together at 4.5 kn");
    }

    @Test
    void aTowIsNoMeeting() {
        Sender tug = one().sails(10, 0);
        Sender barge = other(-200).sails(10, 0);
        sea.name(tug, "STRONG", CARGO, 30, 4).name(barge, "BARGE", CARGO, 60, 2);
        tug.heads(0);
        barge.heads(0);
        sea.pass(10, tug, barge);
        tug.sails(5, 0);
        barge.sails(5, 0);
        sea.pass(180, tug, barge);
        assertThat(sea.findings()).as("types that say nothing of a tow").isEmpty();
    }

    @Test
    void nearMissesOfOtherTrades() {
        record Case(String what, int type, int other, int minutes) {}
        for (Case each : List.of(
                new Case("a pilot who stays", CARGO, 50, 120),
                new Case("a tug", TANKER, 52, 240),
                new Case("search and rescue", CARGO, 51, 120),
                new Case("a port tender", TANKER, 53, 120),
                new Case("the police", CARGO, 55, 120),
                new Case("a dredger", CARGO, 33, 120),
                new Case("two fishing vessels", FISHING, FISHING, 180),
                new Case("a wind-farm tender", 90, 40, 90),
                new Case("a passenger tender", 60, 60, 120),
                new Case("two yachts", 36, 37, 300),
                new Case("a passage", TANKER, TANKER, 20))) {
            lonDeg += 1;
            meet(each.type, each.other, each.minutes);
            assertThat(sea.findings()).as(each.what).isEmpty();
        }
    }

    @Test
    void aReeferAndAFishingVesselAreLookedAtAfterTwoHours() {
        meet(CARGO, FISHING, 110);
        assertThat(sea.findings()).isEmpty();
        lonDeg += 3;
        meet(CARGO, FISHING, 150);
        assertThat(sea.onlyAlert().content().scoreLog()).isPositive();
    }

    @Test
    void pairTrawlingIsNoMeeting() {
        Sender one = one().sails(8, 90);
        Sender other = other(250).sails(8, 90);
        sea.name(one, "EVA", FISHING, 24, 3).name(other, "OLE", FISHING, 24, 3);
        sea.pass(10, one, other);
        one.sails(3, 90).says(NavigationStatus.FISHING);
        other.sails(3, 90).says(NavigationStatus.FISHING);
        sea.pass(240, 30, one, other);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void bunkeringAtAnchorIsNoMeeting() {
        Sender ship = one().sails(10, 90);
        Sender bunker = other(40).sails(10, 90);
        sea.name(ship, "NORDIC STAR", CARGO, 180, 10).name(bunker, "FUEL 4", TANKER, 60, 4);
        sea.pass(10, ship, bunker);
        ship.sails(0, 0).says(NavigationStatus.AT_ANCHOR);
        bunker.sails(0, 0);
        sea.pass(100, 180, ship, bunker);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void shipsThatWaitInARoadsteadAreNoMeeting() {
        Sender[] all = new Sender[8];
        for (int i = 0; i < all.length; i++) {
            all[i] = other(450 * i).sails(8, 90);
            sea.name(all[i], "SHIP " + i, TANKER, 250, 10);
        }
        sea.pass(10, all);
        for (Sender each : all) {
            each.sails(0.1, 0);
        }
        sea.pass(300, 180, all);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void aPortAndAnAnchorageSpeakAgainstAndATransferZoneFor() {
        assertThat(scoreIn(ZoneCategory.PORT, 13)).isNaN();
        double plain = scoreIn(ZoneCategory.OTHER, 16);
        assertThat(plain).isPositive();
        assertThat(scoreIn(ZoneCategory.TRANSFER, 19)).isGreaterThan(plain);
        assertThat(scoreIn(ZoneCategory.ANCHORAGE, 22)).isLessThan(plain - 1);
    }

    private double scoreIn(ZoneCategory category, double lon) {
        lonDeg = lon;
        Shape circle = new Shape.Circle(Position.of(LAT, lonDeg + 0.06), 3_000);
        run.post(new ZonesInForce(
                0,
                Map.of(
                        "z",
                        new ZoneContent(
                                "Somewhere", category, circle, Long.MIN_VALUE, Long.MAX_VALUE, Marking.CLEAR))));
        int before = sea.findings().size();
        meet(TANKER, TANKER, 60);
        return sea.findings().size() == before
                ? Double.NaN
                : sea.findings().getLast().content().scoreLog();
    }

    @Test
    void shipsAtBerthSinceLongAreNoMeeting() {
        Sender one = one();
        Sender other = other(60);
        sea.name(one, "NORDIC STAR", TANKER, 180, 10).name(other, "PEARL", TANKER, 100, 6);
        sea.pass(300, 180, one, other);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void aMeetingGoesOnOverAnHourApartOverTheAntimeridianAndOverMidnight() {
        lonDeg = 179.94;
        sea.silence(23 * 60);
        Sender one = one().sails(10, 90);
        Sender other = other(60).sails(10, 90);
        sea.name(one, "NORDIC STAR", TANKER, 180, 10).name(other, "PEARL", TANKER, 100, 6);
        sea.pass(10, one, other);
        one.sails(1.9, 90);
        other.sails(1.9, 90);
        sea.pass(20, 60, one, other).silence(60);
        run.restart();
        sea.pass(25, 60, one, other);
        AlertContent content = sea.onlyAlert().content();
        assertThat(content.untilEpochMicros() - content.fromEpochMicros()).isGreaterThan(90 * 60_000_000L);
        assertThat(content.headline()).contains("for 40 min");
    }

    @Test
    void whatOneLearnsLaterTakesItBack() {
        Sender one = one().sails(10, 90);
        Sender other = other(60).sails(10, 90);
        meet(one, TANKER, other, TANKER, 60);
        sea.name(other, "PILOT 1", 50, 20, 2);
        sea.pass(30, 180, one, other);
        assertThat(sea.onlyAlert().state()).isEqualTo(Alert.State.WITHDRAWN);
    }

    @Test
    void aSiteMaySetItsNumbers() {
        run.post(new RuleSettings(Map.of("meeting.tankerTanker.restMinutes", 15.0)));
        meet(TANKER, TANKER, 25);
        assertThat(sea.findings()).isNotEmpty();
    }

    @Test
    void theSameInputGivesTheSameFindingsAlsoAfterRestarts() {
        meet(TANKER, TANKER, 60);
        RuleRun again = new RuleRun(List.of(), List.of(new MeetingRule()));
        Sea sea2 = new Sea(again);
        Sender one = one().sails(10, 90);
        Sender other = other(60).sails(10, 90);
        sea2.name(one, "NORDIC STAR", TANKER, 180, 10).name(other, "PEARL", TANKER, 100, 6);
        sea2.pass(10, one, other);
        again.restart();
        one.sails(0.2, 90);
        other.sails(0.2, 90);
        for (int i = 0; i < 6; i++) {
            sea2.pass(10, 120, one, other);
            again.restart();
        }
        assertThat(again.findings()).isNotEmpty();
        assertThat(again.findings().getFirst().content().headline())
                .startsWith(run.findings().getFirst().content().headline().substring(0, 60));
    }

    @Test
    void pleasureCraftOfClassBWithoutATypeAreHiddenAndSaidOfNobody() {
        meet(
                one().sails(10, 90).by(Transponder.AIS_CLASS_B),
                0,
                other(40).sails(10, 90).by(Transponder.AIS_CLASS_B),
                0,
                240);
        assertThat(sea.findings()).isEmpty();
    }
}
