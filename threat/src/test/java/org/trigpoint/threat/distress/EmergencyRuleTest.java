package org.trigpoint.threat.distress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.fixtures.Flyer;
import org.trigpoint.threat.fixtures.RuleRun;

/** Codes and emergency statuses of aircraft. */
class EmergencyRuleTest {
    private static final long SECOND = 1_000_000;

    private final RuleRun run = new RuleRun(List.of(new DistressRule(), new EmergencyRule()), List.of());
    private final Flyer aircraft =
            Flyer.aircraft(0x406A01, 51, -1).flies(200, 90).at(9_000, 0).says(4_512, Flight.Emergency.NONE);
    private int second;

    /** It reports once a second, for so many seconds. */
    private void fly(int seconds) {
        for (int end = second + seconds; second < end; second++) {
            run.give(aircraft, aircraft.at(second));
        }
    }

    private AlertContent newest() {
        return run.alerts().getLast().content();
    }

    private long raised() {
        return run.alerts().stream()
                .filter(alert -> alert.state() == Alert.State.RAISED)
                .count();
    }

    private List<String> against() {
        return newest().evidence().stream()
                .filter(each -> !each.supports())
                .map(Evidence::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "7500, EXTREME, true, 406a01 squawks 7500: unlawful interference",
        "7600, SEVERE, true, 406a01 squawks 7600: radio failure",
        "7700, EXTREME, true, 406a01 squawks 7700: emergency"
    })
    void theThreeCodes(int code, AlertContent.Severity severity, boolean distress, String headline) {
        fly(20);
        aircraft.says(code, Flight.Emergency.NONE);
        fly(10);
        assertThat(run.alerts()).as("it must stand").isEmpty();
        fly(1);
        assertThat(newest().rule()).isEqualTo("distress");
        assertThat(newest().headline()).isEqualTo(headline);
        assertThat(newest().severity()).isEqualTo(severity);
        assertThat(newest().distress()).isEqualTo(distress);
        assertThat(newest().fromEpochMicros()).isEqualTo(20 * SECOND);
        assertThat(newest().evidence().getFirst().stamps()).hasSize(11);
        assertThat(newest().evidence().getFirst().text()).isEqualTo("Its code is " + code + " in 11 reports");
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, EXTREME, true, emergency",
        "UNLAWFUL_INTERFERENCE, EXTREME, true, unlawful interference",
        "NO_COMMUNICATIONS, SEVERE, true, radio failure",
        "DOWNED, EXTREME, true, downed aircraft",
        "MINIMUM_FUEL, MODERATE, false, minimum fuel",
        "MEDICAL, MINOR, false, medical flight"
    })
    void everyStatusWithoutACode(
            Flight.Emergency status, AlertContent.Severity severity, boolean distress, String words) {
        aircraft.says(4_512, status);
        fly(12);
        assertThat(newest().headline()).isEqualTo("406a01 says: " + words);
        assertThat(newest().severity()).isEqualTo(severity);
        assertThat(newest().distress()).isEqualTo(distress);
        assertThat(newest().scoreLog()).isPositive();
        assertThat(raised()).isEqualTo(1);
    }

    @Test
    void aCodeThatIsDialledThroughIsNone() {
        fly(20);
        for (int code : new int[] {7_512, 7_500, 7_600, 7_700, 7_777, 7_000}) {
            aircraft.says(code, Flight.Emergency.NONE);
            fly(3);
        }
        fly(60);
        assertThat(run.alerts()).isEmpty();
    }

    @Test
    void oneWrongWordIsNoneHoweverSeldomWordsAre() {
        aircraft.says(7_700, Flight.Emergency.GENERAL);
        run.give(aircraft, aircraft.code(0));
        aircraft.says(-1, Flight.Emergency.NONE);
        second = 1;
        fly(100);
        aircraft.says(7_700, Flight.Emergency.GENERAL);
        run.give(aircraft, aircraft.code(second));
        assertThat(run.alerts()).isEmpty();
    }

    @Test
    void itEndsWhenItSaysOtherwiseAndBeginsAnew() {
        aircraft.says(7_700, Flight.Emergency.GENERAL);
        fly(125);
        run.restart();
        assertThat(raised()).isEqualTo(1);
        int revisions = run.alerts().size();
        assertThat(revisions).as("said once a minute").isEqualTo(2);
        aircraft.says(4_512, Flight.Emergency.NONE);
        fly(15);
        assertThat(newest().headline()).isEqualTo("406a01 squawked 7700 for 2 min: emergency; no longer");
        assertThat(newest().untilEpochMicros()).isEqualTo(124 * SECOND);
        assertThat(newest().urgency()).isEqualTo(AlertContent.Urgency.PAST);
        fly(600);
        assertThat(run.alerts()).hasSize(revisions + 1);
        aircraft.says(7_500, Flight.Emergency.UNLAWFUL_INTERFERENCE);
        fly(15);
        assertThat(raised()).isEqualTo(2);
    }

    @Test
    void aWordWithoutCodeEndsNothing() {
        aircraft.says(7_700, Flight.Emergency.GENERAL);
        fly(15);
        aircraft.says(-1, Flight.Emergency.NONE);
        fly(100);
        assertThat(newest().headline()).isEqualTo("406a01 squawks 7700: emergency");
        assertThat(newest().untilEpochMicros()).isEqualTo(10 * SECOND);
    }

    @Test
    void whatSpeaksAgainstIsListed() {
        aircraft.is(Flight.Place.ON_GROUND).flies(0, 0).says(7_700, Flight.Emergency.NONE);
        fly(15);
        assertThat(against())
                .containsExactly(
                        "It is on the ground: transponders are tested there",
                        "Its emergency status says otherwise than its code in 1 report");
        assertThat(newest().scoreLog()).isNegative();
    }

    @Test
    void anEmergencyDescentSpeaksForIt() {
        aircraft.at(9_000, -20).says(7_700, Flight.Emergency.GENERAL);
        fly(15);
        assertThat(newest().evidence()).extracting(Evidence::text).contains("It descends at 20 m/s");
    }

    @Test
    void theSiteSaysHowLongItStands() {
        run.post(new RuleSettings(Map.of("distress.standsSeconds", 0.0)));
        aircraft.says(7_600, Flight.Emergency.NO_COMMUNICATIONS);
        fly(3);
        assertThat(raised()).isEqualTo(1);
    }

    @Test
    void itsNameIsItsCallSign() {
        run.give(aircraft, aircraft.identity("BAW123", null, null));
        aircraft.says(7_500, Flight.Emergency.UNLAWFUL_INTERFERENCE);
        fly(15);
        assertThat(newest().headline()).isEqualTo("BAW123 squawks 7500: unlawful interference");
    }

    @Test
    void ofOneThatIsPrivateItIsHiddenUnlessItIsDistress() {
        run.post(new PrivateAircraft(
                List.of(new PrivateAircraft.Listing("LADD", new TreeSet<>(Set.of(0x406A01)), new TreeSet<>()))));
        aircraft.says(4_512, Flight.Emergency.MEDICAL);
        fly(12);
        assertThat(newest().hidden()).isTrue();
        assertThat(newest().distress()).isFalse();
        run.post(PrivateAircraft.NONE);
        aircraft.says(7_700, Flight.Emergency.GENERAL);
        fly(20);
        assertThat(newest().hidden()).as("a later list has it no more").isFalse();
    }
}
