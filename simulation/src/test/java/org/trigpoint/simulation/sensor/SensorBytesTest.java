package org.trigpoint.simulation.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.fixtures.Air;
import org.trigpoint.simulation.fixtures.Nouns;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioReader;

/** The same seed gives the same bytes, and nobody's bytes depend on who else is there. */
class SensorBytesTest {
    private static final String WORLD = """
            name: watch
            window: {west: -2, south: 50, east: 0, north: 51}
            routes:
              - {name: lane, widthMeters: 500, points: [[50.1, -1.9], [50.2, -0.9], [50.1, -0.1]]}
            receivers:
              - {name: ear, at: [50.2, -1], heightMeters: 60, coChannelLossProb: 0}
            radars:
              - {name: nab, at: [50.2, -1], heightMeters: 60}
            cameras:
              - {name: pier, at: [50.2, -1], heightMeters: 60}
            passes:
              - {name: sar, at: [50.1, -1], widthMeters: 200000, lengthMeters: 100000, times: [3m, 9m], latencySeconds: 60}
            ships:
              - {id: first, kind: cargo, route: lane, mmsi: 235000001}
              - {id: fleet, count: 12, kind: tanker, route: lane, mmsi: 235000100}
              - {id: dark, count: 5, kind: fishing, equipment: none, ground: {at: [50.2, -1], radiusMeters: 9000}}
            """;

    private static List<String> lines(String yaml, long seed) {
        Scenario scenario = ScenarioReader.read("watch.yaml", yaml);
        List<Heard> heard = Air.hear(scenario, seed, Duration.ofSeconds(61), Duration.ofMinutes(12));
        assertThat(heard).isSortedAccordingTo(Comparator.comparingLong(Heard::arrivalEpochMicros));
        return heard.stream()
                .map(one -> one.receiver() + " " + one.arrivalEpochMicros() + " " + one.line())
                .toList();
    }

    private static List<String> of(List<String> lines, String sensor) {
        return lines.stream().filter(line -> line.startsWith(sensor + " ")).toList();
    }

    @Test
    void sameSeedSameBytes() {
        List<String> first = lines(WORLD, 7);
        first.stream()
                .filter(line -> !line.startsWith("ear "))
                .forEach(line -> assertThat(line).startsWith(Nouns.sensorOf(line.substring(line.indexOf('{'))) + " "));
        assertThat(first.stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("ear", "nab", "pier", "sar");
        assertThat(lines(WORLD, 7)).isEqualTo(first);
        for (String sensor : List.of("nab", "pier", "sar")) {
            assertThat(of(lines(WORLD, 8), sensor)).isNotEqualTo(of(first, sensor));
        }
    }

    @Test
    void aSensorMoreLeavesTheBytesOfTheOthers() {
        String more = WORLD.replace("radars:", "radars:\n  - {name: extra, at: [50.3, -1.2], heightMeters: 90}")
                .replace(
                        "passes:",
                        "passes:\n  - {name: opt, type: optical, at: [50, -1], widthMeters: 90000, lengthMeters: 90000, times: [4m]}");
        List<String> before = lines(WORLD, 7);
        List<String> after = lines(more, 7);
        assertThat(of(after, "extra")).isNotEmpty();
        assertThat(after.stream()
                        .filter(line -> !line.startsWith("extra ") && !line.startsWith("opt "))
                        .toList())
                .isEqualTo(before);
    }

    @Test
    void aShipMoreLeavesThePlotsOfTheOthers() {
        List<String> before = lines(WORLD, 7);
        Set<String> after = new LinkedHashSet<>(lines(
                WORLD.replace("ships:", "ships:\n  - {id: extra, kind: ferry, route: lane, mmsi: 265000777}"), 7));
        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(after).containsAll(before);
    }
}
