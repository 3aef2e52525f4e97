package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.trigpoint.flow.Stamp;

/**
 * What limits took out of a journal, so that its absence is no damage and sequences go on: {@code removed.txt}.
 *
 * <p>A line for each removal, fields divided by one space: {@code removed} (the file is gone) or {@code stripped} (records
 * are), ordinal of the segment, its first and last stamp, messages taken, chain hash of its last block, and per source the last
 * sequence as {@code source:sequence}, divided by commas. Guarded by the caller; a line that is none of these is passed over.
 */
final class RemovedSegments {
    private static final String NAME = "removed.txt";
    private static final int FIELDS = 7;

    private final Path file;
    private final StringBuilder lines = new StringBuilder();
    private final SortedMap<Long, String> removed = new TreeMap<>();
    private final SortedMap<Integer, Long> lastSequences = new TreeMap<>();

    private RemovedSegments(Path file) {
        this.file = file;
    }

    static RemovedSegments read(Path dir) throws IOException {
        RemovedSegments all = new RemovedSegments(dir.resolve(NAME));
        if (Files.exists(all.file)) {
            Files.readString(all.file).lines().forEach(all::take);
        }
        return all;
    }

    private void take(String line) {
        lines.append(line).append('\n');
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            return;
        }
        try {
            if (fields[0].equals("removed")) {
                removed.put(Long.parseLong(fields[1]), fields[5]);
            }
            for (String pair : fields[6].split(",", -1)) {
                int colon = pair.indexOf(':');
                if (colon > 0) {
                    int source = Integer.parseInt(pair.substring(0, colon));
                    lastSequences.merge(source, Long.parseLong(pair.substring(colon + 1)), Math::max);
                }
            }
        } catch (NumberFormatException e) {
            // The line stays in the file for people to look at; it vouches for nothing.
            return;
        }
    }

    /** Writes down, durably, that records of this segment go. */
    void add(boolean wholeFile, SegmentIndex index, long messages) throws IOException {
        StringJoiner sequences = new StringJoiner(",");
        for (JournalTally tally : index.tallies().values()) {
            sequences.add(tally.source() + ":" + tally.lastSequence());
        }
        Stamp first = index.first();
        take((wholeFile ? "removed " : "stripped ") + index.header().ordinal() + " " + first + " " + index.last() + " "
                + messages + " " + index.chain() + " " + sequences);
        JournalDirectory.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Chain hash that each removed segment ended with, by ordinal. */
    Map<Long, String> removed() {
        return removed;
    }

    /** Greatest sequence of each source among what was taken. */
    SortedMap<Integer, Long> lastSequences() {
        return lastSequences;
    }
}
