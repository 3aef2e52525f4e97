package org.trigpoint.app.orbits;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.model.orbit.AccessWindow;
import org.trigpoint.model.orbit.GroundTrack;
import org.trigpoint.model.orbit.SwathPath;
import org.trigpoint.orbits.elements.Catalogue;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.SensorCatalog;
import org.trigpoint.server.port.Satellites;

/**
 * The satellites of a station: those of the program's table for which there are elements in its folder of data, whose files a running
 * station follows. Nothing is read before somebody asks. For any thread.
 */
public final class StationSatellites implements Satellites {
    private static final Logger LOG = LoggerFactory.getLogger(StationSatellites.class);
    private static final long LOOK_NANOS = 1_000_000_000;
    private static final long PATIENCE_SECONDS = 20;
    private static final int MOST_AT_ONCE = 2;

    private final Path data;
    private final List<Instrument> instruments = SensorCatalog.read();
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private KnownOrbits orbits = new KnownOrbits(List.of(), "");
    private String read = "none yet";
    private long lookedNanos = System.nanoTime() - LOOK_NANOS;

    /** Of a station with this folder of data. */
    public StationSatellites(Path data) {
        this.data = data;
    }

    @Override
    public Known known() {
        return orbits().known();
    }

    @Override
    public List<GroundTrack> tracks(long fromEpochMicros, int minutes) {
        return orbits().tracks(fromEpochMicros, minutes);
    }

    @Override
    public Optional<SwathPath> findPath(int catalogNumber, String instrument, long fromEpochMicros, int minutes) {
        return orbits().findPath(catalogNumber, instrument, fromEpochMicros, minutes);
    }

    @Override
    public List<AccessWindow> windows(Question question) {
        KnownOrbits asked = orbits();
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Others ask when satellites pass: try again in a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The station is stopping", e);
        }
        try {
            return asked.windows(question);
        } finally {
            room.release();
        }
    }

    /** Of the files as they are now. */
    private synchronized KnownOrbits orbits() {
        long now = System.nanoTime();
        if (now - lookedNanos < LOOK_NANOS) {
            return orbits;
        }
        lookedNanos = now;
        String found;
        List<Path> files = List.of();
        try {
            files = ElementFiles.inFolder(data);
            found = state(files);
        } catch (IOException | SettingsException e) {
            found = "They cannot be read: " + e.getMessage();
        }
        if (!found.equals(read)) {
            read = found;
            orbits = readAll(files);
            LOG.info(
                    "{} satellites that make images have elements",
                    orbits.known().satellites().size());
        }
        return orbits;
    }

    private static String state(List<Path> files) throws IOException {
        List<String> each = new ArrayList<>();
        for (Path file : files) {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            each.add(file + " " + is.size() + " " + is.lastModifiedTime());
        }
        return each.toString();
    }

    private KnownOrbits readAll(List<Path> files) {
        StringWriter refused = new StringWriter();
        try {
            Catalogue catalogue = ElementFiles.read(files, data, new PrintWriter(refused, true));
            refused.toString().lines().forEach(LOG::warn);
            KnownOrbits known = new KnownOrbits(new SatelliteChoice(catalogue, instruments).all(), "");
            return known.known().satellites().isEmpty()
                    ? new KnownOrbits(
                            List.of(),
                            "None of the " + catalogue.sets().size()
                                    + " satellites whose elements are known here makes images that the program knows of.")
                    : known;
        } catch (SettingsException e) {
            return new KnownOrbits(List.of(), String.valueOf(e.getMessage()));
        }
    }
}
