package org.trigpoint.storage.journal;

import static org.trigpoint.storage.journal.JournalFormat.BLOCK_HEADER_BYTES;
import static org.trigpoint.storage.journal.JournalFormat.SEGMENT_HEADER_BYTES;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.trigpoint.flow.Stamp;

/**
 * Goes through the blocks of one segment in order, over damaged places, up to where readable blocks end.
 *
 * <p>A place is damaged when a readable block follows it; what is unreadable up to the end of the file is its tail, which a
 * writer may still be busy with: {@link #next} can be asked again. Used by one thread at a time.
 */
final class SegmentWalk implements AutoCloseable {
    /** Read at once by who reads all. */
    static final int WIDE_BYTES = 1 << 20;

    /** Read at once by who looks for one block: about what lies between two entries of an index. */
    static final int NARROW_BYTES = 1 << 17;

    private static final int NONE = -1;

    private final Path path;
    private final String name;
    private final FileChannel channel;
    private final Consumer<Damage> damages;
    private final int windowBytes;
    private byte[] window = new byte[0];
    private long windowAt;
    private long next = SEGMENT_HEADER_BYTES;
    private long offset;
    private BlockHeader header = new BlockHeader(0, 0, 0, 0, Stamp.FIRST, Stamp.FIRST, 0, SegmentHeader.NO_CHAIN, 0);

    SegmentWalk(Path segment, Consumer<Damage> damages) throws IOException {
        this(segment, damages, WIDE_BYTES);
    }

    SegmentWalk(Path segment, Consumer<Damage> damages, int windowBytes) throws IOException {
        this.windowBytes = windowBytes;
        this.path = segment;
        this.name = String.valueOf(segment.getFileName());
        this.channel = FileChannel.open(segment, StandardOpenOption.READ);
        this.damages = damages;
    }

    /** The head of the segment, or empty when it is unreadable. */
    Optional<SegmentHeader> segmentHeader() throws IOException {
        if (!has(0, SEGMENT_HEADER_BYTES)) {
            return Optional.empty();
        }
        int at = at(0);
        return SegmentHeader.read(Arrays.copyOfRange(window, at, at + SEGMENT_HEADER_BYTES));
    }

    /** Goes on from a block at this position of the file. */
    void seek(long blockOffset) {
        next = blockOffset;
    }

    /**
     * Goes to where the sidecar says that the search for this stamp begins, if there is one of the file as it was opened: limits
     * may have put another file in its place since, which is smaller.
     */
    void seekNear(Stamp stamp) throws IOException {
        Optional<SegmentIndex> sidecar = SegmentSidecar.read(path);
        if (sidecar.isPresent() && sidecar.get().sizeBytes() == channel.size()) {
            next = sidecar.get().floor(stamp);
        }
    }

    /** Moves to the next block whose checksums are right; false when there is none up to the end of the file. */
    boolean next() throws IOException {
        boolean found = advance();
        if (!found) {
            // What a writer was busy with when it was read must be read again.
            window = new byte[0];
        }
        return found;
    }

    /** Whether another readable block stands behind the present one; does not move. */
    boolean hasMore() throws IOException {
        long here = next;
        long block = offset;
        BlockHeader current = header;
        boolean more = next();
        next = here;
        offset = block;
        header = current;
        return more;
    }

    /** Whether the writer took the file back before any block was in it: its disk was full. */
    boolean isAbandoned() {
        return next == SEGMENT_HEADER_BYTES && Files.notExists(path);
    }

    private boolean advance() throws IOException {
        while (has(next, BLOCK_HEADER_BYTES)) {
            Optional<BlockHeader> read = BlockHeader.read(window, at(next));
            if (read.isEmpty()) {
                if (!skip(next + 1, Damage.Code.NOT_A_BLOCK, "no block begins here")) {
                    return false;
                }
                continue;
            }
            BlockHeader found = read.get();
            if (!has(next, found.totalBytes())) {
                return false;
            }
            if (isWhole(found)) {
                header = found;
                offset = next;
                next += found.totalBytes();
                return true;
            }
            String lost =
                    found.records() + " messages from " + found.first() + " to " + found.last() + " are unreadable";
            if (!skip(next + found.totalBytes(), Damage.Code.CHECKSUM, lost)) {
                return false;
            }
        }
        return false;
    }

    private boolean isWhole(BlockHeader found) {
        return JournalFormat.crcOf(window, at(next) + BLOCK_HEADER_BYTES, found.contentLength()) == found.contentCrc();
    }

    /** Reports what lies before the next readable block header, and goes there; false when there is none. */
    private boolean skip(long from, Damage.Code code, String detail) throws IOException {
        long found = search(from);
        if (found == NONE) {
            return false;
        }
        damages.accept(new Damage(name, next, found - next, code, detail));
        next = found;
        return true;
    }

    private long search(long from) throws IOException {
        for (long position = from; has(position, BLOCK_HEADER_BYTES); position++) {
            int at = at(position);
            if (window[at] == 'T'
                    && window[at + 1] == 'P'
                    && BlockHeader.read(window, at).isPresent()) {
                return position;
            }
        }
        return NONE;
    }

    /** Name of the file. */
    String name() {
        return name;
    }

    /** Head of the block moved to. */
    BlockHeader header() {
        return header;
    }

    /** Position of the block in its file. */
    long offset() {
        return offset;
    }

    /** Position behind the last block moved to: where the tail begins, once {@link #next} said false. */
    long end() {
        return next;
    }

    /** The array that holds the block, from {@link #arrayAt}; it is never written to again. */
    byte[] array() {
        return window;
    }

    int arrayAt() {
        return at(offset);
    }

    /** Bytes behind the last readable block. */
    long tailBytes() throws IOException {
        return Math.max(0, channel.size() - next);
    }

    private int at(long position) {
        return (int) (position - windowAt);
    }

    private boolean has(long position, int length) throws IOException {
        if (position >= windowAt && position + length <= windowAt + window.length) {
            return true;
        }
        long left = channel.size() - position;
        if (left < length) {
            return false;
        }
        ByteBuffer fresh = ByteBuffer.allocate((int) Math.min(left, Math.max(windowBytes, length)));
        while (fresh.hasRemaining()) {
            if (channel.read(fresh, position + fresh.position()) < 0) {
                break;
            }
        }
        window = fresh.position() == fresh.capacity() ? fresh.array() : Arrays.copyOf(fresh.array(), fresh.position());
        windowAt = position;
        return window.length >= length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
