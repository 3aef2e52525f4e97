package org.trigpoint.simulation.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioReader;

class TruthWriterTest {
    private static final String YAML = """
            name: truth
            window: {west: -2, south: 50, east: 0, north: 51}
            routes:
              - {name: lane, points: [[50.1, -1.9], [50.2, -0.1]]}
            receivers:
              - {name: near, at: [50.2, -1], heightMeters: 200, lossProb: 0}
              - {name: far, at: [10, 10], heightMeters: 50}
            ships:
              - {id: open, kind: cargo, route: lane, mmsi: 235000001}
              - {id: shy, kind: cargo, route: lane, mmsi: 235000002, silent: [{from: 1m, to: 2m}]}
              - {id: dark, kind: fishing, equipment: none, ground: {at: [50.3, -1], radiusMeters: 2000}, mmsi: 235000003}
            """;

    @Test
    void writesWhatEachShipDidAndWhoHeardIt() {
        Scenario scenario = ScenarioReader.read("truth.yaml", YAML);
        StringBuilder csv = new StringBuilder();
        Simulation simulation = Simulation.of(scenario, 4);
        long start = simulation.startEpochMicros();
        simulation.writeTruth(new TruthWriter(csv, scenario.receivers(), start, Duration.ofSeconds(30)));
        simulation.advanceTo(start + 180_000_000, heard -> {});
        List<String[]> rows =
                csv.toString().lines().map(line -> line.split(",", -1)).toList();
        assertThat(rows.getFirst()).hasSize(11).contains("ship", "heard_by");
        assertThat(rows).hasSize(1 + 3 * 7);
        for (String[] row : rows.subList(1, rows.size())) {
            assertThat(row).hasSize(11);
            boolean silent =
                    row[0].compareTo("2026-06-01T06:01:00Z") >= 0 && row[0].compareTo("2026-06-01T06:02:00Z") < 0;
            assertThat(row[9])
                    .as(String.join(",", row))
                    .isEqualTo(
                            switch (row[1]) {
                                case "open" -> "on";
                                case "shy" -> silent ? "off" : "on";
                                default -> "off";
                            });
            assertThat(row[10]).isIn("", "near");
        }
        assertThat(rows.stream().filter(row -> row[1].equals("open") && row[10].equals("near")))
                .hasSize(6);
        assertThat(rows.stream().filter(row -> row[1].equals("dark") && !row[10].isEmpty()))
                .isEmpty();
    }
}
