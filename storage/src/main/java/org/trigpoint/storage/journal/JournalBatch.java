package org.trigpoint.storage.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Recorded;

/**
 * What one block of a journal holds.
 *
 * @param messages in stamp order; empty for a progress mark or a gap
 * @param progressEpochMicros no message that arrived at or before this follows; {@link Long#MIN_VALUE} before the first mark
 * @param gap set when the block says what is missing
 */
public record JournalBatch(
        List<Message<Recorded>> messages,
        long progressEpochMicros,
        @Nullable Gap gap) {
    public Optional<Gap> findGap() {
        return Optional.ofNullable(gap);
    }
}
