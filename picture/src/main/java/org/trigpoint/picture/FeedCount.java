package org.trigpoint.picture;

import java.util.ArrayDeque;
import java.util.TreeMap;
import org.trigpoint.flow.Stamp;

/** What became of one source's lines in the picture of one audience. */
final class FeedCount {
    static final int REJECTS = 64;

    long accepted;
    long duplicate;
    long rejected;
    long lastArrivalEpochMicros = Long.MIN_VALUE;
    final TreeMap<String, Long> rejects = new TreeMap<>();
    final ArrayDeque<RejectedLine> lines = new ArrayDeque<>(REJECTS);

    void accept(int count, Stamp stamp) {
        accepted += count;
        heard(stamp);
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
