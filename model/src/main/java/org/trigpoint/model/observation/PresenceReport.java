package org.trigpoint.model.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform was heard to say something that is neither its position nor its identity: it was there and was received.
 *
 * @param header who, when, from which bytes; the message type stands in its transmission
 * @param addressee packed identity of whom it spoke to, 0 for all
 * @param safetyText safety-related text (AIS types 12 and 14), null for others
 */
public record PresenceReport(
        Header header, long addressee, @Nullable String safetyText) implements Report {
    public Optional<String> findSafetyText() {
        return Optional.ofNullable(safetyText);
    }
}
