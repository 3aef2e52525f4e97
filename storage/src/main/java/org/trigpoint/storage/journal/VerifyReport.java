package org.trigpoint.storage.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/**
 * What checking every hash of a journal found.
 *
 * @param segments files read
 * @param blocks that are readable
 * @param messages in them
 * @param bytes of all files
 * @param strippedBlocks that limits took records out of: their hash stands as it was recorded, and cannot be recomputed
 * @param removedSegments that limits removed, according to {@code removed.txt}
 * @param gaps messages that could not be stored when they came
 * @param damages in order of place; empty when all is as it was written
 * @param chain hash of the last block: who keeps it can later show that nothing before it was changed
 * @param lastStamp of the last message; null in an empty journal
 */
public record VerifyReport(
        long segments,
        long blocks,
        long messages,
        long bytes,
        long strippedBlocks,
        long removedSegments,
        List<Gap> gaps,
        List<Damage> damages,
        String chain,
        @Nullable Stamp lastStamp) {
    public VerifyReport {
        gaps = List.copyOf(gaps);
        damages = List.copyOf(damages);
    }

    public boolean isWhole() {
        return damages.isEmpty();
    }

    public Optional<Stamp> findLastStamp() {
        return Optional.ofNullable(lastStamp);
    }
}
