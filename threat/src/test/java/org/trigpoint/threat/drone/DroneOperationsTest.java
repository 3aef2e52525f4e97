package org.trigpoint.threat.drone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Condition.Arming;
import org.trigpoint.model.observation.Condition.Fence;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.fixtures.Flyer;
import org.trigpoint.threat.fixtures.RuleRun;

/** A drone loses its link, its satellites, or its bounds. */
class DroneOperationsTest {
    private final RuleRun run =
            new RuleRun(List.of(new DroneLinkRule(), new DroneGnssRule(), new DroneFenceRule()), List.of());
    private final Flyer drone = Flyer.drone("one", 52, 4).flies(8, 90).at(60, 0);
    private Condition.Gnss gnss = Condition.Gnss.FIX_3D;
    private int satellites = 14;
    private Arming arming = Arming.ARMED;
    private Fence fence = Fence.WITHIN;
    private String mode = "AUTO";
    private int second;

    /** It tells position and condition once a second, for so many seconds. */
    private void fly(int seconds) {
        for (int end = second + seconds; second < end; second++) {
            run.give(drone, drone.at(second));
            run.give(drone, drone.condition(second, new Condition(gnss, satellites, 70, 90, arming, fence, mode)));
        }
    }

    private void silence(int seconds) {
        second += seconds;
        run.advance(second - 0.5);
    }

    private AlertContent newest() {
        return run.alerts().getLast().content();
    }

    private List<Alert.State> states() {
        return run.alerts().stream().map(Alert::state).toList();
    }

    private List<String> against() {
        return newest().evidence().stream()
                .filter(each -> !each.supports())
                .map(Evidence::text)
                .toList();
    }

    @Test
    void aDroneThatFliesWellSaysNothing() {
        fly(300);
        arming = Arming.DISARMED;
        drone.is(Flight.Place.ON_GROUND).flies(0, 0);
        fly(20);
        silence(3_600);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aLinkThatIsSilentIsToldWhileItIsAndWhenItIsHeardAgain() {
        fly(60);
        silence(9);
        assertThat(run.findings()).isEmpty();
        silence(2);
        assertThat(newest().rule()).isEqualTo("drone-link");
        assertThat(newest().headline()).endsWith(" is silent on its link, at 60 m by its barometer");
        assertThat(newest().scoreLog()).isPositive();
        assertThat(newest().fromEpochMicros()).isEqualTo(59_000_000);
        assertThat(newest().evidence()).extracting(Evidence::text).contains("It told every 0.5 s before");
        run.restart();
        silence(100);
        assertThat(states()).containsExactly(Alert.State.RAISED);
        fly(60);
        assertThat(newest().headline()).endsWith(" was silent on its link for 112 s");
        assertThat(newest().urgency()).isEqualTo(AlertContent.Urgency.PAST);
        assertThat(states()).containsExactly(Alert.State.RAISED, Alert.State.UPDATED);
        silence(11);
        assertThat(states()).as("another loss").endsWith(Alert.State.RAISED);
    }

    @Test
    void aLinkThatWaitsForItsDeadlineWaitsOverARestart() {
        fly(60);
        run.restart();
        silence(11);
        assertThat(states()).containsExactly(Alert.State.RAISED);
    }

    @Test
    void oneThatStandsMayBeSilent() {
        drone.is(Flight.Place.ON_GROUND).flies(0, 0);
        fly(30);
        silence(600);
        drone.is(Flight.Place.UNKNOWN);
        fly(30);
        silence(600);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneThatCameDownWeighsLess() {
        fly(30);
        mode = "RTL";
        drone.at(20, -1);
        fly(10);
        silence(11);
        assertThat(against())
                .containsExactly(
                        "It was descending: it may have landed",
                        "Its autopilot was bringing it down or home: mode RTL",
                        "No other is on its link: its ground station, or the feed that brings the link, may have stopped");
        assertThat(newest().scoreLog()).isNegative();
    }

    @Test
    void theSiteSaysHowLongALinkMayBeSilent() {
        run.post(new RuleSettings(Map.of("drone-link.silentSeconds", 120.0)));
        fly(30);
        silence(119);
        assertThat(run.findings()).isEmpty();
        silence(5);
        assertThat(run.findings()).hasSize(1);
    }

    @Test
    void satellitesThatAreLostAreToldUntilTheyAreBack() {
        fly(60);
        gnss = Condition.Gnss.NO_FIX;
        satellites = 2;
        fly(5);
        assertThat(run.findings()).isEmpty();
        fly(20);
        assertThat(newest().rule()).isEqualTo("drone-gnss");
        assertThat(newest().headline()).endsWith(" has lost its satellite fix, at 60 m by its barometer");
        assertThat(newest().evidence())
                .extracting(Evidence::text)
                .contains("It flies", "It lost many satellites at once: 12 of 14");
        run.restart();
        gnss = Condition.Gnss.CORRECTED;
        satellites = 14;
        fly(20);
        assertThat(newest().headline()).endsWith(" was without a satellite fix for 24 s");
        assertThat(states()).containsExactly(Alert.State.RAISED, Alert.State.UPDATED);
    }

    @Test
    void oneThatNeverHadAFixOrLosesItForAMomentIsNone() {
        gnss = Condition.Gnss.FIX_2D;
        fly(60);
        gnss = Condition.Gnss.FIX_3D;
        fly(60);
        gnss = Condition.Gnss.FIX_2D;
        fly(4);
        gnss = Condition.Gnss.FIX_3D;
        fly(60);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneThatIsDisarmedMayLoseItsFix() {
        fly(60);
        arming = Arming.DISARMED;
        gnss = Condition.Gnss.NO_FIX;
        fly(60);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void fewSatellitesBeforeSpeakAgainstIt() {
        satellites = 5;
        fly(30);
        gnss = Condition.Gnss.FIX_2D;
        satellites = 3;
        fly(10);
        assertThat(against()).containsExactly("It had few satellites before: 5");
    }

    @Test
    void aFenceThatIsBreachedIsToldUntilItIsWithin() {
        fly(30);
        fence = Fence.BREACHED;
        fly(1);
        assertThat(newest().rule()).isEqualTo("drone-fence");
        assertThat(newest().headline()).endsWith(" is beyond its fence, at 60 m by its barometer");
        run.restart();
        mode = "RTL";
        fly(89);
        assertThat(states()).containsExactly(Alert.State.RAISED, Alert.State.UPDATED);
        assertThat(against()).containsExactly("Its autopilot brings it back: mode RTL");
        fence = Fence.WITHIN;
        fly(10);
        assertThat(newest().headline()).endsWith(" was beyond its fence for 89 s");
        assertThat(against()).contains("It says that it is within its fence again");
        assertThat(states()).hasSize(3);
    }

    @Test
    void aFenceIsOfNoMatterToOneThatIsDisarmed() {
        arming = Arming.DISARMED;
        fence = Fence.BREACHED;
        fly(60);
        assertThat(run.findings()).isEmpty();
    }

    private final List<Flyer> others = List.of(
            Flyer.drone("two", 52.01, 4).flies(8, 90).at(60, 0),
            Flyer.drone("three", 52.02, 4).flies(8, 90).at(60, 0));

    /** These tell once a second, for so many seconds. */
    private void flyTogether(int seconds, Flyer... drones) {
        for (int end = second + seconds; second < end; second++) {
            for (Flyer each : drones) {
                run.give(each, each.at(second));
                run.give(each, each.condition(second, new Condition(gnss, satellites, 70, 90, arming, fence, mode)));
            }
        }
        run.advance(second - 0.5);
    }

    @Test
    void whoIsSilentWhileOthersOnTheLinkAreHeardHasLostIt() {
        flyTogether(60, drone, others.getFirst(), others.getLast());
        flyTogether(12, others.getFirst(), others.getLast());
        assertThat(states()).containsExactly(Alert.State.RAISED);
        assertThat(newest().subjects()).containsExactly(drone.track());
        assertThat(newest().evidence())
                .extracting(Evidence::text)
                .contains("2 others on its link are heard")
                .doesNotContain("may have stopped");
        run.restart();
        flyTogether(20, drone, others.getFirst(), others.getLast());
        assertThat(newest().headline()).endsWith(" was silent on its link for 13 s");
    }

    @Test
    void allThatAreSilentTogetherAreOneAlertAndWhoStaysSilentAnotherOne() {
        flyTogether(60, drone, others.getFirst(), others.getLast());
        run.restart();
        silence(30);
        run.restart();
        assertThat(states()).containsExactly(Alert.State.RAISED);
        assertThat(newest().headline())
                .isEqualTo("All 3 drones that fly on one link are silent: it, or their ground station, is off");
        assertThat(newest().subjects()).hasSize(3);
        flyTogether(8, drone, others.getFirst());
        assertThat(newest().headline()).isEqualTo("All 3 drones that flew on one link were silent for 31 s");
        assertThat(states()).containsExactly(Alert.State.RAISED, Alert.State.UPDATED);
        run.restart();
        flyTogether(6, drone, others.getFirst());
        assertThat(newest().subjects()).containsExactly(others.getLast().track());
        assertThat(states()).endsWith(Alert.State.RAISED);
        flyTogether(5, drone, others.getFirst(), others.getLast());
        assertThat(newest().urgency()).isEqualTo(AlertContent.Urgency.PAST);
    }

    @Test
    void oneThatFliesAmongOthersThatStandAndAreSilentToo() {
        others.forEach(each -> each.is(Flight.Place.ON_GROUND).flies(0, 0));
        flyTogether(60, drone, others.getFirst(), others.getLast());
        silence(30);
        assertThat(states()).containsExactly(Alert.State.RAISED);
        assertThat(against()).anyMatch(text -> text.startsWith("The others on its link, that do not fly"));
        assertThat(newest().scoreLog()).isNegative();
    }
}
