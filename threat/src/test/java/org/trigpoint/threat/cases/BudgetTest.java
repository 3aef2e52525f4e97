package org.trigpoint.threat.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.threat.cases.Said.caseId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.CaseId;
import org.trigpoint.model.recording.CaseCommand;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.cases.Said.Says;
import org.trigpoint.threat.waters.Traffic;

/** How many new cases are shown, and which. */
class BudgetTest {
    private static final long WINDOW = 480;

    private final Said said = new Said();

    /** When each case was first shown, in minutes. */
    private Map<CaseId, Long> shown() {
        Map<CaseId, Long> shown = new TreeMap<>();
        said.told.forEach(each -> {
            if (each instanceof Case told && !told.held()) {
                shown.putIfAbsent(told.id(), told.knownEpochMicros() / Said.MINUTE);
            }
        });
        return shown;
    }

    private static int mostInAWindow(List<Long> minutes) {
        int most = 0;
        for (long from : minutes) {
            most = Math.max(most, (int) minutes.stream()
                    .filter(each -> each >= from && each < from + WINDOW)
                    .count());
        }
        return most;
    }

    private void flood(int alerts, long everyMinutes) {
        for (int i = 1; i <= alerts; i++) {
            said.raise(i * everyMinutes, i, Says.of(i * everyMinutes, i).score((i * 37 % 100) / 25.0 - 2));
        }
    }

    @Test
    void noWindowHasMoreThanTheBudgetAlsoOverMidnight() {
        flood(400, 5);
        assertThat(mostInAWindow(new ArrayList<>(shown().values()))).isEqualTo(4);
        assertThat(shown()).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void aThousandShipsHaveTwelve() {
        assertThat(CaseSettings.of(RuleSettings.NONE).allowedCases(0)).isEqualTo(4);
        assertThat(CaseSettings.of(RuleSettings.NONE).allowedCases(1_050)).isEqualTo(12);
        assertThat(CaseSettings.of(RuleSettings.NONE).allowedCases(20_000)).isEqualTo(240);
        said.say(0, new Traffic(7, 400));
        said.say(1, new Traffic(8, 100));
        said.say(2, new Traffic(8, 650));
        flood(60, 1);
        said.pass(479);
        assertThat(shown()).hasSize(12);
    }

    @Test
    void shipsThatAreNotToldOfAgainAreLetGo() {
        said.say(0, new Traffic(7, 1_000));
        said.pass(600);
        for (int i = 1; i <= 20; i++) {
            said.raise(600, i, Says.of(600, i));
        }
        said.pass(1_000);
        assertThat(shown()).hasSize(4);
    }

    @Test
    void theRestOfABurstComesBestFirstAsRoomComes() {
        for (int i = 1; i <= 6; i++) {
            said.raise(1, i, Says.of(1, i).score(-i));
        }
        assertThat(shown().keySet()).as("half on sight").containsExactly(caseId(1), caseId(2));
        said.raise(2, 7, Says.of(2, 7).score(-10));
        said.raise(3, 8, Says.of(3, 8).score(3));
        assertThat(shown().keySet())
                .as("a better one at once")
                .contains(caseId(8))
                .hasSize(3);
        said.pass(122);
        assertThat(shown()).hasSize(3);
        said.pass(123);
        assertThat(shown())
                .as("the best of the others when so long has passed")
                .containsEntry(caseId(3), 123L)
                .hasSize(4);
        said.pass(480);
        assertThat(shown()).hasSize(4);
        said.pass(481);
        assertThat(shown())
                .as("the first two have left the window")
                .containsEntry(caseId(4), 481L)
                .hasSize(5);
        assertThat(said.newest(4).log())
                .extracting(CaseEntry::kind)
                .containsExactly(CaseEntry.Kind.OPENED, CaseEntry.Kind.HELD, CaseEntry.Kind.RELEASED);
        assertThat(said.newest(7).log().getLast().text()).isEqualTo("2 of 4 new cases were shown in the last 8 h");
    }

    @Test
    void aCaseThatGrowsIsShown() {
        said.raise(1, 1, Says.of(1, 1));
        said.raise(2, 2, Says.of(2, 2));
        Alert poor = said.raise(3, 3, Says.of(3, 3).score(-3));
        assertThat(said.newest(3).hold()).isEqualTo(Case.Hold.BUDGET);
        said.alert(
                4, poor.updated(Says.of(3, 3).score(2).severity(Severity.SEVERE).content(), 4 * Said.MINUTE));
        assertThat(said.newest(3).held()).isFalse();
    }

    @Test
    void distressIsNeverHeldAndCounts() {
        for (int i = 1; i <= 20; i++) {
            said.raise(i, i, Says.of(i, i).distressed());
        }
        assertThat(shown()).hasSize(20);
        said.raise(30, 30, Says.of(30, 30).score(9));
        assertThat(said.newest(30).hold()).isEqualTo(Case.Hold.BUDGET);
        said.raise(31, 31, Says.of(31, 30).distressed());
        assertThat(said.newest(30).held()).as("a case that distress comes to").isFalse();
    }

    @Test
    void whatPeopleSayIsShownAndUsesNothingUp() {
        for (int i = 1; i <= 10; i++) {
            said.raise(i, i, Says.of(i, i).rule(AlertContent.BY_HAND));
        }
        assertThat(shown()).hasSize(10);
        said.raise(11, 11, Says.of(11, 11));
        assertThat(shown()).hasSize(11);
    }

    @Test
    void aHeldCaseIsOneCommandAway() {
        flood(8, 1);
        CaseId held = said.cases().stream()
                .filter(Case::held)
                .findFirst()
                .orElseThrow()
                .id();
        said.say(10, new CaseCommand.Release(held, "ada"));
        assertThat(said.newest(held).held()).isFalse();
        assertThat(said.newest(held).log().getLast())
                .isEqualTo(new CaseEntry(CaseEntry.Kind.RELEASED, "asked for", "ada", 10 * Said.MINUTE));
        CaseId other = said.cases().stream()
                .filter(Case::held)
                .findFirst()
                .orElseThrow()
                .id();
        said.say(11, new CaseCommand.Assign(other, "bo", "ada"));
        assertThat(said.newest(other).held()).isFalse();
    }

    @Test
    void aQuietStationShowsAllAtOnce() {
        for (int i = 1; i <= 20; i++) {
            said.raise(i * 200L, i, Says.of(i * 200L, i).score(-5));
        }
        assertThat(said.cases())
                .noneMatch(each -> each.log().stream().anyMatch(entry -> entry.kind() == CaseEntry.Kind.HELD));
    }
}
