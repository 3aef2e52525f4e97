package org.trigpoint.threat.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.fixtures.Flyer;
import org.trigpoint.threat.fixtures.RuleRun;

/** One address of two aircraft, and what only looks so. */
class AddressTest {
    private final RuleRun run = new RuleRun(List.of(), List.of());
    private final Flyer here = Flyer.aircraft(0x406A01, 51, -1).flies(200, 90).at(9_000, 0);
    private final Flyer there = here.elsewhere(7, 52, -1).flies(180, 45).at(5_000, 0);
    private int second;

    private void fly(int seconds, Flyer... flyers) {
        for (int end = second + seconds; second < end; second++) {
            for (Flyer flyer : flyers) {
                run.give(flyer, flyer.at(second));
            }
        }
    }

    private void say(Flyer flyer, String callSign, String registration, String type) {
        run.give(flyer, flyer.identity(callSign, registration, type));
    }

    private AlertContent newest() {
        return run.alerts().getLast().content();
    }

    private static List<String> texts(AlertContent content, boolean supports) {
        return content.evidence().stream()
                .filter(each -> each.supports() == supports)
                .map(Evidence::text)
                .toList();
    }

    @Test
    void anAddressInTwoPlacesAtATimeIsTold() {
        fly(1, here, there);
        say(here, "BAW12", null, null);
        say(there, "EXS9", null, null);
        fly(60, here, there);
        run.restart();
        fly(120, here, there);
        assertThat(newest().rule()).isEqualTo("address");
        assertThat(newest().headline()).matches("Address 406a01 flies in two places at a time, 1\\d\\d km apart");
        assertThat(newest().subjects()).containsExactlyInAnyOrder(here.track(), there.track());
        assertThat(newest().scoreLog()).isPositive();
        assertThat(texts(newest(), true)).anyMatch(text -> text.startsWith("They say names that differ: "));
        assertThat(run.alerts()).extracting(Alert::state).containsExactly(Alert.State.RAISED);
        fly(300, here, there);
        assertThat(run.alerts())
                .as("once in five minutes")
                .extracting(Alert::state)
                .containsExactly(Alert.State.RAISED, Alert.State.UPDATED);
    }

    @Test
    void oneThatGoesOnElsewhereIsNone() {
        fly(300, here);
        fly(300, there);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aSinglePlaceElsewhereIsNone() {
        for (int i = 0; i < 10; i++) {
            fly(60, here);
            Flyer wrong = here.elsewhere(100 + i, 53, i);
            run.give(wrong, wrong.at(second));
        }
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void whatAGroundStationTellsIsNone() {
        fly(300, here, there.by(Transponder.TIS_B));
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void twoTracksNearEachOtherAreNoneUnlessSet() {
        Flyer near = here.elsewhere(8, 51.1, -1).flies(200, 90);
        fly(300, here, near);
        assertThat(run.findings()).isEmpty();
        run.post(new RuleSettings(Map.of("address.leastKm", 8.0)));
        fly(60, here, near);
        assertThat(run.findings()).isNotEmpty();
    }

    @Test
    void callSignsByTurnsAreTold() {
        for (int i = 0; i < 10; i++) {
            fly(5, here);
            say(here, i % 2 == 0 ? "BAW12" : "EXS9", null, null);
            if (i == 4) {
                run.restart();
            }
        }
        assertThat(newest().headline()).isEqualTo("Address 406a01 says by turns call signs: BAW12, EXS9");
        assertThat(texts(newest(), false)).containsExactly("Its positions need no second aircraft");
        assertThat(run.alerts()).hasSize(1);
    }

    @Test
    void registrationsAndTypesByTurnsAreOneAlert() {
        for (int i = 0; i < 6; i++) {
            fly(5, here);
            say(here, null, i % 2 == 0 ? "G-ABCD" : "D-AIXY", i % 2 == 0 ? "A320" : "B738");
        }
        assertThat(newest().headline())
                .isEqualTo("Address 406a01 says by turns registrations: GABCD, DAIXY; types: A320, B738");
        assertThat(newest().scoreLog()).isPositive();
    }

    @Test
    void aCallSignThatFollowsAnotherIsNone() {
        for (String flight : List.of("BAW12", "BAW13", "BAW14", "BAW12", "BAW15")) {
            for (int i = 0; i < 20; i++) {
                fly(5, here);
                say(here, flight, null, null);
            }
        }
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void theSameInOtherLettersIsNone() {
        for (int i = 0; i < 10; i++) {
            fly(5, here);
            say(here, i % 2 == 0 ? "BAW12" : " BAW12 ", i % 2 == 0 ? "G-ABCD" : "GABCD", null);
        }
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void twoSourcesThatKnowItByOtherTypesAreNone() {
        for (int i = 0; i < 10; i++) {
            fly(5, here.through(1 + i % 2, null));
            say(here, null, null, i % 2 == 0 ? "A20N" : "A320");
        }
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void addressesOfNoAircraftWeighLess() {
        Flyer one = Flyer.aircraft(0xFFFFFF, 51, -1).flies(200, 90);
        fly(180, one, one.elsewhere(7, 52, -1));
        assertThat(texts(newest(), false)).anyMatch(text -> text.startsWith("The address is that of no aircraft"));
    }

    @Test
    void ofAnAircraftThatIsPrivateItIsHidden() {
        run.post(new PrivateAircraft(
                List.of(new PrivateAircraft.Listing("LADD", new TreeSet<>(Set.of(0x406A01)), new TreeSet<>()))));
        fly(180, here, there);
        assertThat(newest().rule()).isEqualTo("address");
        assertThat(newest().hidden()).isTrue();
    }
}
