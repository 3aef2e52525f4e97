package org.trigpoint.app.reach;

import java.util.List;
import org.trigpoint.geo.Position;

/**
 * Where can it be?
 *
 * @param about whom or what it is about, in words
 * @param start where it was
 * @param errorMeters how far around that it may have been
 * @param startEpochMicros when it was there
 * @param speedMps that it is not taken to exceed
 * @param whose speed that is, in words
 * @param hours after which it is asked, ascending
 */
public record ReachQuestion(
        String about,
        Position start,
        double errorMeters,
        long startEpochMicros,
        double speedMps,
        String whose,
        List<Double> hours) {
    public ReachQuestion {
        hours = List.copyOf(hours);
    }
}
