package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.SourceOpened;

/**
 * What a journal holds, without reading all of it: from when to when, from which sources.
 *
 * @param first stamp; null in an empty journal
 * @param last stamp; null in an empty journal
 * @param progressEpochMicros with which it ends; {@link Long#MIN_VALUE} when there is none
 * @param bytes of its segments
 * @param tallies by source
 * @param opened the newest opening of each source
 */
public record JournalSummary(
        @Nullable Stamp first,
        @Nullable Stamp last,
        long progressEpochMicros,
        long bytes,
        SortedMap<Integer, JournalTally> tallies,
        SortedMap<Integer, Message<SourceOpened>> opened) {
    public JournalSummary {
        tallies = Collections.unmodifiableSortedMap(new TreeMap<>(tallies));
        opened = Collections.unmodifiableSortedMap(new TreeMap<>(opened));
    }

    public Optional<Stamp> findFirst() {
        return Optional.ofNullable(first);
    }

    public Optional<Stamp> findLast() {
        return Optional.ofNullable(last);
    }

    /** Reads the summary of a journal that may be open in another process; changes nothing. */
    public static JournalSummary read(Path dir) throws IOException {
        SegmentCatalog catalog = new SegmentCatalog();
        Stamp first = null;
        for (JournalDirectory.Segment segment : JournalDirectory.segments(dir)) {
            Optional<SegmentIndex> sidecar = SegmentSidecar.read(segment.path());
            SegmentIndex index = sidecar.isPresent()
                    ? sidecar.get()
                    : SegmentScan.of(segment).index();
            index.forgetEntries();
            catalog.put(index);
            first = first == null ? segment.first() : first;
        }
        SegmentIndex newest = catalog.newest();
        return new JournalSummary(
                first,
                newest == null ? null : newest.last(),
                newest == null ? JournalFormat.NO_PROGRESS : newest.progressEpochMicros(),
                catalog.bytes(),
                catalog.tallies(),
                catalog.opened());
    }
}
