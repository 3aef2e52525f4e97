package org.trigpoint.storage.journal;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which sources' raw messages go from which segments.
 *
 * <p>A source goes from a segment when its newest message there is beyond its age limit, or, oldest segment first, while the
 * source, or the whole, is larger than its limit. Pinned segments and those still being written are not in {@code segments}
 * and stay. What the segments hold of a source is removed together, so an age limit is overstepped by at most one segment's
 * span of time.
 */
final class RetentionPlan {
    private final List<SegmentIndex> segments;
    private final RetentionLimits limits;
    private final SortedMap<Long, SortedSet<Integer>> going = new TreeMap<>();

    private RetentionPlan(List<SegmentIndex> segments, RetentionLimits limits) {
        this.segments = segments;
        this.limits = limits;
    }

    /**
     * Sources to remove, by ordinal of the segment.
     *
     * @param segments that may be changed, oldest first
     * @param totals what the whole journal holds of each source
     * @param totalBytes size of the whole journal
     * @param nowEpochMicros ages are counted back from here
     */
    static SortedMap<Long, SortedSet<Integer>> of(
            List<SegmentIndex> segments,
            SortedMap<Integer, JournalTally> totals,
            long totalBytes,
            RetentionLimits limits,
            long nowEpochMicros) {
        RetentionPlan plan = new RetentionPlan(segments, limits);
        plan.byAge(nowEpochMicros);
        totals.values().forEach(plan::bySourceSize);
        plan.byTotalSize(totalBytes);
        return plan.going;
    }

    private void byAge(long nowEpochMicros) {
        for (SegmentIndex segment : segments) {
            for (JournalTally tally : segment.tallies().values()) {
                Optional<Duration> maxAge = limits.of(tally.source()).findMaxAge();
                if (maxAge.isPresent()
                        && nowEpochMicros - tally.lastArrivalEpochMicros()
                                > maxAge.get().toNanos() / 1_000) {
                    go(segment, tally);
                }
            }
        }
    }

    private void bySourceSize(JournalTally total) {
        long limit = limits.of(total.source()).bytes();
        long left = total.bytes();
        for (SegmentIndex segment : segments) {
            JournalTally tally = segment.tallies().get(total.source());
            if (tally == null) {
                continue;
            }
            if (left > limit) {
                go(segment, tally);
            }
            left -= isGoing(segment, tally) ? tally.bytes() : 0;
        }
    }

    private void byTotalSize(long totalBytes) {
        long left = totalBytes;
        for (SegmentIndex segment : segments) {
            left -= goingBytes(segment);
        }
        for (SegmentIndex segment : segments) {
            if (left > limits.totalBytes()) {
                long before = goingBytes(segment);
                segment.tallies().values().forEach(tally -> go(segment, tally));
                left -= goingBytes(segment) - before;
            }
        }
    }

    /** About what the file shrinks by: its size, shared out by the sizes of the bodies. */
    private long goingBytes(SegmentIndex segment) {
        long bodies = 0;
        long bodiesGoing = 0;
        for (JournalTally tally : segment.tallies().values()) {
            bodies += tally.bytes();
            bodiesGoing += isGoing(segment, tally) ? tally.bytes() : 0;
        }
        return bodies == 0 ? 0 : (long) ((double) segment.sizeBytes() * bodiesGoing / bodies);
    }

    private void go(SegmentIndex segment, JournalTally tally) {
        if (tally.raw() > 0) {
            going.computeIfAbsent(segment.header().ordinal(), ordinal -> new TreeSet<>())
                    .add(tally.source());
        }
    }

    private boolean isGoing(SegmentIndex segment, JournalTally tally) {
        return going.getOrDefault(segment.header().ordinal(), Collections.emptySortedSet())
                .contains(tally.source());
    }
}
