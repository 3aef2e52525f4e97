package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;

/**
 * Reads a journal from its start, or from after a stamp, while it may be written by another process.
 *
 * <p>At the end {@link #next} is empty; asked again later, it goes on with what was appended since. Damaged places are skipped
 * and listed. Raw bodies are views of the block they stand in. Used by one thread at a time.
 */
public final class JournalReader implements AutoCloseable {
    private final Path dir;
    private final Stamp after;
    private final List<Damage> damages = new ArrayList<>();
    private final BlockDecoder decoder = new BlockDecoder();
    private @Nullable SegmentWalk walk;
    private long ordinal;

    private JournalReader(Path dir, Stamp after) {
        this.dir = dir;
        this.after = after;
    }

    /** Reads from the start. */
    public static JournalReader open(Path dir) throws IOException {
        return openAfter(dir, Stamp.FIRST);
    }

    /** Reads every message with a greater stamp than this one. */
    public static JournalReader openAfter(Path dir, Stamp after) throws IOException {
        JournalReader reader = new JournalReader(dir, after);
        JournalDirectory.Segment start = null;
        for (JournalDirectory.Segment segment : JournalDirectory.segments(dir)) {
            if (start == null || segment.first().compareTo(after) <= 0) {
                start = segment;
            }
        }
        if (start != null) {
            reader.enter(start).seekNear(after);
        }
        return reader;
    }

    /** The next block's messages and progress; empty at the present end. */
    public Optional<JournalBatch> next() throws IOException {
        while (true) {
            SegmentWalk current = walk;
            if (current != null && current.next()) {
                if (current.header().last().compareTo(after) >= 0) {
                    return Optional.of(batch(current));
                }
            } else if (current != null && current.isAbandoned()) {
                current.close();
                walk = null;
                ordinal--;
            } else if (!enterNext(current)) {
                return Optional.empty();
            }
        }
    }

    /** Places that could not be read so far. */
    public List<Damage> damages() {
        return List.copyOf(damages);
    }

    private JournalBatch batch(SegmentWalk current) {
        BlockHeader block = current.header();
        try {
            if (block.isGap()) {
                Gap gap = decoder.gap(current.array(), current.arrayAt(), block);
                return new JournalBatch(List.of(), block.progressEpochMicros(), gap);
            }
            List<Message<Recorded>> messages = decoder.decode(current.array(), current.arrayAt(), block);
            if (block.first().compareTo(after) <= 0) {
                messages.removeIf(message -> message.stamp().compareTo(after) <= 0);
            }
            return new JournalBatch(messages, block.progressEpochMicros(), null);
        } catch (IOException e) {
            damages.add(new Damage(
                    current.name(),
                    current.offset(),
                    block.totalBytes(),
                    Damage.Code.CONTENT,
                    String.valueOf(e.getMessage())));
            return new JournalBatch(List.of(), block.progressEpochMicros(), null);
        }
    }

    /** Goes to the following segment, if there is one and nothing was added to this one before it began. */
    private boolean enterNext(@Nullable SegmentWalk current) throws IOException {
        for (JournalDirectory.Segment segment : JournalDirectory.segments(dir)) {
            if (segment.ordinal() <= ordinal) {
                continue;
            }
            if (current != null) {
                if (current.hasMore()) {
                    return true;
                }
                leave(current);
            }
            try {
                enter(segment);
                return true;
            } catch (NoSuchFileException e) {
                // A limit removed it since it was listed: what it held is no longer to be read.
                ordinal = segment.ordinal();
                return enterNext(null);
            }
        }
        return false;
    }

    private SegmentWalk enter(JournalDirectory.Segment segment) throws IOException {
        SegmentWalk entered = new SegmentWalk(segment.path(), damages::add);
        ordinal = segment.ordinal();
        walk = entered;
        if (entered.segmentHeader().isEmpty() && entered.tailBytes() > 0) {
            damages.add(new Damage(
                    entered.name(),
                    0,
                    JournalFormat.SEGMENT_HEADER_BYTES,
                    Damage.Code.SEGMENT_HEADER,
                    "the head of the segment is unreadable"));
        }
        return entered;
    }

    private void leave(SegmentWalk current) throws IOException {
        long tail = current.tailBytes();
        if (tail > 0) {
            damages.add(new Damage(
                    current.name(), current.end(), tail, Damage.Code.TORN_TAIL, "the last block is not whole"));
        }
        current.close();
        walk = null;
    }

    @Override
    public void close() throws IOException {
        if (walk != null) {
            walk.close();
        }
    }
}
