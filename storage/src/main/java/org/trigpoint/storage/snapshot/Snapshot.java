package org.trigpoint.storage.snapshot;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trigpoint.flow.Stamp;

/**
 * A whole snapshot on disk.
 *
 * @param dir its folder
 * @param ordinal greater than that of every snapshot before
 * @param cut stamp of the last message that is in it: the journal is replayed from after it
 * @param progressEpochMicros progress of the recording at the cut
 * @param parts in the order in which they were written
 */
public record Snapshot(Path dir, long ordinal, Stamp cut, long progressEpochMicros, List<SnapshotPart> parts) {
    public Snapshot {
        parts = List.copyOf(parts);
    }

    public Optional<SnapshotPart> findPart(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The bytes of a part; the caller closes the stream. Throws IllegalArgumentException when it has no such part. */
    public InputStream open(String name) throws IOException {
        if (findPart(name).isEmpty()) {
            throw new IllegalArgumentException("The snapshot in " + dir + " has no part " + name + ", only " + parts);
        }
        return new BufferedInputStream(new FileInputStream(dir.resolve(name).toFile()), 1 << 16);
    }
}
