package org.trigpoint.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;

class SimulationTest {
    private static final long MINUTE = 60_000_000;

    private static List<Heard> hear(Scenario scenario, long seed, Duration before, long minutes) {
        long start = scenario.begins().getEpochSecond() * 1_000_000;
        Simulation simulation = Simulation.of(scenario, seed, start, before);
        List<Heard> heard = new ArrayList<>();
        simulation.advanceTo(start + minutes * MINUTE, heard::add);
        return heard;
    }

    private static List<String> lines(List<Heard> heard) {
        return heard.stream()
                .map(one -> one.arrivalEpochMicros() + " " + one.receiver() + " " + one.line())
                .toList();
    }

    @Test
    void linesComeInOrderOfArrivalAndCarryRightChecksums() {
        List<Heard> heard = hear(Scenarios.find("solent-day").orElseThrow(), 1, Duration.ofMinutes(7), 3);
        assertThat(heard).hasSizeGreaterThan(5_000);
        assertThat(heard).isSortedAccordingTo((a, b) -> Long.compare(a.arrivalEpochMicros(), b.arrivalEpochMicros()));
        for (Heard one : heard.subList(0, 500)) {
            String line = one.line().toString();
            assertThat(line).startsWith("\\").contains("!AIVDM,");
        }
        heard.stream().limit(40).forEach(one -> System.out.println(one.receiver() + " " + one.line()));
        System.out.println(heard.size());
        Set<String> receivers = new LinkedHashSet<>();
        heard.forEach(one -> receivers.add(one.receiver()));
        assertThat(receivers).hasSize(5);
    }

    @Test
    void sameSeedSameBytesAndAnotherSeedOthers() {
        Scenario scenario = Scenarios.find("solent-day").orElseThrow();
        List<String> first = lines(hear(scenario, 7, Duration.ofMinutes(1), 4));
        assertThat(lines(hear(scenario, 7, Duration.ofMinutes(1), 4))).isEqualTo(first);
        assertThat(lines(hear(scenario, 8, Duration.ofMinutes(1), 4))).isNotEqualTo(first);
    }
}
