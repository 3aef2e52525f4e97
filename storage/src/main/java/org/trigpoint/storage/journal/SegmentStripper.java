package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;

/**
 * Writes a closed segment anew without the raw messages of some sources. Hashes stay as they were; see {@link JournalFormat}.
 *
 * <p>Used by one thread at a time.
 */
final class SegmentStripper implements AutoCloseable {
    private final SegmentFile out;
    private final SortedSet<Integer> going;
    private final BlockEncoder encoder = new BlockEncoder();
    private long size;
    private long taken;
    private long kept;
    private @Nullable BlockHeader emptied;

    private SegmentStripper(SegmentFile out, SortedSet<Integer> going) {
        this.out = out;
        this.going = going;
    }

    /**
     * What stripping made.
     *
     * @param fresh the new file, to be put in the old one's place or deleted
     * @param taken messages that are no longer in it
     * @param kept messages and gaps that are
     */
    record Stripped(Path fresh, long taken, long kept) {
        void replace(Path segment) throws IOException {
            Files.deleteIfExists(SegmentSidecar.of(segment));
            Files.move(fresh, segment, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static Stripped strip(Path segment, SegmentHeader header, SortedSet<Integer> going, SegmentFile.Opener opener)
            throws IOException {
        Path fresh = segment.resolveSibling(segment.getFileName() + JournalDirectory.UNFINISHED);
        Files.deleteIfExists(fresh);
        try (SegmentStripper stripper = new SegmentStripper(opener.open(fresh), going);
                SegmentWalk walk = new SegmentWalk(segment, damage -> {})) {
            stripper.put(header.toBytes(), 0, JournalFormat.SEGMENT_HEADER_BYTES);
            BlockDecoder decoder = new BlockDecoder();
            while (walk.next()) {
                stripper.block(walk, decoder);
            }
            stripper.putEmptied();
            stripper.out.force();
            return new Stripped(fresh, stripper.taken, stripper.kept);
        }
    }

    private void block(SegmentWalk walk, BlockDecoder decoder) throws IOException {
        BlockHeader header = walk.header();
        List<Message<Recorded>> messages =
                header.isGap() ? List.of() : decoder.decode(walk.array(), walk.arrayAt(), header);
        List<Message<Recorded>> staying = new ArrayList<>(messages);
        staying.removeIf(message ->
                message.body() instanceof Raw && going.contains(message.stamp().source()));
        taken += messages.size() - staying.size();
        kept += staying.size() + (header.isGap() ? 1 : 0);
        if (!header.isGap() && staying.isEmpty() && (messages.size() > 0 || header.isStripped())) {
            merge(header);
        } else if (staying.size() == messages.size()) {
            putEmptied();
            put(walk.array(), walk.arrayAt(), header.totalBytes());
        } else {
            putEmptied();
            encoder.begin();
            staying.forEach(encoder::add);
            encoder.sealStripped(header);
            put(encoder.array(), 0, encoder.length());
        }
    }

    private void merge(BlockHeader header) {
        BlockHeader before = emptied;
        emptied = new BlockHeader(
                0,
                header.bodyVersion(),
                0,
                0,
                before == null ? header.first() : before.first(),
                header.last(),
                header.progressEpochMicros(),
                header.chain(),
                0);
    }

    private void putEmptied() throws IOException {
        BlockHeader header = emptied;
        if (header != null) {
            encoder.begin();
            encoder.sealStripped(header);
            put(encoder.array(), 0, encoder.length());
            emptied = null;
        }
    }

    private void put(byte[] array, int offset, int length) throws IOException {
        out.write(size, array, offset, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
