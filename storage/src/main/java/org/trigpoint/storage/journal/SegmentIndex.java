package org.trigpoint.storage.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.SourceOpened;

/**
 * What is known of one segment without reading its records: how far it goes, what it holds of each source, and where to begin
 * the search for a stamp.
 *
 * <p>Grows block by block; whoever shares it between threads guards it.
 */
final class SegmentIndex {
    /** One entry for so many bytes of blocks. */
    static final int ENTRY_BYTES = 1 << 16;

    /** A block that begins at an offset with a stamp. */
    record Entry(long offset, Stamp first) {}

    private final String fileName;
    private final SegmentHeader header;
    private final List<Entry> entries = new ArrayList<>();
    private final SortedMap<Integer, JournalTally> tallies = new TreeMap<>();
    private final SortedMap<Integer, Message<SourceOpened>> opened = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private long sizeBytes = JournalFormat.SEGMENT_HEADER_BYTES;
    private long progressEpochMicros;
    private String chain;
    private Stamp last;

    SegmentIndex(String fileName, SegmentHeader header) {
        this.fileName = fileName;
        this.header = header;
        this.chain = header.chainBefore();
        this.progressEpochMicros = header.progressBefore();
        this.last = Stamp.FIRST;
    }

    /** Takes in a block of which the source table and openings are known. */
    void add(long offset, BlockHeader block, SourceTable sources, List<Message<SourceOpened>> openings) {
        if (block.records() > 0
                && (entries.isEmpty() || offset - entries.getLast().offset() >= ENTRY_BYTES)) {
            entries.add(new Entry(offset, block.first()));
        }
        sources.forEachTally(this::add);
        openings.forEach(this::add);
        extend(offset + block.totalBytes(), block.last(), block.progressEpochMicros(), block.chain());
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void add(JournalTally tally) {
        tallies.merge(tally.source(), tally, JournalTally::plus);
    }

    void add(Message<SourceOpened> opening) {
        opened.put(opening.body().source(), opening);
    }

    void add(Gap gap) {
        gaps.add(gap);
    }

    void extend(long newSizeBytes, Stamp newLast, long newProgress, String newChain) {
        sizeBytes = newSizeBytes;
        last = newLast.compareTo(last) > 0 ? newLast : last;
        progressEpochMicros = Math.max(progressEpochMicros, newProgress);
        chain = newChain;
    }

    /** Offset of the last known block that begins at or before this stamp: the search begins there. */
    long floor(Stamp stamp) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).first().compareTo(stamp) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? JournalFormat.SEGMENT_HEADER_BYTES
                : entries.get(low - 1).offset();
    }

    /** Gives the memory of the entries back: the sidecar has them. */
    void forgetEntries() {
        entries.clear();
    }

    String fileName() {
        return fileName;
    }

    SegmentHeader header() {
        return header;
    }

    Stamp first() {
        return header.first();
    }

    Stamp last() {
        return last;
    }

    List<Entry> entries() {
        return entries;
    }

    SortedMap<Integer, JournalTally> tallies() {
        return tallies;
    }

    SortedMap<Integer, Message<SourceOpened>> opened() {
        return opened;
    }

    List<Gap> gaps() {
        return gaps;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    long progressEpochMicros() {
        return progressEpochMicros;
    }

    String chain() {
        return chain;
    }
}
