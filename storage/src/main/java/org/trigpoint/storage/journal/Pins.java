package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;

/**
 * Stamps whose messages are kept as evidence, whatever the limits say: {@code pins.txt}, one stamp a line.
 *
 * <p>Guarded by the caller. A line that is no stamp is logged, and gone at the next change.
 */
final class Pins {
    private static final Logger LOG = LoggerFactory.getLogger(Pins.class);

    private final Path file;
    private final NavigableSet<Stamp> stamps = new TreeSet<>();

    private Pins(Path file) {
        this.file = file;
    }

    static Pins read(Path dir) throws IOException {
        Pins pins = new Pins(dir.resolve("pins.txt"));
        if (Files.exists(pins.file)) {
            Files.readAllLines(pins.file).forEach(pins::take);
        }
        return pins;
    }

    private void take(String line) {
        try {
            stamps.add(Stamp.parse(line));
        } catch (IllegalArgumentException e) {
            LOG.warn("{} holds a line that is no stamp; it pins nothing: {}", file, line);
        }
    }

    void add(Stamp stamp) throws IOException {
        if (stamps.add(stamp)) {
            write();
        }
    }

    void remove(Stamp stamp) throws IOException {
        if (stamps.remove(stamp)) {
            write();
        }
    }

    boolean holds(SegmentIndex segment) {
        Stamp next = stamps.ceiling(segment.first());
        return next != null && next.compareTo(segment.last()) <= 0;
    }

    private void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Stamp stamp : stamps) {
            lines.append(stamp).append('\n');
        }
        JournalDirectory.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
