package org.trigpoint.storage.journal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a journal takes what it is given.
 *
 * @param condition now
 * @param reason why it is failing, for people; empty when it is not
 * @param since when the condition began; null when it never changed
 * @param waitingMessages in memory until the disk takes them
 * @param lostMessages lost for replay since the journal was opened
 * @param lostBytes of their bodies
 * @param failedSyncs times that the disk did not confirm what it had taken
 */
public record JournalState(
        Condition condition,
        String reason,
        @Nullable Instant since,
        long waitingMessages,
        long lostMessages,
        long lostBytes,
        long failedSyncs) {
    /** What a journal can be. */
    public enum Condition {
        OK,
        /** The disk refused something, or did not confirm it, and has not taken everything for some seconds since. */
        FAILING
    }

    public Optional<Instant> findSince() {
        return Optional.ofNullable(since);
    }
}
