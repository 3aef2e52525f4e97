package org.trigpoint.threat.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.threat.cases.Said.caseId;
import static org.trigpoint.threat.cases.Said.ship;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.CaseId;
import org.trigpoint.model.alert.Casework;
import org.trigpoint.model.recording.CaseCommand;
import org.trigpoint.threat.cases.Said.Says;

/** Which alerts are one case, and what people do with cases. */
class CasesStepTest {
    private final Said said = new Said();

    private List<List<CaseAlert>> alerts() {
        return said.cases().stream().map(Case::alerts).toList();
    }

    @Test
    void alertsOfOneShipAreOneCaseAndThoseOfAnotherAreNot() {
        said.raise(0, 1, Says.of(0, 1));
        said.raise(60, 2, Says.of(60, 1).rule("silence"));
        said.raise(61, 3, Says.of(61, 2));
        assertThat(said.cases()).extracting(Case::id).containsExactly(caseId(1), caseId(3));
        Case first = said.newest(1);
        assertThat(first.rules()).containsExactly("meeting", "silence");
        assertThat(first.subjects()).containsExactly(ship(1));
        assertThat(first.revision()).isEqualTo(2);
        assertThat(first.log())
                .extracting(CaseEntry::kind)
                .containsExactly(CaseEntry.Kind.OPENED, CaseEntry.Kind.JOINED);
    }

    @Test
    void eachAudienceHasCasesOfItsOwn() {
        Alert theirs = new Alert(
                AlertId.of(new Stamp(1, 2, 0), 3, 0),
                1,
                Alert.State.RAISED,
                Says.of(0, 1).content(),
                "",
                "",
                0);
        said.alert(0, theirs);
        said.raise(1, 2, Says.of(1, 1));
        assertThat(said.cases()).extracting(each -> each.id().audience()).containsExactlyInAnyOrder(3, 0);
        assertThat(said.carrier.states()).isEqualTo(2);
    }

    @Test
    void aPairThatSharesAShipWithAnotherIsOfTheSameGroup() {
        said.raise(0, 1, Says.of(0, 1, 2));
        said.raise(10, 2, Says.of(10, 3, 4));
        said.raise(20, 3, Says.of(20, 2, 3));
        assertThat(said.cases()).hasSize(1);
        assertThat(said.newest(1).subjects()).containsExactly(ship(1), ship(2), ship(3), ship(4));
        Case gone = said.newest(2);
        assertThat(gone.state()).isEqualTo(Case.State.MERGED);
        assertThat(gone.findInto()).contains(caseId(1));
    }

    @Test
    void whatLiesTwoHoursApartIsTwoCases() {
        said.raise(0, 1, Says.of(0, 1).until(10));
        said.raise(129, 2, Says.of(129, 1).until(130));
        said.raise(250, 3, Says.of(250, 1));
        assertThat(alerts()).extracting(List::size).containsExactly(2, 1);
        said.raise(251, 4, Says.of(12, 1).until(13));
        assertThat(alerts())
                .as("one that came late goes where it happened")
                .extracting(List::size)
                .containsExactly(3, 1);
    }

    @Test
    void aMatterThatGoesOnKeepsItsCaseOpenToOthers() {
        Alert first = said.raise(0, 1, Says.of(0, 1));
        for (int minute = 60; minute <= 300; minute += 60) {
            first = said.alert(minute, first.updated(Says.of(0, 1).content(), minute * Said.MINUTE));
        }
        said.raise(400, 2, Says.of(400, 1).rule("zone"));
        assertThat(said.cases()).hasSize(1);
        assertThat(said.newest(1).alerts()).hasSize(2);
    }

    @Test
    void aBusyHarbourIsNotOneCase() {
        for (int i = 0; i < 40; i++) {
            said.raise(i, i + 1, Says.of(i, i, i + 1));
        }
        assertThat(said.cases()).hasSizeGreaterThan(1);
        assertThat(said.cases())
                .allSatisfy(each -> assertThat(each.subjects()).hasSizeLessThanOrEqualTo(Grouping.MOST_TRACKS));
        assertThat(alerts().stream().mapToInt(List::size).sum()).isEqualTo(40);
    }

    @Test
    void aCaseThatIsOverIsOpenAgainWithTheNextAlert() {
        Alert first = said.raise(0, 1, Says.of(0, 1));
        said.judge(5, first, Alert.State.DISMISSED);
        assertThat(said.newest(1).state()).isEqualTo(Case.State.CLOSED);
        said.raise(30, 2, Says.of(30, 1).rule("zone"));
        Case again = said.newest(1);
        assertThat(again.state()).isEqualTo(Case.State.OPEN);
        assertThat(again.leading().rule()).isEqualTo("zone");
        assertThat(again.log())
                .extracting(CaseEntry::kind)
                .containsExactly(
                        CaseEntry.Kind.OPENED, CaseEntry.Kind.CLOSED, CaseEntry.Kind.JOINED, CaseEntry.Kind.REOPENED);
    }

    @Test
    void whatPeoplePutTogetherAndTakeApartStaysSo() {
        said.raise(0, 1, Says.of(0, 1));
        said.raise(1, 2, Says.of(1, 2));
        said.say(2, new CaseCommand.Merge(caseId(1), List.of(caseId(2)), "ada"));
        assertThat(said.cases()).hasSize(1);
        assertThat(said.newest(2).findInto()).contains(caseId(1));
        Stamp split = said.say(3, new CaseCommand.Split(caseId(1), List.of(Said.alertId(2)), "bo"));
        CaseId parted = CaseId.of(split, Said.AUDIENCE);
        assertThat(said.newest(1).subjects()).containsExactly(ship(1));
        assertThat(said.newest(parted).subjects()).containsExactly(ship(2));
        assertThat(said.newest(parted).log())
                .containsExactly(new CaseEntry(CaseEntry.Kind.SPLIT, caseId(1).toString(), "bo", 3 * Said.MINUTE));
        said.raise(4, 3, Says.of(4, 1, 2));
        assertThat(said.cases())
                .as("nothing but a person puts them together again")
                .hasSize(2);
        assertThat(alerts().stream().mapToInt(List::size).sum()).isEqualTo(3);
        said.say(5, new CaseCommand.Merge(parted, List.of(caseId(1)), "bo"));
        assertThat(said.newest(parted).alerts()).hasSize(3);
    }

    @Test
    void aSplitThatLeavesNothingIsNone() {
        said.raise(0, 1, Says.of(0, 1));
        int before = said.newest(1).log().size();
        said.say(1, new CaseCommand.Split(caseId(1), List.of(Said.alertId(1)), "bo"));
        said.say(1, new CaseCommand.Split(caseId(1), List.of(Said.alertId(9)), "bo"));
        assertThat(said.cases()).hasSize(1);
        assertThat(said.newest(1).log()).hasSize(before);
    }

    @Test
    void peopleTakeCasesAndSayThingsOfThem() {
        said.raise(0, 1, Says.of(0, 1));
        said.say(1, new CaseCommand.Assign(caseId(1), "ada", "bo"));
        said.say(2, new CaseCommand.Comment(caseId(1), "called on 16, no answer", "ada"));
        Case now = said.newest(1);
        assertThat(now.assignee()).isEqualTo("ada");
        assertThat(now.log())
                .contains(new CaseEntry(CaseEntry.Kind.COMMENT, "called on 16, no answer", "ada", 2 * Said.MINUTE));
        said.say(3, new CaseCommand.Assign(caseId(1), "", "ada"));
        assertThat(said.newest(1).assignee()).isEmpty();
        int told = said.told.size();
        said.say(4, new CaseCommand.Comment(caseId(8), "of nothing", "ada"));
        assertThat(said.told).hasSize(told);
    }

    @Test
    void whatPeopleSaidIsLetGoLast() {
        said.raise(0, 1, Says.of(0, 1));
        said.say(1, new CaseCommand.Comment(caseId(1), "first", "ada"));
        for (int i = 0; i < Case.MOST_ENTRIES; i++) {
            said.say(2 + i, new CaseCommand.Assign(caseId(1), "ada", "ada"));
        }
        assertThat(said.newest(1).log())
                .hasSize(Case.MOST_ENTRIES)
                .extracting(CaseEntry::text)
                .contains("first")
                .doesNotContain("meeting of [1]");
    }

    @Test
    void aCaseThatIsOverForADayIsLetGo() {
        Alert first = said.raise(0, 1, Says.of(0, 1));
        said.judge(5, first, Alert.State.DISMISSED);
        said.pass(1_440);
        said.say(1_441, new CaseCommand.Comment(caseId(1), "a buoy, again", "ada"));
        assertThat(said.newest(1).log()).extracting(CaseEntry::text).contains("a buoy, again");
        said.pass(3_000);
        int told = said.told.size();
        said.say(3_001, new CaseCommand.Comment(caseId(1), "too late", "ada"));
        assertThat(said.told).hasSize(told);
    }

    @Test
    void anAlertThatIsOverBeforeAnyCaseKnewItMakesNone() {
        said.alert(
                1,
                new Alert(Said.alertId(1), 2, Alert.State.EXPIRED, Says.of(0, 1).content(), "", "", Said.MINUTE));
        assertThat(said.told).isEmpty();
        assertThat(said.carrier.states()).isZero();
    }

    /** The same is told, word for word, when the station stops and starts again at any moment. */
    @Test
    void aRestartChangesNothing() {
        long seed = Long.getLong("trigpoint.seed", 20261126);
        List<Casework> whole = shift(seed, Integer.MAX_VALUE);
        assertThat(whole).hasSizeGreaterThan(200);
        for (int every : List.of(1, 7, 50)) {
            assertThat(shift(seed, every))
                    .as("seed %d, restarted every %d", seed, every)
                    .isEqualTo(whole);
        }
    }

    private static List<Casework> shift(long seed, int restartEvery) {
        Said station = new Said();
        Random random = new Random(seed);
        List<Alert> open = new java.util.ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            long minute = i * 4L;
            int which = random.nextInt(10);
            Says says = Says.of(minute - random.nextInt(30), random.nextInt(40), random.nextInt(40))
                    .score(random.nextGaussian())
                    .rule(random.nextBoolean() ? "zone" : "meeting");
            if (which < 6 || open.isEmpty()) {
                open.add(station.raise(minute, i, which == 0 ? says.distressed() : says));
            } else if (which == 6) {
                station.judge(minute, open.remove(random.nextInt(open.size())), Alert.State.DISMISSED);
            } else if (which == 7) {
                int at = random.nextInt(open.size());
                open.set(at, station.alert(minute, open.get(at).updated(says.content(), minute * Said.MINUTE)));
            } else if (which == 8) {
                station.say(minute, SilenceTest.begun("zone", random.nextInt(40), minute + random.nextInt(200)));
            } else {
                station.say(minute, new CaseCommand.Release(caseId(random.nextInt(i)), "ada"));
            }
            if (i % restartEvery == 0) {
                station.restart();
            }
        }
        station.pass(5_000);
        return station.told;
    }
}
