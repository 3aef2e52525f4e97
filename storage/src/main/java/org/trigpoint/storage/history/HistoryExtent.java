package org.trigpoint.storage.history;

/**
 * From when until when there are points.
 *
 * @param fromEpochMicros when the first happened, from the file to a few seconds
 * @param untilEpochMicros when the last happened, from the file to a few seconds
 */
public record HistoryExtent(long fromEpochMicros, long untilEpochMicros) {
    public HistoryExtent with(HistoryExtent other) {
        return new HistoryExtent(
                Math.min(fromEpochMicros, other.fromEpochMicros), Math.max(untilEpochMicros, other.untilEpochMicros));
    }
}
