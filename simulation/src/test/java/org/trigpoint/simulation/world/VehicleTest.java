package org.trigpoint.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.fixtures.Lines;
import tools.jackson.databind.JsonNode;

class VehicleTest {
    private static final String ROAD = "  - {id: car, kind: vehicle, route: road, speedKn: 30, dwellMinutes: 6}\n";
    private static final String SENSORS = """
            current: {setDeg: 90, driftKn: 9}
            routes:
              - {name: road, widthMeters: 4, points: [[50.00, -1.00], [50.02, -1.00, 15], [50.04, -1.01]]}
            radars:
              - {name: radar, at: [50.02, -1.02], heightMeters: 20, farMeters: 6000, halfSeen: {lengthMeters: 4, atMeters: 8000}, falsePerScan: 0}
            cameras:
              - {name: camera, at: [50.02, -1.02], heightMeters: 20, halfSeen: {lengthMeters: 4, atMeters: 6000}, falsePerLook: 0}
            passes:
              - {name: pass, at: [50.02, -1.00], widthMeters: 20000, lengthMeters: 20000, times: [1m, 2m, 3m, 4m, 5m], latencySeconds: 1, halfSeenMeters: 1, falsePerScene: 0}
            """;

    @Test
    void keepsToItsRoadAndItsSpeedsAndParksAtTheEnds() {
        Vessel car = Population.of(Lines.world(SENSORS, ROAD), 1, 0).getFirst();
        double mostMps = 0;
        double mostSlowMps = 0;
        boolean parked = false;
        for (int second = 0; second < 3_600; second++) {
            Kinematics now = car.at(second * 1_000_000L);
            // East of the first leg is west of the second; 4 m of road are 0.00006°.
            double lonDeg = now.latDeg() <= 50.02 ? -1.00 : -1.00 - (now.latDeg() - 50.02) / 2;
            assertThat(Math.abs(now.lonDeg() - lonDeg)).isLessThan(0.0002);
            mostMps = Math.max(mostMps, now.speedMps());
            mostSlowMps = Math.max(mostSlowMps, now.latDeg() > 50.021 ? now.speedMps() : 0);
            parked |= now.activity() == Activity.PARKED && now.speedMps() == 0;
        }
        assertThat(Units.knotsFromMps(mostMps)).isBetween(29.0, 30.1);
        assertThat(Units.knotsFromMps(mostSlowMps)).isBetween(14.0, 15.1);
        assertThat(parked).isTrue();
    }

    @Test
    void radarsAndCamerasSeeItAndSatellitesDoNot() {
        List<JsonNode> lines = Lines.of(Lines.world(SENSORS, ROAD), 1, Duration.ofMinutes(6));
        assertThat(Lines.detections(lines).stream()
                        .map(line -> line.get("sensor").asString())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("radar", "camera");
        assertThat(Lines.looks(lines).stream().map(line -> line.get("sensor").asString()))
                .contains("pass");
    }
}
