package org.trigpoint.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trigpoint.simulation.fixtures.Air;
import org.trigpoint.simulation.fixtures.Nouns;
import org.trigpoint.simulation.fixtures.Skies;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;

/** Every scenario that comes with the program runs, the same twice, and its lines can be read. */
class ShippedScenariosTest {
    static final List<String> SHIPPED = Scenarios.NAMES;
    static final List<String> RULES = Scenarios.RULES;
    private static final Path FOLDER =
            Path.of(System.getProperty("trigpoint.root", "..")).resolve("scenarios");

    private record Run(List<Heard> heard, String truth) {}

    private static Run run(Scenario scenario) {
        StringBuilder truth = new StringBuilder();
        List<Heard> heard = new ArrayList<>();
        Simulation simulation = Simulation.of(scenario, 7);
        simulation.writeTruth(truth, Duration.ofMinutes(1));
        simulation.advanceTo(simulation.startEpochMicros() + 180_000_000, heard::add);
        return new Run(heard, truth.toString());
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void runs(String name) {
        Scenario scenario = Scenarios.find(name).orElseThrow();
        Run run = run(scenario);
        assertThat(run(scenario)).isEqualTo(run);
        Set<String> heard = new HashSet<>();
        List<byte[]> sentences = new ArrayList<>();
        for (Heard one : run.heard()) {
            heard.add(one.receiver());
            if (one.format() == Heard.Format.AIS) {
                sentences.add(one.line().toBytes());
            } else if (one.format() == Heard.Format.DETECTIONS) {
                assertThat(Nouns.sensorOf(one.line().toString())).isEqualTo(one.receiver());
            }
        }
        assertThat(Air.decode(sentences).rejected()).isEmpty();
        assertThat(Skies.decode(run.heard(), 0, 0)).allMatch(one -> one.tell().address() >= 0);
        Set<String> passes = scenario.sensors().stream()
                .filter(org.trigpoint.simulation.scenario.SensorSite.Pass.class::isInstance)
                .map(org.trigpoint.simulation.scenario.SensorSite::name)
                .collect(Collectors.toSet());
        assertThat(Simulation.of(scenario, 7).outputs())
                .extracting(Output::name)
                .allSatisfy(output -> assertThat(heard.contains(output) || passes.contains(output))
                        .as(output)
                        .isTrue());
        int craft = scenario.fleets().stream().mapToInt(fleet -> fleet.count()).sum();
        assertThat(run.truth().lines()).hasSize(1 + 4 * craft);
    }

    @Test
    void allOfTheFolderComeWithTheProgramAndSayWhatTheyShow() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - 5))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names).containsExactlyInAnyOrderElementsOf(Scenarios.NAMES);
        }
        for (String name : Scenarios.NAMES) {
            List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".yaml"));
            assertThat(lines.subList(0, 2)).allSatisfy(line -> assertThat(line).startsWith("# "));
        }
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void thoseOfRulesRunTheSameTwice(String name) {
        Scenario scenario = Scenarios.find(name).orElseThrow();
        assertThat(name).isEqualTo("rules/" + scenario.name());
        Run run = run(scenario);
        assertThat(run(scenario)).isEqualTo(run);
        assertThat(Skies.decode(run.heard(), 0, 0)).allMatch(one -> one.tell().address() >= 0);
        assertThat(Air.decode(run.heard().stream()
                                .filter(one -> one.format() == Heard.Format.AIS)
                                .map(one -> one.line().toBytes())
                                .toList())
                        .rejected())
                .isEmpty();
    }

    @Test
    void thoseOfRulesAreAllOfTheirFolderAndSayWhatTheyShow() throws IOException {
        Path folder = FOLDER.resolve("rules");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml") && !file.equals("published.yaml"))
                            .map(file -> "rules/" + file.substring(0, file.length() - 5)))
                    .containsExactlyInAnyOrderElementsOf(Scenarios.RULES);
        }
        for (String name : Scenarios.RULES) {
            assertThat(Files.readAllLines(FOLDER.resolve(name + ".yaml")).getFirst())
                    .startsWith("# ");
        }
    }

    @Test
    void tenOfTwoHundredShipsAreDark() {
        Scenario dark = Scenarios.find("dark-ships").orElseThrow();
        List<String> last = run(dark).truth().lines().toList();
        assertThat(last.stream().filter(row -> row.startsWith("2026-06-01T06:03")))
                .hasSize(200);
        assertThat(last.stream().filter(row -> row.startsWith("2026-06-01T06:03") && row.contains(",none,")))
                .hasSize(10);
    }
}
