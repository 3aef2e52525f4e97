package org.trigpoint.threat.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.threat.cases.Said.ship;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.Silence;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.recording.SilenceBegun;
import org.trigpoint.model.recording.SilenceEnded;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.threat.cases.Said.Says;

/** What is silenced waits, is counted, and comes back in its time. */
class SilenceTest {
    private final Said said = new Said();

    static SilenceBegun begun(String rule, int ship, long untilMinute) {
        return begun(rule, ship, null, untilMinute);
    }

    private static SilenceBegun begun(String rule, int ship, @Nullable Shape area, long untilMinute) {
        return new SilenceBegun(
                Said.AUDIENCE,
                new SilenceContent(
                        rule, ship < 0 ? null : ship(ship), area, "", untilMinute * Said.MINUTE, "works on the pier"),
                "ada");
    }

    private Silence silence() {
        return said.told.stream()
                .filter(Silence.class::isInstance)
                .map(Silence.class::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @Test
    void aCaseThatIsSilencedWaitsUntilTheSilenceEnds() {
        said.say(0, begun("", 1, 100));
        said.raise(1, 1, Says.of(1, 1));
        said.raise(2, 2, Says.of(2, 2));
        assertThat(said.newest(1).hold()).isEqualTo(Case.Hold.SILENCED);
        assertThat(said.newest(2).hold()).isEqualTo(Case.Hold.NONE);
        assertThat(silence().alerts()).isEqualTo(1);
        said.pass(99);
        assertThat(said.newest(1).held()).isTrue();
        said.pass(100);
        assertThat(said.newest(1).held()).isFalse();
        assertThat(said.newest(1).log())
                .extracting(CaseEntry::kind)
                .containsExactly(CaseEntry.Kind.OPENED, CaseEntry.Kind.HELD, CaseEntry.Kind.RELEASED);
        assertThat(silence().over()).isTrue();
        assertThat(silence().endedBy()).isEmpty();
    }

    @Test
    void aCaseThatWasShownWaitsTooAndComesBackBesideTheBudget() {
        said.raise(1, 1, Says.of(1, 1));
        Stamp began = said.say(2, begun("meeting", -1, 100));
        assertThat(said.newest(1).hold()).isEqualTo(Case.Hold.SILENCED);
        said.say(3, new SilenceEnded(Said.AUDIENCE, began, "bo"));
        assertThat(said.newest(1).hold()).isEqualTo(Case.Hold.NONE);
        assertThat(silence().endedBy()).isEqualTo("bo");
        int told = said.told.size();
        said.say(4, new SilenceEnded(Said.AUDIENCE, began, "bo"));
        assertThat(said.told).hasSize(told);
    }

    @Test
    void distressIsNeverSilenced() {
        said.say(0, begun("", 1, 100));
        said.say(0, begun("distress", -1, 100));
        said.raise(1, 1, Says.of(1, 1).distressed());
        assertThat(said.newest(1).held()).isFalse();
        said.raise(2, 2, Says.of(2, 1));
        assertThat(said.newest(1).held()).as("nor the case that it is in").isFalse();
        assertThat(said.newest(1).alerts()).extracting(each -> each.silenced()).containsExactly(false, true);
    }

    @Test
    void whatAPersonRaisesIsNotSilenced() {
        said.say(0, begun("", 1, 100));
        said.raise(1, 1, Says.of(1, 1).rule(AlertContent.BY_HAND));
        assertThat(said.newest(1).held()).isFalse();
    }

    @Test
    void aCaseWaitsOnlyWhileAllThatIsOpenInItIsSilenced() {
        said.say(0, begun("zone", -1, 100));
        said.raise(1, 1, Says.of(1, 1).rule("zone"));
        Alert other = said.raise(2, 2, Says.of(2, 1));
        assertThat(said.newest(1).held()).isFalse();
        said.judge(3, other, Alert.State.DISMISSED);
        assertThat(said.newest(1).hold()).isEqualTo(Case.Hold.SILENCED);
    }

    @Test
    void anAlertIsCountedOnceHoweverOftenItIsSaid() {
        said.say(0, begun("", 1, 100));
        Alert alert = said.raise(1, 1, Says.of(1, 1));
        said.alert(2, alert.updated(Says.of(1, 1).content(), 2 * Said.MINUTE));
        assertThat(silence().alerts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"50.0089, -1, true", "50.0091, -1, false", "49.9911, -1, true", "49.9909, -1, false", "-50, 179, false"
    })
    void anAreaHoldsWhatLiesInIt(double latDeg, double lonDeg, boolean held) {
        Shape area = new Shape.Corridor(List.of(Position.of(50, -2), Position.of(50, 0)), 1_000);
        said.say(0, begun("", -1, area, 100));
        // 1 km is 0.00899° of latitude there.
        said.raise(1, 1, Says.of(1, 1).at(latDeg, lonDeg));
        assertThat(said.newest(1).held()).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"1.5, -179.5, true", "1.5, 178.5, false", "1, 180, false"})
    void anAreaOverTheAntimeridianWithAHole(double latDeg, double lonDeg, boolean held) {
        Shape area = new Shape.Area(List.of(
                List.of(Position.of(0, 179), Position.of(0, -179), Position.of(2, -179), Position.of(2, 179)),
                List.of(Position.of(0.9, 179.9), Position.of(0.9, -179.9), Position.of(1.1, 180))));
        said.say(0, begun("", -1, area, 100));
        said.raise(1, 1, Says.of(1, 1).at(latDeg, lonDeg));
        said.restart();
        said.raise(2, 2, Says.of(2, 2).at(latDeg, lonDeg));
        assertThat(said.newest(1).held()).isEqualTo(held);
        assertThat(said.newest(2).held()).as("after a restart").isEqualTo(held);
    }
}
