package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;

/**
 * The segment that is being written. A write that fails leaves it as it was before.
 *
 * <p>Written by one thread at a time; {@link #force} may run beside that.
 */
final class SegmentWriter {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentWriter.class);

    private final Path path;
    private final SegmentFile file;
    private final SegmentIndex index;
    private @Nullable Path unforcedNames;
    private boolean damaged;
    private boolean uncleanTail;
    private boolean hasSidecar;

    private SegmentWriter(Path path, SegmentFile file, SegmentIndex index) {
        this.path = path;
        this.file = file;
        this.index = index;
    }

    /** Begins a segment. When that fails, no file is left of it. */
    static SegmentWriter create(Path dir, SegmentHeader header, SegmentFile.Opener opener) throws IOException {
        String name = JournalDirectory.segmentName(header.ordinal(), header.first());
        Path path = dir.resolve(name);
        SegmentFile file = opener.open(path);
        try {
            file.write(0, header.toBytes(), 0, JournalFormat.SEGMENT_HEADER_BYTES);
        } catch (IOException e) {
            closeQuietly(file, e);
            Files.deleteIfExists(path);
            throw e;
        }
        SegmentWriter writer = new SegmentWriter(path, file, new SegmentIndex(name, header));
        writer.unforcedNames = dir;
        return writer;
    }

    private static void closeQuietly(SegmentFile file, IOException cause) {
        try {
            file.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Goes on with a segment that was read; what stands behind its last readable block is cut. */
    static SegmentWriter reopen(Path path, SegmentScan scan, SegmentFile.Opener opener) throws IOException {
        SegmentFile file = opener.open(path);
        SegmentWriter writer = new SegmentWriter(path, file, scan.index());
        writer.damaged = !scan.damages().isEmpty();
        if (scan.tailBytes() > 0) {
            file.truncate(scan.index().sizeBytes());
            file.force();
        }
        return writer;
    }

    void write(BlockEncoder block, long progressEpochMicros) throws IOException {
        BlockHeader header = block.seal(progressEpochMicros, index.chain(), index.last());
        long at = index.sizeBytes();
        writeBytes(block);
        index.add(at, header, block.sources(), block.opened());
    }

    void writeGap(BlockEncoder block, Gap gap) throws IOException {
        BlockHeader header = block.sealGap(gap, index.progressEpochMicros(), index.chain());
        long at = index.sizeBytes();
        writeBytes(block);
        index.add(at, header, block.sources(), List.of());
        index.add(gap);
    }

    private void writeBytes(BlockEncoder block) throws IOException {
        if (uncleanTail) {
            file.truncate(index.sizeBytes());
            uncleanTail = false;
        }
        try {
            file.write(index.sizeBytes(), block.array(), 0, block.length());
        } catch (IOException e) {
            uncleanTail = true;
            cutTail(e);
            throw e;
        }
    }

    private void cutTail(IOException cause) {
        try {
            file.truncate(index.sizeBytes());
            uncleanTail = false;
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    boolean isFull(Stamp next, JournalSettings settings) {
        long span = next.arrivalEpochMicros() - index.first().arrivalEpochMicros();
        return index.sizeBytes() >= settings.segmentBytes()
                || span >= settings.segmentSpan().toNanos() / 1_000;
    }

    /** Makes what was written durable, and the name of a new file first. */
    void force() throws IOException {
        Path names = unforcedNames;
        if (names != null) {
            JournalDirectory.forceNames(names);
            unforcedNames = null;
        }
        file.force();
    }

    /** Closes the file; a whole one gets its sidecar. */
    void close(boolean withSidecar) throws IOException {
        file.close();
        if (withSidecar && !damaged) {
            try {
                SegmentSidecar.write(path, index);
                hasSidecar = true;
            } catch (IOException e) {
                LOG.warn("The index of {} could not be written; it is made again later: {}", path, e.getMessage());
            }
        }
    }

    /** After {@link #close}: gives back memory that the sidecar stands for. */
    void indexOnDisk() {
        if (hasSidecar) {
            index.forgetEntries();
        }
    }

    SegmentIndex index() {
        return index;
    }

    Path path() {
        return path;
    }
}
