package org.trigpoint.storage.journal;

/**
 * What a journal, or one segment of it, holds of one source.
 *
 * @param source number that its stamps carry
 * @param messages how many
 * @param bytes of their bodies
 * @param firstArrivalEpochMicros of the oldest
 * @param lastArrivalEpochMicros of the newest
 * @param firstSequence the least
 * @param lastSequence the greatest: ingest goes on after it
 * @param raw how many of the messages are raw bytes, which age limits take away
 */
public record JournalTally(
        int source,
        long messages,
        long bytes,
        long firstArrivalEpochMicros,
        long lastArrivalEpochMicros,
        long firstSequence,
        long lastSequence,
        long raw) {

    /** The sum of two tallies of one source. */
    JournalTally plus(JournalTally other) {
        return new JournalTally(
                source,
                messages + other.messages,
                bytes + other.bytes,
                Math.min(firstArrivalEpochMicros, other.firstArrivalEpochMicros),
                Math.max(lastArrivalEpochMicros, other.lastArrivalEpochMicros),
                Math.min(firstSequence, other.firstSequence),
                Math.max(lastSequence, other.lastSequence),
                raw + other.raw);
    }
}
