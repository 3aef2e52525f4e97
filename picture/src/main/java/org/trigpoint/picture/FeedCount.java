package org.trigpoint.picture;

import java.util.ArrayDeque;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/** What became of one source's lines in the picture of one audience. */
final class FeedCount {
    static final int REJECTS = 64;

    long accepted;
    long duplicate;
    long rejected;
    /** The raw message that was accepted last; of one raw message all is counted in one batch. */
    private @Nullable Stamp acceptedLast;

    long lastArrivalEpochMicros = Long.MIN_VALUE;
    final TreeMap<String, Long> rejects = new TreeMap<>();
    final ArrayDeque<RejectedLine> lines = new ArrayDeque<>(REJECTS);

    void accept(int count, Stamp stamp) {
        accepted += count;
        acceptedLast = stamp;
        heard(stamp);
    }

    /** Of the many that one raw message may tell: what it counts, it counts once. */
    void acceptPart(int count, Stamp stamp) {
        accept(stamp.equals(acceptedLast) ? 0 : count, stamp);
    }

    void repeat(int count, Stamp stamp) {
        duplicate += count;
        heard(stamp);
    }

    void reject(String code, int count, int offsetBytes, Stamp stamp) {
        rejected += count;
        rejects.merge(code, (long) count, Long::sum);
        if (lines.size() == REJECTS) {
            lines.removeLast();
        }
        lines.addFirst(new RejectedLine(stamp, code, offsetBytes));
        heard(stamp);
    }

    private void heard(Stamp stamp) {
        lastArrivalEpochMicros = Math.max(lastArrivalEpochMicros, stamp.arrivalEpochMicros());
    }

    long sum() {
        return accepted + duplicate + rejected;
    }
}
