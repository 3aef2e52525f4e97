package org.trigpoint.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trigpoint.geo.land.Land;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;

/** Ships of shipped scenarios stay on water at 1:10 million, or as near to it as that knows the shore: the head of Southampton Water is land there. */
class OnWaterTest {
    static final List<String> SHIPPED = Scenarios.NAMES;
    private static final long MINUTE = 60_000_000;
    private static final double SHORE_KNOWN_TO_METERS = 1_500;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void shipsStayOnWater(String name) {
        Scenario scenario = Scenarios.find(name).orElseThrow();
        List<String> aground = new ArrayList<>();
        for (Vessel vessel : Population.of(scenario, 1, 0)) {
            if (!vessel.craft().kind().isAfloat()) {
                continue;
            }
            for (long minute = 0; minute < 600; minute += 3) {
                Kinematics now = vessel.at(minute * MINUTE);
                if (isAground(now.latDeg(), now.lonDeg())) {
                    aground.add(vessel.craft().id() + " at " + now.latDeg() + " " + now.lonDeg());
                    break;
                }
            }
        }
        assertThat(aground).isEmpty();
    }

    private static boolean isAground(double latDeg, double lonDeg) {
        return Land.isLand(latDeg, lonDeg)
                && Land.distanceToShoreMeters(latDeg, lonDeg, SHORE_KNOWN_TO_METERS) >= SHORE_KNOWN_TO_METERS;
    }
}
