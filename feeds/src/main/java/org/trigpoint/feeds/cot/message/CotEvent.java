package org.trigpoint.feeds.cot.message;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of Cursor on Target 2.0 (MITRE, event schema 2.0): what, where, when, and until when it holds.
 *
 * @param version version of the schema, 2.0
 * @param uid identity of the thing or of the message, stable from event to event
 * @param type what it is, by a tree of letters joined by hyphens; {@code feeds.cot.symbol} reads it
 * @param how how the place came about, as {@code m-g} for a machine with GPS
 * @param time when the event was made
 * @param start when it begins to hold
 * @param stale when it ceases to hold
 * @param access who may see it, in the sender's words
 * @param qos quality of service, in the sender's words
 * @param opex operation, exercise or simulation, in the sender's words
 * @param caveat handling caveat, in the sender's words
 * @param releasableTo whom it may be released to, in the sender's words
 * @param point where; null when the event has none
 * @param detail everything else; null when the event has none
 * @param rest attributes and children of the event that have no component here
 */
public record CotEvent(
        @Nullable String version,
        String uid,
        String type,
        @Nullable String how,
        @Nullable Instant time,
        @Nullable Instant start,
        @Nullable Instant stale,
        @Nullable String access,
        @Nullable String qos,
        @Nullable String opex,
        @Nullable String caveat,
        @Nullable String releasableTo,
        @Nullable CotPoint point,
        @Nullable CotDetail detail,
        @Nullable Rest rest)
        implements CotMessage {
    @Override
    public Optional<CotEvent> findEvent() {
        return Optional.of(this);
    }
}
