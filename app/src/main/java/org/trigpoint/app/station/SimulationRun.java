package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.simulate.ScenarioFile;
import org.trigpoint.simulation.scenario.ScenarioException;
import org.trigpoint.storage.journal.JournalSummary;

/** A live station over a simulated world. Its journal is put away with it unless a folder was named. */
public final class SimulationRun {
    /** The world of the demo. */
    public static final String DEMO = "solent-day";

    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 100;

    private final Settings settings;
    private final String scenario;
    private final long seed;
    private final double speedRatio;

    /**
     * @param scenario a file, or the name of one that comes with the program
     * @param seed of all that is left to chance in it
     * @param speedRatio its seconds in a second, {@value #SLOWEST} to {@value #FASTEST}
     * @throws SettingsException when the speed is another
     */
    public SimulationRun(Settings settings, String scenario, long seed, double speedRatio) {
        if (!(speedRatio >= SLOWEST && speedRatio <= FASTEST)) {
            throw new SettingsException("--speed is " + SLOWEST + " to " + FASTEST + ", not " + speedRatio);
        }
        this.settings = settings;
        this.scenario = scenario;
        this.seed = seed;
        this.speedRatio = speedRatio;
    }

    /** Runs until SIGINT or SIGTERM; gives the exit status. */
    public int run() throws IOException, InterruptedException {
        // Open until the folder is gone: else a signal ends the process before it is.
        try (var _ = new StopSignal(settings)) {
            return runWorld();
        }
    }

    private int runWorld() throws IOException, InterruptedException {
        ScenarioFile file = ScenarioFile.read(scenario);
        Path named = settings.data();
        Path data = named != null ? named : Files.createTempDirectory("trigpoint-simulation-");
        WorldClock clock = new WorldClock(begins(data), speedRatio);
        WorldPlayer world;
        try {
            world = new WorldPlayer(file.scenario(), seed, clock);
        } catch (ScenarioException impossible) {
            throw SettingsException.of(impossible);
        }
        Thread thread = Thread.ofVirtual().name("world").start(world);
        try {
            return LiveRun.of(settings, world, clock, data).run();
        } finally {
            thread.interrupt();
            if (named == null) {
                delete(data);
            }
        }
    }

    /** Now, or where a world that ran faster than the clock has got to in this folder. */
    private static Instant begins(Path data) throws IOException {
        Path journal = data.resolve("journal");
        Instant now = Instant.now();
        if (!Files.isDirectory(journal)) {
            return now;
        }
        JournalSummary known = JournalSummary.read(journal);
        long reached = Math.max(
                known.progressEpochMicros(),
                known.findLast().map(stamp -> stamp.arrivalEpochMicros()).orElse(Long.MIN_VALUE));
        Instant after = reached == Long.MIN_VALUE ? now : Instant.EPOCH.plus(reached + 1, ChronoUnit.MICROS);
        return after.isAfter(now) ? after : now;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
