package org.trigpoint.threat.drone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.Flyer;
import org.trigpoint.threat.fixtures.RuleRun;

/** Drones in a site of 300 m about 52° north, 4° east, and what only passes it. */
class DroneSiteRuleTest {
    private static final double METER = 1 / 111_320.0;

    private final RuleRun run = new RuleRun(List.of(new DroneSiteRule()), List.of());

    @BeforeEach
    void site() {
        zone("depot", ZoneCategory.PROTECTED);
    }

    private void zone(String id, ZoneCategory category) {
        run.post(new ZoneCommand(
                0,
                id,
                new ZoneContent(
                        id,
                        category,
                        new Shape.Circle(Position.of(52, 4), 300),
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        Marking.CLEAR),
                "Ada"));
    }

    /** From 600 m south it flies north. */
    private static Flyer flyer(Platform platform, Transponder transponder) {
        return Flyer.aircraft(0x123456, 52 - 600 * METER, 4)
                .is(platform)
                .by(transponder)
                .flies(15, 0)
                .at(80, 0);
    }

    private void fly(Flyer flyer, int from, int to) {
        flyer.from(from);
        for (int second = from; second < to; second++) {
            run.give(flyer, flyer.at(second));
        }
    }

    private List<String> headlines() {
        return run.alerts().stream().map(alert -> alert.content().headline()).toList();
    }

    @Test
    void aDroneThatFliesThroughIsToldInIt() {
        Flyer drone = flyer(Platform.DRONE, Transponder.ADS_B);
        fly(drone, 0, 30);
        run.restart();
        fly(drone, 30, 120);
        assertThat(headlines())
                .containsExactly(
                        "Drone 123456 flies in depot, at 80 m by its barometer", "Drone 123456 flew in depot for 40 s");
        AlertContent said = run.alerts().getLast().content();
        assertThat(said.rule()).isEqualTo("drone-site");
        assertThat(said.scoreLog()).isPositive();
        assertThat(said.urgency()).isEqualTo(AlertContent.Urgency.PAST);
        assertThat(run.alerts().getFirst().content().severity()).isEqualTo(AlertContent.Severity.SEVERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRONE ADS_B", "AIRCRAFT REMOTE_ID", "AIRCRAFT TELEMETRY", "DRONE NETWORK"})
    void whatSaysInAnyWayThatItIsADrone(String who) {
        Platform platform = Platform.valueOf(who.split(" ")[0]);
        Transponder transponder = Transponder.valueOf(who.split(" ")[1]);
        fly(flyer(platform, transponder), 0, 60);
        assertThat(run.findings()).isNotEmpty();
    }

    @Test
    void anAircraftIsNone() {
        fly(flyer(Platform.AIRCRAFT, Transponder.ADS_B), 0, 120);
        fly(flyer(Platform.ROTORCRAFT, Transponder.ADS_B), 0, 120);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneHighAboveIsNotInIt() {
        fly(flyer(Platform.DRONE, Transponder.ADS_B).at(3_000, 0), 0, 120);
        assertThat(run.findings()).isEmpty();
        run.post(new RuleSettings(Map.of("drone-site.mostMeters", 4_000.0)));
        fly(flyer(Platform.DRONE, Transponder.ADS_B).at(3_000, 0), 200, 320);
        assertThat(run.findings()).isNotEmpty();
    }

    @Test
    void oneThatStandsThereIsNone() {
        Flyer drone = Flyer.drone("one", 52, 4).is(Flight.Place.UNKNOWN);
        run.give(
                drone,
                drone.condition(
                        0,
                        new Condition(
                                Condition.Gnss.FIX_3D,
                                12,
                                90,
                                100,
                                Condition.Arming.DISARMED,
                                Condition.Fence.UNKNOWN,
                                "LOITER")));
        fly(drone, 1, 200);
        Flyer other = flyer(Platform.DRONE, Transponder.ADS_B).is(Flight.Place.ON_GROUND);
        fly(other, 300, 400);
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void oneOverALinkOfTheStationWeighsLess() {
        fly(flyer(Platform.DRONE, Transponder.TELEMETRY), 0, 30);
        fly(flyer(Platform.DRONE, Transponder.ADS_B), 100, 130);
        double own = run.findings().getFirst().content().scoreLog();
        double other = run.findings().getLast().content().scoreLog();
        assertThat(own).isNegative();
        assertThat(other).isPositive();
    }

    @Test
    void aVaguePositionWeighsLess() {
        fly(flyer(Platform.DRONE, Transponder.ADS_B).worth(new AirIntegrity(2, 4, 4, 1, 2, 2, 1)), 0, 40);
        assertThat(run.findings().getFirst().content().evidence())
                .anyMatch(each -> each.text().equals("Its position is right to 1852 m only"));
    }

    @Test
    void oneBadPositionIsNeitherInNorOut() {
        Flyer drone = Flyer.aircraft(0x123456, 52.1, 4).is(Platform.DRONE).at(50, 0);
        fly(drone, 0, 10);
        run.give(drone, drone.jumps(52, 4).at(10));
        fly(drone.jumps(52.1, 4), 11, 20);
        assertThat(run.findings()).isEmpty();
        fly(drone.jumps(52, 4), 20, 30);
        run.give(drone, drone.jumps(52.1, 4).at(30));
        fly(drone.jumps(52, 4), 31, 60);
        assertThat(run.findings()).hasSize(1);
    }

    @Test
    void otherCategoriesSayNothingUnlessSet() {
        run.post(new ZoneCommand(0, "depot", null, "Ada"));
        zone("farm", ZoneCategory.WIND_FARM);
        fly(flyer(Platform.DRONE, Transponder.ADS_B), 0, 60);
        assertThat(run.findings()).isEmpty();
        run.post(new RuleSettings(Map.of("drone-site.wind-farm", 1.0)));
        fly(flyer(Platform.DRONE, Transponder.ADS_B), 100, 160);
        assertThat(run.alerts()).extracting(Alert::state).contains(Alert.State.RAISED);
    }
}
