package org.trigpoint.storage.snapshot;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.trigpoint.flow.Sha256;
import org.trigpoint.flow.Stamp;

/**
 * A snapshot that is being written: parts one after the other, then {@link #commit}. Closed before that, it leaves nothing.
 *
 * <p>Used by one thread at a time.
 */
public final class SnapshotDraft implements AutoCloseable {
    private final SnapshotStore store;
    private final Path dir;
    private final long ordinal;
    private final Stamp cut;
    private final long progressEpochMicros;
    private final List<SnapshotPart> parts = new ArrayList<>();
    private boolean partIsOpen;
    private boolean done;

    SnapshotDraft(SnapshotStore store, Path dir, long ordinal, Stamp cut, long progressEpochMicros) {
        this.store = store;
        this.dir = dir;
        this.ordinal = ordinal;
        this.cut = cut;
        this.progressEpochMicros = progressEpochMicros;
    }

    /**
     * Begins a part; the caller closes the stream, which makes the bytes durable, before it begins another.
     *
     * @param name lower-case letters, digits and hyphens, once each
     * @param formatVersion of the bytes
     */
    public OutputStream part(String name, int formatVersion) throws IOException {
        SnapshotPart begun = new SnapshotPart(name, formatVersion, 0, "");
        if (partIsOpen || done || parts.stream().anyMatch(part -> part.name().equals(name))) {
            throw new IllegalStateException("Part " + name + " of a snapshot cannot begin: another one is open, it was "
                    + "written before, or the snapshot is finished; it has " + parts);
        }
        partIsOpen = true;
        return new PartStream(begun);
    }

    /** Puts the snapshot in its place and removes those that are too old to keep. */
    public Snapshot commit() throws IOException {
        if (partIsOpen || done) {
            throw new IllegalStateException("A snapshot is committed once, with its last part closed; it has " + parts);
        }
        done = true;
        try (FileOutputStream out =
                new FileOutputStream(dir.resolve(SnapshotManifest.NAME).toFile())) {
            out.write(SnapshotManifest.toBytes(cut, progressEpochMicros, parts));
            out.getFD().sync();
        }
        return store.place(dir, new Snapshot(dir, ordinal, cut, progressEpochMicros, parts));
    }

    @Override
    public void close() throws IOException {
        if (!done) {
            done = true;
            SnapshotStore.delete(dir);
        }
    }

    /** Counts, hashes and writes one part. */
    private final class PartStream extends OutputStream {
        private final SnapshotPart begun;
        private final FileOutputStream file;
        private final OutputStream buffered;
        private final MessageDigest sha = Sha256.begin();
        private long bytes;
        private boolean closed;

        PartStream(SnapshotPart begun) throws IOException {
            this.begun = begun;
            this.file = new FileOutputStream(dir.resolve(begun.name()).toFile());
            this.buffered = new BufferedOutputStream(file, 1 << 16);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] array, int offset, int length) throws IOException {
            buffered.write(array, offset, length);
            sha.update(array, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (file) {
                buffered.flush();
                file.getFD().sync();
            }
            String hash = HexFormat.of().formatHex(sha.digest());
            parts.add(new SnapshotPart(begun.name(), begun.formatVersion(), bytes, hash));
            partIsOpen = false;
        }
    }
}
