package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.file.Files;
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
        return verify(dir, false);
    }

    /** Checks that no segment is missing, that each follows from the one before, and all of the newest. */
    public static VerifyReport verifyQuickly(Path dir) throws IOException {
        return verify(dir, true);
    }

    private static VerifyReport verify(Path dir, boolean quickly) throws IOException {
        List<JournalDirectory.Segment> segments = JournalDirectory.segments(dir);
        JournalVerifier verifier = new JournalVerifier(RemovedSegments.read(dir));
        for (int i = 0; i < segments.size(); i++) {
            boolean newest = i == segments.size() - 1;
            Optional<SegmentIndex> sidecar =
                    quickly && !newest ? SegmentSidecar.read(segments.get(i).path()) : Optional.empty();
            if (sidecar.isPresent()) {
                verifier.skim(segments.get(i), sidecar.get());
            } else {
                verifier.segment(segments.get(i));
            }
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
            head(name, walk);
            while (walk.next()) {
                block(walk);
            }
            if (walk.tailBytes() > 0) {
                report(name, walk.end(), walk.tailBytes(), Damage.Code.TORN_TAIL, "the last block is not whole");
            }
            bytes += walk.end() + walk.tailBytes();
        }
    }

    /** Takes what the sidecar says for what the segment holds. */
    private void skim(JournalDirectory.Segment segment, SegmentIndex sidecar) throws IOException {
        String name = String.valueOf(segment.path().getFileName());
        passMissing(name, segment.ordinal());
        try (SegmentWalk walk = new SegmentWalk(segment.path(), damages::add, SegmentWalk.NARROW_BYTES)) {
            head(name, walk);
            long size = Files.size(segment.path());
            if (size != sidecar.sizeBytes()) {
                long from = Math.min(size, sidecar.sizeBytes());
                report(name, from, 0, Damage.Code.NOT_A_BLOCK, "it has " + size + " bytes, not " + sidecar.sizeBytes());
            }
            bytes += size;
        }
        sidecar.tallies().values().forEach(tally -> messages += tally.messages());
        chain = sidecar.chain();
        last = sidecar.last();
    }

    private void head(String name, SegmentWalk walk) throws IOException {
        Optional<SegmentHeader> header = walk.segmentHeader();
        if (header.isEmpty()) {
            report(name, 0, JournalFormat.SEGMENT_HEADER_BYTES, Damage.Code.SEGMENT_HEADER, "it is unreadable");
        } else if (!header.get().chainBefore().equals(chain)) {
            report(name, 0, 0, Damage.Code.CHAIN_BREAK, "the segment does not follow from the one before");
            chain = header.get().chainBefore();
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
