package org.trigpoint.orbits.elements;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What a file of elements held. It is read record by record: what is good is a set, what is bad is refused by itself.
 *
 * @param sets one of each satellite, that with the newest epoch
 * @param refused the first {@value #MOST_REFUSED} records that were not taken
 * @param refusedCount of all records that were not taken
 * @param olderCount of good records left out since the file has a newer one of their satellite
 */
public record ElementFile(
        Format format, List<ElementSet> sets, List<Refused> refused, long refusedCount, long olderCount) {
    /** So many refused records are told; more are counted. */
    public static final int MOST_REFUSED = 1_000;

    /** How a file writes its elements. */
    public enum Format {
        TLE
    }

    public ElementFile {
        sets = List.copyOf(sets);
        refused = List.copyOf(refused);
    }

    /** Reads a file to its end. Throws only what the stream throws. */
    public static ElementFile read(InputStream from) throws IOException {
        ElementCollector collector = new ElementCollector();
        Lines lines = new Lines(from);
        TleReader reader = new TleReader(collector);
        for (String line = lines.next(); line != null; line = lines.next()) {
            reader.line(line, lines.lineNumber());
        }
        reader.end();
        return collector.file(Format.TLE);
    }
}
