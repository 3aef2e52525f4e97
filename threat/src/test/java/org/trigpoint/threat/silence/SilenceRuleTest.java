package org.trigpoint.threat.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.Fleet;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;
import org.trigpoint.threat.waters.Disturbance;
import org.trigpoint.threat.waters.Disturbed;
import org.trigpoint.threat.waters.TrafficRule;
import org.trigpoint.threat.waters.WatersGrid;

class SilenceRuleTest {
    private static final int HOUR = 3_600;
    private static final int SILENT = 5;

    private final RuleRun run = new RuleRun(List.of(), List.of(new TrafficRule(), new SilenceRule(Shore.NOT_KNOWN)));
    private final Fleet fleet = new Fleet(run, "hill", "mast").around(55, 12, 16);

    private List<String> headlines() {
        return run.findings().stream()
                .filter(each -> each.content().rule().equals(SilenceRule.NAME))
                .map(each -> each.content().headline())
                .toList();
    }

    private static Double heard(Random random, double lossRatio) {
        return random.nextDouble() < lossRatio ? null : 0.1;
    }

    /** All are heard, but for one from one second to another. */
    private static Fleet.Reception allBut(int silent, double from, double until) {
        return (i, ship, receiver, second, random) ->
                i == silent && second >= from && second < until ? null : heard(random, 0.1);
    }

    @Test
    void tellsOfAShipThatIsSilentAmongOthersThatAreHeard() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        assertThat(headlines()).isEmpty();
        fleet.sail(1.2 * HOUR + 1_200, allBut(SILENT, 1.2 * HOUR, 1e9));
        Alert alert = run.alerts().getFirst();
        assertThat(alert.state()).isEqualTo(Alert.State.RAISED);
        AlertContent content = alert.content();
        assertThat(content.subjects()).containsExactly(fleet.ship(SILENT).track());
        assertThat(content.headline())
                .matches("219000006 not heard for 1[2-5] min: expected [6-9]\\d reports,"
                        + " heard 0; 15 of 15 neighbours heard");
        assertThat(content.scoreLog()).isPositive();
        assertThat(content.fromEpochMicros() / 1e6).isBetween(1.2 * HOUR - 70, 1.2 * HOUR);
        assertThat(content.evidence()).anySatisfy(each -> {
            assertThat(each.text()).contains("15 of 15 comparable craft", "15 by hill", "15 by mast");
            assertThat(each.tracks()).hasSize(15);
            assertThat(each.stamps()).hasSize(15);
        });
        assertThat(content.evidence().stream().filter(each -> !each.supports()).map(Evidence::text))
                .anyMatch(text -> text.startsWith("Hypotheses"));
        assertThat(run.alerts()).allMatch(each -> each.content().subjects().equals(content.subjects()));
    }

    @Test
    void whatAircraftShowOfDisturbedPositioningSpeaksAgainst() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        Disturbance over = new Disturbance(Platform.Domain.AIR, 55, 12, 300_000, 0, 9, 14);
        for (int minute = 1; minute <= 20; minute++) {
            double second = 1.2 * HOUR + 60 * minute;
            fleet.sail(second, allBut(SILENT, 1.2 * HOUR, 1e9));
            for (long cell : new java.util.TreeSet<>(
                    List.of(WatersGrid.cellAt(55, 12), WatersGrid.cellAt(54.5, 12), WatersGrid.cellAt(55, 11)))) {
                run.disturb(new Stamp((long) (second * 1e6), 9, minute), new Disturbed(cell, cell, List.of(over)));
            }
        }
        assertThat(run.findings())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.content().evidence().stream()
                                .filter(piece -> !piece.supports())
                                .map(Evidence::text))
                        .contains("Positioning is disturbed here: 9 of 14 aircraft lost their positions or what these"
                                + " are worth"));
    }

    @Test
    void whatAnImageShowsOfItIsEvidenceWhileItHolds() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        fleet.sail(1.2 * HOUR + 1_500, allBut(SILENT, 1.2 * HOUR, 1e9));
        long seenAt = (long) ((1.2 * HOUR + 1_200) * 1e6);
        Stamp line = new Stamp(seenAt + 60_000_000, 9, 1);
        Detection thing =
                new Detection(line, seenAt, "sar", "7", Sight.Place.round(55, 12, 20), 130, null, Marking.CLEAR);
        SightMatch match = new SightMatch(
                thing,
                List.of(new SightMatch.Candidate(
                        fleet.ship(SILENT).track(),
                        0.93,
                        1_250,
                        2_000,
                        0,
                        (long) (1.2 * HOUR * 1e6),
                        SightMatch.NEVER,
                        fleet.ship(SILENT).latDeg(),
                        fleet.ship(SILENT).lonDeg())),
                true);
        run.see(new Stamp((long) ((1.2 * HOUR + 1_501) * 1e6), 9, 1), new SilentSeen(match, true));
        assertThat(run.alerts().getLast().content().evidence()).anySatisfy(each -> {
            assertThat(each.text())
                    .startsWith("Seen while silent: sar shows a thing 130 m long")
                    .contains("1.3 km from where it would be by then; it is this ship with 93 %");
            assertThat(each.stamps()).containsExactly(line);
            assertThat(each.supports()).isTrue();
        });
        run.restart();
        run.see(new Stamp((long) ((1.2 * HOUR + 1_502) * 1e6), 9, 2), new SilentSeen(match, false));
        assertThat(run.alerts().getLast().content().evidence())
                .noneMatch(each -> each.text().startsWith("Seen while silent"));
    }

    @Test
    void aShipThatIsHeardAgainEndsItsSilence() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        fleet.sail(3 * HOUR, allBut(SILENT, 1.2 * HOUR, 1.2 * HOUR + 47 * 60));
        Alert last = run.alerts().getLast();
        assertThat(last.state()).isEqualTo(Alert.State.UPDATED);
        assertThat(last.content().headline()).isEqualTo("219000006 not heard for 48 min, heard again 1.4 nm on");
        assertThat((last.content().untilEpochMicros() - last.content().fromEpochMicros()) / 60_000_000)
                .isEqualTo(48);
        assertThat(run.alerts().stream().map(Alert::id).distinct()).hasSize(1);
    }

    @Test
    void aShipThatIsHeardInPassesOnlyIsJudgedByHalfADay() {
        Fleet.Reception passes = (i, ship, receiver, second, random) -> {
            boolean sends = i != SILENT || second < 14 * HOUR;
            return sends && receiver.equals("hill") && random.nextDouble() < 0.02 ? 5_400 - second % 5_400 : null;
        };
        fleet.sail(20 * HOUR, passes);
        run.restart();
        fleet.sail(27 * HOUR, passes);
        assertThat(headlines()).isEmpty();
        fleet.sail(31 * HOUR, passes);
        assertThat(headlines().getFirst())
                .matches(
                        "219000006 not heard in passes for 1[23] h: expected [5-9]\\d reports, heard 0; 15 others were heard");
        assertThat(run.alerts().stream().map(Alert::id).distinct()).hasSize(1);
        assertThat(run.alerts().getFirst().content().subjects())
                .containsExactly(fleet.ship(SILENT).track());
    }

    @Test
    void aShipThatGoesOnUnderAnotherNumberIsNotSilent() {
        double begin = 1.2 * HOUR;
        fleet.sail(begin, allBut(-1, 0, 0));
        Sender before = fleet.ship(SILENT);
        Sender after = new Sender(257_000_001L, before.latDeg(), before.lonDeg());
        after.at(begin);
        fleet.add(after.jumps(before.latDeg(), before.lonDeg()).sails(8.2, 90));
        fleet.sail(begin + 1_500, allBut(SILENT, begin, 1e9));
        assertThat(headlines()).isEmpty();
    }

    @Test
    void whatComesLateWithdrawsIt() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        double begin = 1.2 * HOUR;
        fleet.sail(
                3 * HOUR,
                (i, ship, receiver, second, random) -> i == SILENT && second >= begin && second < begin + 1_500
                        ? (receiver.equals("hill") ? Double.valueOf(begin + 1_500 - second) : null)
                        : heard(random, 0.1));
        assertThat(run.alerts().getFirst().state()).isEqualTo(Alert.State.RAISED);
        Alert last = run.alerts().getLast();
        assertThat(last.state()).isEqualTo(Alert.State.WITHDRAWN);
        assertThat(last.reason()).contains("was heard meanwhile", "came 25 min late");
    }

    @Test
    void whatComesLateAfterItWasHeardAgainWithdrawsItToo() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        double begin = 1.2 * HOUR;
        fleet.sail(
                3 * HOUR,
                (i, ship, receiver, second, random) -> i == SILENT && second >= begin && second < begin + 1_500
                        ? (receiver.equals("hill") ? Double.valueOf(begin + 2_400 - second) : null)
                        : heard(random, 0.1));
        assertThat(run.alerts().stream().map(each -> each.content().headline()))
                .anyMatch(text -> text.contains("heard again"));
        assertThat(run.alerts().getLast().state()).isEqualTo(Alert.State.WITHDRAWN);
        assertThat(run.alerts()).as("what comes at once is said once").hasSizeLessThan(6);
    }

    @Test
    void whatComesLateMayShortenIt() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        double begin = 1.2 * HOUR;
        // Of the first seven minutes something comes long after; what is left is long enough.
        fleet.sail(
                3 * HOUR,
                (i, ship, receiver, second, random) -> i == SILENT && second >= begin && second < begin + 2_400
                        ? (second < begin + 420 && receiver.equals("hill")
                                ? Double.valueOf(begin + 3_000 - second)
                                : null)
                        : heard(random, 0.1));
        Alert last = run.alerts().getLast();
        assertThat(last.state()).isEqualTo(Alert.State.UPDATED);
        assertThat(last.content().headline()).matches("219000006 not heard for 3[34] min: what came late shortened it");
        assertThat(last.content().fromEpochMicros() / 1e6).isBetween(begin + 360, begin + 420);
    }

    @Test
    void aReceiverThatDiesAccusesNobody() {
        Fleet five = new Fleet(run, "a", "b", "c", "d", "e");
        for (int i = 0; i < 5; i++) {
            five.around(55 + 0.5 * i, 12, 10);
        }
        // Each receiver hears its own ten ships, and the next ones' half as well.
        five.sail(3 * HOUR, (i, ship, receiver, second, random) -> {
            int own = i / 10;
            int at = receiver.charAt(0) - 'a';
            boolean dead = at == 2 && second >= 1.2 * HOUR && second < 2.3 * HOUR;
            return dead || at != own ? null : heard(random, 0.1);
        });
        assertThat(headlines()).isEmpty();
    }

    @Test
    void aReceiverThatDiesAmongOthersHidesNoSilence() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        fleet.sail(
                2 * HOUR,
                (i, ship, receiver, second, random) ->
                        receiver.equals("mast") || i == SILENT ? null : heard(random, 0.1));
        assertThat(headlines()).isNotEmpty();
        assertThat(run.alerts())
                .allMatch(each -> each.content().rule().equals("feed")
                        || each.content()
                                .subjects()
                                .equals(List.of(fleet.ship(SILENT).track())));
    }

    @Test
    void halfOfAllLostAccusesNobody() {
        fleet.sail(
                4 * HOUR, (i, ship, receiver, second, random) -> receiver.equals("hill") ? heard(random, 0.5) : null);
        assertThat(headlines()).isEmpty();
    }

    @Test
    void minutesOfFadingLossAccuseNobody() {
        // Every ship fades for minutes at a time, each in its own way: half of the time it is not heard at all.
        fleet.sail(4 * HOUR, (i, ship, receiver, second, random) -> {
            long minutes = (long) (second / 60) / (2 + i % 4);
            boolean faded = new Random(31 * minutes + i).nextBoolean();
            return faded || receiver.equals("mast") ? null : heard(random, 0.2);
        });
        assertThat(headlines()).isEmpty();
    }

    @Test
    void aBurstThatComesFortyMinutesLateAccusesNobody() {
        double begin = 1.2 * HOUR;
        fleet.sail(
                3 * HOUR,
                (i, ship, receiver, second, random) -> second >= begin && second < begin + 2_400
                        ? Double.valueOf(begin + 2_400 - second + i * 0.01)
                        : heard(random, 0.1));
        assertThat(headlines()).isEmpty();
    }

    @Test
    void aDuctThatEndsAccusesNobody() {
        // Ten more, far out, are heard for an hour and then no more; those near the coast are heard on.
        fleet.around(55.2, 12.1, 10);
        fleet.sail(
                4 * HOUR,
                (i, ship, receiver, second, random) ->
                        i >= 16 && (second < HOUR || second > 2 * HOUR) ? null : heard(random, i >= 16 ? 0.3 : 0.1));
        assertThat(headlines()).isEmpty();
    }

    @Test
    void theFirstHourAccusesNobody() {
        fleet.sail(
                HOUR,
                (i, ship, receiver, second, random) -> i % 4 == 1 && second > 900 + 60 * i ? null : heard(random, 0.1));
        assertThat(headlines()).isEmpty();
    }

    @Test
    void whoLeavesTheRangeIsNotAccused() {
        // All sail east; beyond a line nothing is heard.
        fleet.straightOn()
                .sail(
                        4 * HOUR,
                        (i, ship, receiver, second, random) -> ship.lonDeg() > 12.45 ? null : heard(random, 0.1));
        assertThat(headlines()).isEmpty();
    }

    @Test
    void whoComesToRestOrLiesInPortIsNotAccused() {
        ZoneContent port = new ZoneContent(
                "Port",
                ZoneCategory.PORT,
                new Shape.Circle(Position.of(55.02, 12.1), 20_000),
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                Marking.CLEAR);
        run.post(new ZonesInForce(0, Map.of("port", port)));
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        fleet.sail(3 * HOUR, allBut(SILENT, 1.2 * HOUR, 1e9));
        assertThat(headlines()).isEmpty();
    }

    @Test
    void whoMooredIsNotAccused() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        fleet.straightOn().ship(SILENT).sails(0, 0).says(NavigationStatus.MOORED);
        fleet.sail(1.6 * HOUR, allBut(-1, 0, 0));
        fleet.sail(3 * HOUR, allBut(SILENT, 0, 1e9));
        assertThat(headlines()).isEmpty();
    }

    @Test
    void pleasureCraftAreNotToldOfUnlessTheSiteSaysSo() {
        for (int i = 0; i < 16; i++) {
            fleet.ship(i).by(Transponder.AIS_CLASS_B);
        }
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        fleet.sail(3 * HOUR, allBut(SILENT, 1.2 * HOUR, 1e9));
        assertThat(headlines()).isEmpty();
        run.post(new RuleSettings(Map.of("silence.leisure", 1.0)));
        fleet.sail(4 * HOUR, allBut(6, 3.2 * HOUR, 1e9));
        assertThat(run.alerts()).isNotEmpty().allMatch(each -> each.content().hidden());
    }

    @Test
    void whereOthersSayThatTheirPositioningFailsNobodyIsAccused() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        for (int i = 0; i < 16; i += 2) {
            fleet.ship(i).worth(IntegrityReport.of(false, false, IntegrityReport.PositioningState.INOPERATIVE));
        }
        fleet.sail(3 * HOUR, allBut(SILENT, 1.2 * HOUR, 1e9));
        assertThat(headlines()).isEmpty();
    }

    @Test
    void aLoneShipIsNotAccused() {
        Fleet lone = new Fleet(run, "hill").around(57, 18, 3);
        lone.sail(3 * HOUR, allBut(1, 1.2 * HOUR, 1e9));
        assertThat(headlines()).isEmpty();
    }

    @Test
    void goesOnFromWhatItWrote() {
        fleet.sail(1.2 * HOUR, allBut(-1, 0, 0));
        run.restart();
        fleet.sail(1.2 * HOUR + 900, allBut(SILENT, 1.2 * HOUR, 1e9));
        assertThat(run.alerts()).hasSize(1);
        run.restart();
        fleet.sail(2.5 * HOUR, allBut(SILENT, 1.2 * HOUR, 2.3 * HOUR));
        assertThat(run.alerts().getLast().content().headline()).contains("heard again");
    }
}
