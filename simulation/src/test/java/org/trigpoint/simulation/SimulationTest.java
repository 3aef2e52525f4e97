package org.trigpoint.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.fixtures.Air;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioReader;
import org.trigpoint.simulation.scenario.Scenarios;

class SimulationTest {
    private static final Scenario SOLENT = Scenarios.find("solent-day").orElseThrow();

    private static final String LANE = """
            name: lane
            window: {west: -2, south: 50, east: 0, north: 51}
            routes:
              - {name: lane, widthMeters: 500, points: [[50.1, -1.9], [50.2, -0.9], [50.1, -0.1]]}
            receivers:
              - {name: one, at: [50.2, -1], heightMeters: 60, coChannelLossProb: 0}
              - {name: two, at: [50.3, -0.9], heightMeters: 30, coChannelLossProb: 0}
            ships:
              - {id: first, kind: cargo, route: lane, mmsi: 235000001}
              - {id: fleet, count: 4, kind: tanker, route: lane, mmsi: 235000100}
            """;

    private static List<String> lines(List<Heard> heard) {
        return heard.stream()
                .map(one -> one.arrivalEpochMicros() + " " + one.receiver() + " " + one.line())
                .toList();
    }

    private static List<String> lines(Scenario scenario, long seed) {
        return lines(Air.hear(scenario, seed, Duration.ofMinutes(2), Duration.ofMinutes(20)));
    }

    private static List<Heard> ofReceivers(List<Heard> heard) {
        return heard.stream().filter(one -> one.format() == Heard.Format.AIS).toList();
    }

    @Test
    void linesComeInOrderOfArrivalAndAllDecode() {
        List<Heard> all = Air.hear(SOLENT, 1, Duration.ofMinutes(7), Duration.ofMinutes(10));
        assertThat(all).isSortedAccordingTo(Comparator.comparingLong(Heard::arrivalEpochMicros));
        List<Heard> heard = ofReceivers(all);
        assertThat(heard).hasSizeGreaterThan(25_000);
        assertThat(all).as("with what the radar sees").hasSizeGreaterThan(heard.size() + 5_000);
        Set<String> receivers = new LinkedHashSet<>();
        heard.forEach(one -> receivers.add(one.receiver()));
        assertThat(receivers).hasSize(5);
        Air.Decoded decoded =
                Air.decode(heard.stream().map(one -> one.line().toBytes()).toList());
        assertThat(decoded.rejected()).isEmpty();
        Set<Integer> types = new TreeSet<>();
        decoded.messages().forEach(received -> types.add(received.message().type()));
        assertThat(types).containsExactly(1, 3, 4, 5, 8, 9, 14, 18, 19, 21, 24, 27);
    }

    /** The demo's map is full at once: all that is in range has been heard by the start. */
    @Test
    void sevenMinutesBeforeTheStartNearlyAllShipsHaveSaidWhereTheyAreAndWhoTheyAre() {
        List<Heard> heard = ofReceivers(Air.hear(SOLENT, 1, Duration.ofMinutes(7), Duration.ZERO));
        Set<Integer> placed = new LinkedHashSet<>();
        Set<Integer> named = new LinkedHashSet<>();
        Air.decode(heard.stream().map(one -> one.line().toBytes()).toList())
                .messages()
                .forEach(received -> {
                    switch (received.message().type()) {
                        case 1, 3, 9, 18, 19 -> placed.add(received.message().mmsi());
                        case 5, 24 -> named.add(received.message().mmsi());
                        default -> {}
                    }
                });
        assertThat(placed).hasSizeGreaterThan(210);
        assertThat(named).hasSizeGreaterThan(190);
    }

    @Test
    void sameSeedSameBytesAndAnotherSeedOthers() {
        List<String> first = lines(Air.hear(SOLENT, 7, Duration.ofMinutes(1), Duration.ofMinutes(4)));
        assertThat(lines(Air.hear(SOLENT, 7, Duration.ofMinutes(1), Duration.ofMinutes(4))))
                .isEqualTo(first);
        assertThat(lines(Air.hear(SOLENT, 8, Duration.ofMinutes(1), Duration.ofMinutes(4))))
                .isNotEqualTo(first);
    }

    @Test
    void stepsOfAdvancingChangeNothing() {
        long start = SOLENT.begins().getEpochSecond() * 1_000_000;
        List<Heard> whole = Air.hear(SOLENT, 3, Duration.ZERO, Duration.ofMinutes(2));
        Simulation stepped = Simulation.of(SOLENT, 3);
        List<Heard> parts = new java.util.ArrayList<>();
        for (long at = start; at <= start + 120_000_000; at += 40_000) {
            stepped.advanceTo(at, parts::add);
        }
        assertThat(lines(parts)).isEqualTo(lines(whole));
    }

    @Test
    void oneShipMoreLeavesTheBytesOfTheOthers() {
        Scenario without = ScenarioReader.read("lane.yaml", LANE);
        Scenario with = ScenarioReader.read(
                "lane.yaml",
                LANE.replace("ships:", "ships:\n  - {id: extra, kind: ferry, route: lane, mmsi: 265000777}")
                        .replace("count: 4", "count: 5"));
        List<String> before = lines(without, 11);
        List<String> after = lines(with, 11);
        assertThat(before).hasSizeGreaterThan(500);
        assertThat(after.size()).isGreaterThan(before.size());
        List<String> common =
                after.stream().filter(new LinkedHashSet<>(before)::contains).toList();
        assertThat(common).isEqualTo(before);
    }
}
