package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Sha256;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;

/** Looks a stamp up in a journal's folder, also one that another process writes; any thread. */
public final class EvidenceSearch {
    private static final Comparator<Message<Recorded>> BY_STAMP = Comparator.comparing(Message::stamp);

    private EvidenceSearch() {}

    /** The message that came in under this stamp, or empty when the journal does not hold it. */
    public static Optional<Evidence> find(Path dir, Stamp stamp) throws IOException {
        JournalDirectory.Segment holder = null;
        for (JournalDirectory.Segment segment : JournalDirectory.segments(dir)) {
            if (segment.first().compareTo(stamp) <= 0) {
                holder = segment;
            }
        }
        if (holder == null) {
            return Optional.empty();
        }
        return find(holder.path(), JournalFormat.SEGMENT_HEADER_BYTES, stamp);
    }

    /** Searches one segment from a block at this offset; when that is the first, from where the sidecar says. */
    static Optional<Evidence> find(Path segment, long from, Stamp stamp) throws IOException {
        try (SegmentWalk walk = new SegmentWalk(segment, damage -> {}, SegmentWalk.NARROW_BYTES)) {
            if (from == JournalFormat.SEGMENT_HEADER_BYTES) {
                walk.seekNear(stamp);
            } else {
                walk.seek(from);
            }
            while (walk.next()) {
                BlockHeader block = walk.header();
                if (block.records() == 0 || block.last().compareTo(stamp) < 0) {
                    continue;
                }
                if (block.first().compareTo(stamp) > 0) {
                    return Optional.empty();
                }
                return inBlock(walk, stamp);
            }
            return Optional.empty();
        } catch (NoSuchFileException e) {
            // A limit removed the segment since it was looked up.
            return Optional.empty();
        }
    }

    private static Optional<Evidence> inBlock(SegmentWalk walk, Stamp stamp) throws IOException {
        BlockHeader block = walk.header();
        List<Message<Recorded>> messages = new BlockDecoder().decode(walk.array(), walk.arrayAt(), block);
        int found = Collections.binarySearch(messages, Message.ofIngest(stamp, Raw.of(new byte[0])), BY_STAMP);
        if (found < 0) {
            return Optional.empty();
        }
        Message<Recorded> message = messages.get(found);
        return Optional.of(new Evidence(message, sha256(message.body()), block.chain(), walk.name(), walk.offset()));
    }

    private static String sha256(Recorded body) {
        return body instanceof Raw raw
                ? raw.sha256Hex()
                : HexFormat.of().formatHex(Sha256.begin().digest(BlockEncoder.coded(body)));
    }
}
