package org.trigpoint.storage.journal;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.SourceOpened;

/** The segments of an open journal by ordinal, the one being written among them; guarded by the journal's lock. */
final class SegmentCatalog {
    private final TreeMap<Long, SegmentIndex> segments = new TreeMap<>();
    private final SortedMap<Integer, Message<SourceOpened>> opened = new TreeMap<>();
    private final SortedMap<Integer, Long> lastSequences = new TreeMap<>();

    void put(SegmentIndex index) {
        segments.put(index.header().ordinal(), index);
        index.opened().forEach(this::remember);
        index.tallies().values().forEach(this::remember);
    }

    void remember(int source, Message<SourceOpened> opening) {
        opened.merge(source, opening, (a, b) -> a.stamp().compareTo(b.stamp()) > 0 ? a : b);
    }

    void remember(JournalTally tally) {
        remember(tally.source(), tally.lastSequence());
    }

    void remove(long ordinal) {
        segments.remove(ordinal);
    }

    void remember(int source, long lastSequence) {
        lastSequences.merge(source, lastSequence, Math::max);
    }

    Optional<SegmentIndex> find(long ordinal) {
        return Optional.ofNullable(segments.get(ordinal));
    }

    Iterable<SegmentIndex> all() {
        return segments.values();
    }

    @Nullable
    SegmentIndex newest() {
        return segments.isEmpty() ? null : segments.lastEntry().getValue();
    }

    /** The segment that would hold this stamp. */
    Optional<SegmentIndex> holding(Stamp stamp) {
        SegmentIndex found = null;
        for (SegmentIndex index : segments.values()) {
            if (index.first().compareTo(stamp) <= 0) {
                found = index;
            }
        }
        return Optional.ofNullable(found);
    }

    SortedMap<Integer, Message<SourceOpened>> opened() {
        return new TreeMap<>(opened);
    }

    SortedMap<Integer, Long> lastSequences() {
        return new TreeMap<>(lastSequences);
    }

    SortedMap<Integer, JournalTally> tallies() {
        SortedMap<Integer, JournalTally> sum = new TreeMap<>();
        for (SegmentIndex index : segments.values()) {
            index.tallies().forEach((source, tally) -> sum.merge(source, tally, JournalTally::plus));
        }
        return sum;
    }

    long bytes() {
        long sum = 0;
        for (SegmentIndex index : segments.values()) {
            sum += index.sizeBytes();
        }
        return sum;
    }
}
