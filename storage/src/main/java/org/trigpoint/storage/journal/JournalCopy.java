package org.trigpoint.storage.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/**
 * Hands on the files of a journal as they are at a moment, while another process may be writing it: every segment that is there when it
 * begins, the newest up to its last whole block. What comes out is a journal as a stop would have left it. Used by one thread.
 */
public final class JournalCopy {
    /** Takes one file. */
    public interface Sink {
        /**
         * @param name of the file in the journal's folder
         * @param bytes that the stream gives at least; no more of them are the file's
         */
        void take(String name, long bytes, InputStream in) throws IOException;
    }

    private static final List<String> LISTS = List.of("removed.txt", "pins.txt");

    private final Sink sink;
    private @Nullable Stamp last;

    private JournalCopy(Sink sink) {
        this.sink = sink;
    }

    /**
     * Hands on all files of the journal in this folder, oldest first.
     *
     * @return stamp of the last message in them; empty when there is none
     */
    public static Optional<Stamp> copy(Path dir, Sink sink) throws IOException {
        JournalCopy copy = new JournalCopy(sink);
        List<JournalDirectory.Segment> segments = JournalDirectory.segments(dir);
        for (int i = 0; i < segments.size(); i++) {
            copy.segment(segments.get(i), i == segments.size() - 1);
        }
        // After the segments: what limits took away meanwhile is told there, and no damage.
        for (String name : LISTS) {
            if (Files.exists(dir.resolve(name))) {
                copy.hand(name, Files.readAllBytes(dir.resolve(name)));
            }
        }
        return Optional.ofNullable(copy.last);
    }

    /** Size of all segments now. */
    public static long sizeBytes(Path dir) throws IOException {
        long bytes = 0;
        for (JournalDirectory.Segment segment : JournalDirectory.segments(dir)) {
            bytes += Files.exists(segment.path()) ? Files.size(segment.path()) : 0;
        }
        return bytes;
    }

    private void segment(JournalDirectory.Segment segment, boolean newest) throws IOException {
        String name = String.valueOf(segment.path().getFileName());
        Optional<SegmentIndex> sidecar = SegmentSidecar.read(segment.path());
        try (FileChannel channel = FileChannel.open(segment.path(), StandardOpenOption.READ)) {
            // Limits may have put a smaller file in its place: what is open stays what it is.
            boolean known = sidecar.isPresent() && sidecar.get().sizeBytes() == channel.size();
            SegmentIndex index = known ? sidecar.get() : SegmentScan.of(segment).index();
            long bytes = newest ? index.sizeBytes() : channel.size();
            sink.take(name, bytes, Channels.newInputStream(channel));
            if (index.sizeBytes() > JournalFormat.SEGMENT_HEADER_BYTES) {
                last = index.last();
            }
            if (known) {
                Path beside = SegmentSidecar.of(segment.path());
                hand(String.valueOf(beside.getFileName()), SegmentSidecar.bytes(index));
            }
        } catch (NoSuchFileException e) {
            if (!newest) {
                // Limits took it away between the listing and now; it is in the list of what is removed.
                return;
            }
            throw e;
        }
    }

    private void hand(String name, byte[] bytes) throws IOException {
        sink.take(name, bytes.length, new ByteArrayInputStream(bytes));
    }
}
