package org.trigpoint.storage.journal;

import java.time.Duration;

/**
 * How a journal is kept.
 *
 * @param segmentBytes a segment is closed when it has this many
 * @param segmentSpan or when its messages span this much time, so that age limits bite
 * @param blockBytes a larger append is cut into blocks of about this many
 * @param syncEvery what was appended is on the disk this long after, and the time that the disk takes
 * @param markEvery while nothing comes in, progress is stored at this step of it
 * @param retryEvery after a failure, the disk is tried again after this
 * @param backlogBytes messages held in memory for that; what does not fit is lost for replay
 * @param limits what is kept
 */
public record JournalSettings(
        long segmentBytes,
        Duration segmentSpan,
        int blockBytes,
        Duration syncEvery,
        Duration markEvery,
        Duration retryEvery,
        long backlogBytes,
        RetentionLimits limits) {

    /** Segments of 64 MiB or six hours, durable within a second, nothing removed. */
    public static final JournalSettings DEFAULT = new JournalSettings(
            64L << 20,
            Duration.ofHours(6),
            256 << 10,
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(200),
            32L << 20,
            RetentionLimits.NONE);

    public JournalSettings {
        if (segmentBytes < 1
                || blockBytes < 1
                || blockBytes > JournalFormat.MAX_CONTENT_BYTES / 2
                || backlogBytes < 0) {
            throw new IllegalArgumentException("A journal needs segments and blocks of 1 byte or more, blocks of "
                    + JournalFormat.MAX_CONTENT_BYTES / 2 + " or fewer, and no negative backlog, not " + segmentBytes
                    + ", " + blockBytes + ", " + backlogBytes + " bytes");
        }
        if (segmentSpan.isNegative() || syncEvery.isNegative() || markEvery.isNegative() || retryEvery.isNegative()) {
            throw new IllegalArgumentException("A journal keeps no negative times, not " + segmentSpan + ", "
                    + syncEvery + ", " + markEvery + ", " + retryEvery);
        }
    }

    public JournalSettings withLimits(RetentionLimits newLimits) {
        return new JournalSettings(
                segmentBytes, segmentSpan, blockBytes, syncEvery, markEvery, retryEvery, backlogBytes, newLimits);
    }

    public JournalSettings withSegments(long newSegmentBytes, Duration newSegmentSpan) {
        return new JournalSettings(
                newSegmentBytes, newSegmentSpan, blockBytes, syncEvery, markEvery, retryEvery, backlogBytes, limits);
    }

    public JournalSettings withBlockBytes(int newBlockBytes) {
        return new JournalSettings(
                segmentBytes, segmentSpan, newBlockBytes, syncEvery, markEvery, retryEvery, backlogBytes, limits);
    }

    public JournalSettings withSyncEvery(Duration newSyncEvery) {
        return new JournalSettings(
                segmentBytes, segmentSpan, blockBytes, newSyncEvery, markEvery, retryEvery, backlogBytes, limits);
    }

    public JournalSettings withRetry(Duration newRetryEvery, long newBacklogBytes) {
        return new JournalSettings(
                segmentBytes, segmentSpan, blockBytes, syncEvery, markEvery, newRetryEvery, newBacklogBytes, limits);
    }
}
