package org.trigpoint.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.scenario.Fleet;
import org.trigpoint.simulation.scenario.Place;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;
import org.trigpoint.simulation.scenario.Task;

/** What a hull can do is what the world does: looked at every second against what a geodesic says. */
class KinematicsTest {
    static final java.util.List<String> SHIPPED = Scenarios.NAMES;
    private static final long SECOND = 1_000_000;
    private static final long LOOK_SECONDS = 90 * 60;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void craftKeepToTheirLimits(String name) {
        Scenario scenario = Scenarios.find(name).orElseThrow();
        int index = 0;
        for (Vessel vessel : Population.of(scenario, 2, 0)) {
            if (index++ % 12 == 0) {
                keepsToLimits(vessel, mostKn(scenario, vessel));
            }
        }
    }

    private static double mostKn(Scenario scenario, Vessel vessel) {
        return scenario.fleets().stream()
                .filter(fleet -> vessel.craft().id().equals(fleet.id())
                        || vessel.craft().id().startsWith(fleet.id() + "-"))
                .mapToDouble(KinematicsTest::mostKn)
                .max()
                .orElseThrow();
    }

    /** A script may ask for more than is usual, and for a time by which to arrive. */
    private static double mostKn(Fleet fleet) {
        double mostKn = fleet.speedKn().at(1);
        if (fleet.place() instanceof Place.Script script) {
            for (Task task : script.tasks()) {
                if (task instanceof Task.To to) {
                    double own = to.speedKn() == null ? mostKn : to.speedKn().at(1);
                    mostKn = Math.max(mostKn, to.by() != null ? Double.MAX_VALUE : own);
                }
            }
        }
        return mostKn;
    }

    private static void keepsToLimits(Vessel vessel, double mostKn) {
        String id = vessel.craft().id();
        Kinematics before = vessel.at(0);
        for (long second = 1; second < LOOK_SECONDS; second++) {
            Kinematics now = vessel.at(second * SECOND);
            double speed = (before.speedMps() + now.speedMps()) / 2;
            double moved = Geodesic.between(
                            Position.of(before.latDeg(), before.lonDeg()), Position.of(now.latDeg(), now.lonDeg()))
                    .distanceMeters();
            assertThat(moved)
                    .as("%s moves as fast as it says at %d s", id, second)
                    .isCloseTo(speed, within(0.2 + 0.02 * speed));
            assertThat(Units.knotsFromMps(now.speedMps()))
                    .as("%s at %d s", id, second)
                    .isLessThanOrEqualTo(mostKn + 0.01);
            double turned = Math.abs(Angles.turnDeg(before.courseDeg(), now.courseDeg()));
            if (now.speedMps() > 1) {
                double mostDeg = vessel.craft().kind().turnDegPerMin() / 60 * 1.15 + 0.15;
                assertThat(turned).as("%s turns at %d s", id, second).isLessThan(mostDeg);
            }
            double gained = Math.abs(now.speedMps() - before.speedMps());
            assertThat(gained)
                    .as("%s gains speed at %d s", id, second)
                    .isLessThanOrEqualTo(vessel.craft().kind().accelerationMps2() * 1.2 + 0.01);
            before = now;
        }
    }

    @Test
    void courseIsTheWayItMoves() {
        Scenario scenario = Scenarios.find("kattegat-transit").orElseThrow();
        for (Vessel vessel : Population.of(scenario, 2, 0)) {
            for (long minute = 0; minute < 300; minute += 7) {
                Kinematics now = vessel.at(minute * 60 * SECOND);
                Kinematics later = vessel.at(minute * 60 * SECOND + SECOND);
                if (now.speedMps() > 2 && !now.changingCourse()) {
                    double bearingDeg = Geodesic.between(
                                    Position.of(now.latDeg(), now.lonDeg()),
                                    Position.of(later.latDeg(), later.lonDeg()))
                            .bearingDeg();
                    assertThat(Math.abs(Angles.turnDeg(bearingDeg, now.courseDeg())))
                            .as(vessel.craft().id())
                            .isLessThan(3);
                }
            }
        }
    }

    /** The rounds of a path follow each other without a jump, before the start too. */
    @Test
    void roundsJoin() {
        Scenario scenario = Scenarios.find("solent-day").orElseThrow();
        for (Vessel vessel : Population.of(scenario, 2, 0)) {
            Kinematics before = vessel.at(-20 * 3600 * SECOND);
            for (long second = -20 * 3600; second < 20 * 3600; second += 60) {
                Kinematics now = vessel.at(second * SECOND);
                double moved = Geodesic.between(
                                Position.of(before.latDeg(), before.lonDeg()), Position.of(now.latDeg(), now.lonDeg()))
                        .distanceMeters();
                assertThat(moved).as("%s at %d s", vessel.craft().id(), second).isLessThan(60 * 55);
                before = now;
            }
        }
    }
}
