package org.trigpoint.threat.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.recording.VesselIndex;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

/** Ships on lists, and ships that only share a name or a number with one. */
class ListRuleTest {
    private static final VesselList.Vessel ARTAVIL =
            new VesselList.Vessel(9_187_629, 572_469_210, "ARTAVIL", List.of("ABADAN", "SHONA"), "IRAN");

    private final RuleRun run = new RuleRun(List.of(new ListRule()), List.of());
    private final Sender ship = new Sender(257_000_001, 60, 5).sails(12, 90);

    private static VesselList list(VesselList.Vessel... vessels) {
        return new VesselList(List.of(new VesselList.Listing("OFAC SDN", "2026-11-20", "sdn.csv", List.of(vessels))));
    }

    private void says(double second, @Nullable String name, int imo) {
        run.give(ship, ship.at(second));
        run.give(ship, ship.identity(name, imo, 80, 200, 10));
    }

    @Test
    void anImoNumberOnAListIsTold() {
        run.post(list(ARTAVIL));
        says(0, "SHONA", 9_187_629);
        assertThat(run.findings()).hasSize(1);
        AlertContent content = run.findings().getFirst().content();
        assertThat(content.headline()).isEqualTo("SHONA (IMO 9187629) is on the list OFAC SDN of 2026-11-20");
        assertThat(content.evidence())
                .extracting(Evidence::text)
                .containsExactly(
                        "OFAC SDN of 2026-11-20, programme IRAN: listed as ARTAVIL, also ABADAN, SHONA, MMSI 572469210",
                        "Its name is a listed one");
        assertThat(content.severity()).isEqualTo(AlertContent.Severity.MODERATE);
        assertThat(content.scoreLog()).isPositive();
    }

    @Test
    void itIsOneAlertHoweverOftenItIsSaid() {
        run.post(list(ARTAVIL));
        for (int minute = 0; minute < 24 * 60; minute += 6) {
            says(minute * 60, "SHONA", 9_187_629);
            if (minute == 60) {
                run.restart();
            }
        }
        assertThat(run.findings()).as("once in six hours").hasSize(4);
        assertThat(run.alerts().stream().filter(alert -> alert.state() == Alert.State.RAISED))
                .hasSize(1);
    }

    @Test
    void aNameOrAnMmsiAloneIsNoMatch() {
        run.post(list(ARTAVIL));
        ship.under(572_469_210);
        says(0, "ARTAVIL", 0);
        says(60, "ARTAVIL", 9_074_729);
        assertThat(run.findings()).isEmpty();
        VesselIndex index = VesselIndex.of(list(ARTAVIL));
        assertThat(index.possible(572_469_210)).hasSize(1);
        assertThat(index.possible("m/t artavil".substring(4))).hasSize(1);
        assertThat(index.possible("ART")).isEmpty();
    }

    @Test
    void anotherNameSpeaksAgainstIt() {
        run.post(list(ARTAVIL));
        says(0, "OTHER MOON", 9_187_629);
        assertThat(run.findings().getFirst().content().evidence())
                .anyMatch(piece -> !piece.supports() && piece.text().startsWith("It says another name"));
    }

    @Test
    void aListThatComesLaterIsReadAtTheNextReport() {
        says(0, "SHONA", 9_187_629);
        assertThat(run.findings()).isEmpty();
        run.post(list(ARTAVIL));
        says(360, "SHONA", 9_187_629);
        assertThat(run.findings()).hasSize(1);
    }

    @Test
    void aShipThatIsStruckFromItsListIsWithdrawn() {
        run.post(list(ARTAVIL));
        says(0, "SHONA", 9_187_629);
        run.post(list());
        says(360, "SHONA", 9_187_629);
        assertThat(run.alerts()).extracting(Alert::state).containsExactly(Alert.State.RAISED, Alert.State.WITHDRAWN);
    }

    @Test
    void aDamagedImoNumberIsNotLookedUp() {
        run.post(list(new VesselList.Vessel(9_187_620, 0, "X", List.of(), "")));
        says(0, "X", 9_187_620);
        assertThat(run.findings()).isEmpty();
    }
}
