package org.trigpoint.fusion.segment;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;

/** What the segment step keeps of one identity: its open segments, in the order they began. Changed by that step only. */
public final class SegmentState {
    static final long NO_ALARM = Long.MAX_VALUE;

    /** Most segments open at a time: a factory number may be used by hundreds of ships. */
    static final int MOST_SEGMENTS = 64;

    final List<Segment> segments = new ArrayList<>(1);
    final Labels labels = new Labels();
    long alarmEpochMicros = NO_ALARM;

    SegmentState() {}

    /** Adds a segment; the one not heard for longest is closed when there are too many. */
    void open(Segment segment) {
        if (segments.size() == MOST_SEGMENTS) {
            Segment stalest = segments.getFirst();
            for (Segment open : segments) {
                stalest = open.heard().compareTo(stalest.heard()) < 0 ? open : stalest;
            }
            segments.remove(stalest);
        }
        segments.add(segment);
    }

    /** Closes what was not heard for the longest gap. */
    void closeSilent(long nowEpochMicros) {
        segments.removeIf(
                segment -> nowEpochMicros - segment.heard().arrivalEpochMicros() > Allowance.LONGEST_GAP_MICROS);
        if (segments.size() < 2) {
            labels.clear();
        }
    }

    /** When the next segment will have been silent for the longest gap. */
    long nextCloseEpochMicros() {
        long next = NO_ALARM;
        for (Segment segment : segments) {
            Stamp heard = segment.heard();
            next = Math.min(next, heard.arrivalEpochMicros() + Allowance.LONGEST_GAP_MICROS + 1);
        }
        return next;
    }
}
