package org.trigpoint.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ships of shipped scenarios stay on water at 1:50 million. */
class OnWaterTest {
    static final List<String> SHIPPED = Scenarios.NAMES;
    private static final long MINUTE = 60_000_000;

    private static Path land() {
        String folder = System.getenv("TRIGPOINT_DATA");
        Path data = folder != null
                ? Path.of(folder)
                : Path.of(System.getProperty("trigpoint.root", "..")).resolve("../shared/data");
        return data.resolve("base/natural-earth/ne_50m_land.json");
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void shipsStayOnWater(String name) {
        Path file = land();
        assumeTrue(Files.exists(file), "OnWaterTest needs " + file);
        Scenario scenario = Scenarios.find(name).orElseThrow();
        List<double[][]> rings = rings(file, scenario);
        assertThat(rings).isNotEmpty();
        // The reader of the coast is right where the answer is known: inland England, Jutland and Ireland.
        assertThat(isLand(rings, 51.3, -1.3) || isLand(rings, 57.0, 9.9) || isLand(rings, 53.0, -8.0))
                .isTrue();
        List<String> aground = new ArrayList<>();
        for (Vessel vessel : Population.of(scenario, 1, 0)) {
            if (!vessel.craft().kind().isAfloat()) {
                continue;
            }
            for (long minute = 0; minute < 600; minute += 3) {
                Kinematics now = vessel.at(minute * MINUTE);
                if (isLand(rings, now.latDeg(), now.lonDeg())) {
                    aground.add(vessel.craft().id() + " at " + now.latDeg() + " " + now.lonDeg());
                    break;
                }
            }
        }
        assertThat(aground).isEmpty();
    }

    private static List<double[][]> rings(Path file, Scenario scenario) {
        List<double[][]> rings = new ArrayList<>();
        for (JsonNode feature : JsonMapper.shared().readTree(file.toFile()).get("features")) {
            JsonNode geometry = feature.get("geometry");
            JsonNode polygons = geometry.get("coordinates");
            if (geometry.get("type").asString().equals("Polygon")) {
                addNear(polygons, scenario, rings);
            } else {
                polygons.forEach(polygon -> addNear(polygon, scenario, rings));
            }
        }
        return rings;
    }

    private static void addNear(JsonNode polygon, Scenario scenario, List<double[][]> rings) {
        for (JsonNode points : polygon) {
            double[][] ring = new double[points.size()][];
            boolean near = false;
            for (int i = 0; i < ring.length; i++) {
                ring[i] = new double[] {
                    points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble()
                };
                near |= Math.abs(ring[i][0] - scenario.window().westDeg()) < 6
                        && Math.abs(ring[i][1] - scenario.window().southDeg()) < 4;
            }
            if (near) {
                rings.add(ring);
            }
        }
    }

    private static boolean isLand(List<double[][]> rings, double latDeg, double lonDeg) {
        boolean inside = false;
        for (double[][] ring : rings) {
            for (int i = 0; i + 1 < ring.length; i++) {
                double[] a = ring[i];
                double[] b = ring[i + 1];
                boolean across = a[1] > latDeg != b[1] > latDeg;
                inside ^= across && lonDeg < (b[0] - a[0]) * (latDeg - a[1]) / (b[1] - a[1]) + a[0];
            }
        }
        return inside;
    }
}
