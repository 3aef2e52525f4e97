package org.trigpoint.threat.ask;

import java.util.List;

/**
 * How well a track was reported over an interval.
 *
 * @param fromEpochMicros when the interval begins
 * @param untilEpochMicros when it ends
 * @param reports in it
 * @param longestSilenceSeconds the longest time in it without a report, also one that began before it or ended behind it; at most the interval
 */
public record Cover(long fromEpochMicros, long untilEpochMicros, int reports, double longestSilenceSeconds) {
    private static final double MICROS = 1e6;

    /** Of places in order of time. */
    static Cover of(List<Place> places, long fromEpochMicros, long untilEpochMicros) {
        int reports = 0;
        long last = fromEpochMicros;
        long longest = 0;
        for (Place place : places) {
            long time = place.timeEpochMicros();
            if (time >= fromEpochMicros && time <= untilEpochMicros) {
                reports++;
                longest = Math.max(longest, time - last);
                last = time;
            }
        }
        longest = Math.max(longest, untilEpochMicros - last);
        return new Cover(fromEpochMicros, untilEpochMicros, reports, longest / MICROS);
    }
}
