package org.trigpoint.app.orbits;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.orbits.access.Access;

/** Times between accesses. */
final class Gaps {
    private Gaps() {}

    /** A time in which nothing sees the target. */
    record Gap(long fromEpochMicros, long untilEpochMicros) {
        double seconds() {
            return (untilEpochMicros - fromEpochMicros) / 1e6;
        }
    }

    /** All of an answer, in order, from the beginning of its time to its end. */
    static List<Gap> of(OrbitAnswer.Accesses answer) {
        Span span = answer.question().span();
        List<Gap> gaps = new ArrayList<>();
        long end = span.fromEpochMicros();
        for (AccessRow row : answer.rows()) {
            Access access = row.access();
            if (access.beginEpochMicros() > end) {
                gaps.add(new Gap(end, access.beginEpochMicros()));
            }
            end = Math.max(end, access.endEpochMicros());
        }
        if (span.untilEpochMicros() > end) {
            gaps.add(new Gap(end, span.untilEpochMicros()));
        }
        return gaps;
    }
}
