package org.trigpoint.simulation.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
              - {name: near, at: [50.2, -1], heightMeters: 200, lossProb: 0, outages: [{from: 2m30s}]}
              - {name: far, at: [10, 10], heightMeters: 50}
            radars:
              - {name: nab, at: [50.3, -1], heightMeters: 60, falsePerScan: 0, farMeters: 5000}
            ships:
              - {id: open, kind: cargo, route: lane, mmsi: 235000001}
              - {id: shy, kind: cargo, route: lane, mmsi: 235000002, silent: [{from: 1m, to: 2m}]}
              - {id: dark, kind: fishing, equipment: none, ground: {at: [50.3, -1], radiusMeters: 2000}, lengthMeters: 30}
            """;

    private static List<Map<String, String>> rows() {
        Scenario scenario = ScenarioReader.read("truth.yaml", YAML);
        StringBuilder csv = new StringBuilder();
        Simulation simulation = Simulation.of(scenario, 4);
        simulation.writeTruth(csv, Duration.ofSeconds(30));
        simulation.advanceTo(simulation.startEpochMicros() + 180_000_000, heard -> {});
        List<String> lines = csv.toString().lines().toList();
        List<String> names = Arrays.asList(lines.getFirst().split(","));
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] values = line.split(",", -1);
                    assertThat(values).hasSameSizeAs(names);
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < values.length; i++) {
                        row.put(names.get(i), values[i]);
                    }
                    return row;
                })
                .toList();
    }

    private static Stream<String> column(String ship, String name) {
        return rows().stream().filter(row -> ship.equals(row.get("ship"))).map(row -> row.get(name));
    }

    @Test
    void writesWhatEachShipDidAndWhoHeardAndSawIt() {
        assertThat(rows()).hasSize(3 * 7);
        assertThat(column("open", "transmitter")).containsOnly("on");
        assertThat(column("shy", "transmitter")).containsExactly("on", "on", "off", "off", "on", "on", "on");
        assertThat(column("dark", "transmitter")).containsOnly("none");
        assertThat(column("dark", "mmsi")).containsOnly("");
        assertThat(column("dark", "length_m")).containsOnly("30");
        assertThat(column("open", "heard_by")).containsExactly("", "near", "near", "near", "near", "near", "");
        assertThat(column("dark", "heard_by")).containsOnly("");
        assertThat(column("dark", "detected_by")).containsExactly("", "nab", "nab", "nab", "nab", "nab", "nab");
        assertThat(column("open", "detected_by")).containsOnly("");
    }

    @Test
    void saysWhetherAShipCouldBeHeard() {
        assertThat(column("open", "reception"))
                .containsExactly(
                        "possible", "possible", "possible", "possible", "possible", "receiver_off", "receiver_off");
    }
}
