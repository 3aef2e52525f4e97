package org.trigpoint.storage.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceOpened;

/**
 * What reading one segment from end to end found.
 *
 * @param index of its readable blocks
 * @param damages in it, the tail apart
 * @param hasHeader false when the head of the file is unreadable
 * @param tailBytes unreadable bytes behind the last readable block
 */
record SegmentScan(SegmentIndex index, List<Damage> damages, boolean hasHeader, long tailBytes) {

    /** Whether anything in the segment is readable. */
    boolean hasBlocks() {
        return index.sizeBytes() > JournalFormat.SEGMENT_HEADER_BYTES;
    }

    /** Reads every block and record of a segment. */
    static SegmentScan of(JournalDirectory.Segment segment) throws IOException {
        return of(segment, String.valueOf(segment.path().getFileName()));
    }

    /** Reads a segment that is to have this name. */
    static SegmentScan of(JournalDirectory.Segment segment, String name) throws IOException {
        List<Damage> damages = new ArrayList<>();
        try (SegmentWalk walk = new SegmentWalk(segment.path(), damages::add)) {
            Optional<SegmentHeader> header = walk.segmentHeader();
            if (header.isEmpty()) {
                damages.add(new Damage(
                        name,
                        0,
                        JournalFormat.SEGMENT_HEADER_BYTES,
                        Damage.Code.SEGMENT_HEADER,
                        "the head of the segment is unreadable"));
            }
            SegmentIndex index = new SegmentIndex(
                    name,
                    header.orElseGet(() -> new SegmentHeader(
                            segment.ordinal(), segment.first(), SegmentHeader.NO_CHAIN, JournalFormat.NO_PROGRESS)));
            BlockDecoder decoder = new BlockDecoder();
            while (walk.next()) {
                addBlock(walk, decoder, index, damages);
            }
            return new SegmentScan(index, List.copyOf(damages), header.isPresent(), walk.tailBytes());
        }
    }

    private static void addBlock(SegmentWalk walk, BlockDecoder decoder, SegmentIndex index, List<Damage> damages) {
        BlockHeader block = walk.header();
        List<Message<SourceOpened>> openings = new ArrayList<>();
        try {
            if (block.isGap()) {
                index.add(decoder.gap(walk.array(), walk.arrayAt(), block));
            } else {
                for (Message<Recorded> message : decoder.decode(walk.array(), walk.arrayAt(), block)) {
                    if (message.body() instanceof SourceOpened opening) {
                        openings.add(Message.ofIngest(message.stamp(), opening));
                    }
                }
            }
        } catch (IOException e) {
            damages.add(new Damage(
                    index.fileName(),
                    walk.offset(),
                    block.totalBytes(),
                    Damage.Code.CONTENT,
                    String.valueOf(e.getMessage())));
        }
        index.add(walk.offset(), block, decoder.sources(), openings);
    }
}
