package org.trigpoint.storage.snapshot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest snapshot that is whole.
 *
 * @param snapshot null when none is
 * @param messages for the log: what is wrong with newer ones, and what is replayed instead; empty when nothing is wrong
 */
public record SnapshotSearch(@Nullable Snapshot snapshot, List<String> messages) {
    public SnapshotSearch {
        messages = List.copyOf(messages);
    }

    public Optional<Snapshot> findSnapshot() {
        return Optional.ofNullable(snapshot);
    }
}
