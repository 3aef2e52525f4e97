package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.port.Mode;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioException;
import org.trigpoint.simulation.scenario.ScenarioReader;
import org.trigpoint.simulation.scenario.Scenarios;

/** A live station over a simulated coast. Its journal is put away with it unless a folder was named. */
public final class DemoRun {
    private static final String DEFAULT_SCENARIO = "solent-day";

    private final Settings settings;
    private final @Nullable Path scenario;
    private final long seed;

    /**
     * @param scenario file of the world, null for the one that comes with the program
     * @param seed of all that is left to chance in it
     */
    public DemoRun(Settings settings, @Nullable Path scenario, long seed) {
        this.settings = settings;
        this.scenario = scenario;
        this.seed = seed;
    }

    /** Runs until SIGINT or SIGTERM; gives the exit status. */
    public int run() throws IOException, InterruptedException {
        // Open until the folder is gone: else a signal ends the process before it is.
        try (var _ = new StopSignal()) {
            return runCoast();
        }
    }

    private int runCoast() throws IOException, InterruptedException {
        Scenario world = scenario();
        SimulatedCoast coast = new SimulatedCoast(world, seed);
        Path named = settings.data();
        Path data = named != null ? named : Files.createTempDirectory("trigpoint-demo-");
        Thread thread = Thread.ofVirtual().name("world").start(coast);
        try {
            return LiveRun.of(settings, coast.sources(), Mode.DEMO, data).run();
        } finally {
            thread.interrupt();
            if (named == null) {
                delete(data);
            }
        }
    }

    private Scenario scenario() throws IOException {
        try {
            if (scenario != null) {
                if (!Files.isRegularFile(scenario)) {
                    throw new SettingsException("There is no scenario " + scenario);
                }
                return ScenarioReader.read(scenario.toString(), Files.readString(scenario));
            }
            return Scenarios.find(DEFAULT_SCENARIO)
                    .orElseThrow(() -> new IllegalStateException("The program lacks its scenario " + DEFAULT_SCENARIO));
        } catch (ScenarioException e) {
            throw SettingsException.of(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
