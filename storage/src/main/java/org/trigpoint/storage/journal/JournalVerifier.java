package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Sha256;
import org.trigpoint.flow.Stamp;

/**
 * Recomputes every checksum and hash of a journal, and follows the chain from its first segment to its last block.
 *
 * <p>Reads only. In a journal that is being written, the block that is just written may be reported as a torn tail.
 */
public final class JournalVerifier {
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private final BlockDecoder decoder = new BlockDecoder();
    private final MessageDigest sha = Sha256.begin();
    private final RemovedSegments removed;
    private long blocks;
    private long messages;
    private long bytes;
    private long stripped;
    private long ordinal;
    private String chain = SegmentHeader.NO_CHAIN;
    private @Nullable Stamp last;

    private JournalVerifier(RemovedSegments removed) {
        this.removed = removed;
    }

    /** Checks the journal in this folder. */
    public static VerifyReport verify(Path dir) throws IOException {
        List<JournalDirectory.Segment> segments = JournalDirectory.segments(dir);
        JournalVerifier verifier = new JournalVerifier(RemovedSegments.read(dir));
        for (JournalDirectory.Segment segment : segments) {
            verifier.segment(segment);
        }
        return new VerifyReport(
                segments.size(),
                verifier.blocks,
                verifier.messages,
                verifier.bytes,
                verifier.stripped,
                verifier.removed.removed().size(),
                verifier.gaps,
                verifier.damages,
                verifier.chain,
                verifier.last);
    }

    private void segment(JournalDirectory.Segment segment) throws IOException {
        String name = String.valueOf(segment.path().getFileName());
        passMissing(name, segment.ordinal());
        try (SegmentWalk walk = new SegmentWalk(segment.path(), damages::add)) {
            Optional<SegmentHeader> header = walk.segmentHeader();
            if (header.isEmpty()) {
                report(name, 0, JournalFormat.SEGMENT_HEADER_BYTES, Damage.Code.SEGMENT_HEADER, "it is unreadable");
            } else if (!header.get().chainBefore().equals(chain)) {
                report(name, 0, 0, Damage.Code.CHAIN_BREAK, "the segment does not follow from the one before");
                chain = header.get().chainBefore();
            }
            while (walk.next()) {
                block(walk);
            }
            if (walk.tailBytes() > 0) {
                report(name, walk.end(), walk.tailBytes(), Damage.Code.TORN_TAIL, "the last block is not whole");
            }
            bytes += walk.end() + walk.tailBytes();
        }
    }

    private void passMissing(String name, long next) {
        for (ordinal++; ordinal < next; ordinal++) {
            String end = removed.removed().get(ordinal);
            if (end == null) {
                report(name, 0, 0, Damage.Code.MISSING_SEGMENT, "segment " + ordinal + ", before this one, is gone");
            } else {
                chain = end;
            }
        }
    }

    private void block(SegmentWalk walk) {
        BlockHeader block = walk.header();
        if (block.isStripped()) {
            stripped++;
        } else if (!block.chain()
                .equals(JournalFormat.chain(sha, chain, walk.array(), walk.arrayAt(), block.contentLength()))) {
            report(
                    walk.name(),
                    walk.offset(),
                    0,
                    Damage.Code.CHAIN_BREAK,
                    "the block from " + block.first() + " to " + block.last() + " does not follow from the one before");
        }
        chain = block.chain();
        blocks++;
        try {
            if (block.isGap()) {
                gaps.add(decoder.gap(walk.array(), walk.arrayAt(), block));
            } else if (block.records() > 0) {
                messages += decoder.decode(walk.array(), walk.arrayAt(), block).size();
                last = block.last();
            }
        } catch (IOException e) {
            report(walk.name(), walk.offset(), block.totalBytes(), Damage.Code.CONTENT, String.valueOf(e.getMessage()));
        }
    }

    private void report(String segment, long offset, long length, Damage.Code code, String detail) {
        damages.add(new Damage(segment, offset, length, code, detail));
    }
}
