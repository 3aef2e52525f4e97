package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a moving target over several frames (MISB ST 0903.6, VTracker local set).
 *
 * @param idHex item 1: UUID, as hexadecimal digits
 * @param status item 2
 * @param startEpochMicros item 3: first seen, microseconds since 1970 in UTC
 * @param endEpochMicros item 4: last seen
 * @param algorithm item 6
 * @param confidencePercent item 7
 * @param points item 8: of its history
 * @param eastMps item 10: velocity
 * @param northMps likewise
 * @param upMps likewise
 * @param algorithmId item 12: which entry of the algorithm series
 * @param undecoded items that are not decoded: boundary, history, acceleration
 */
public record VmtiTrack(
        @Nullable String idHex,
        @Nullable DetectionStatus status,
        @Nullable Long startEpochMicros,
        @Nullable Long endEpochMicros,
        @Nullable String algorithm,
        @Nullable Long confidencePercent,
        @Nullable Long points,
        double eastMps,
        double northMps,
        double upMps,
        @Nullable Long algorithmId,
        List<RawItem> undecoded) {
    public VmtiTrack {
        undecoded = List.copyOf(undecoded);
    }
}
