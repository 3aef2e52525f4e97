package org.trigpoint.threat.site;

import java.util.TreeMap;

/** What one source told of the watched sites. Changed by the step only. */
public final class SiteState {
    static final long NEVER = Long.MAX_VALUE;

    final TreeMap<SeriesKey, Series> series = new TreeMap<>();

    /** Earliest thermal anomaly of the source, anywhere; {@value #NEVER} before one. */
    long heatSinceEpochMicros = NEVER;

    /** When what came in is judged; {@value #NEVER} when nothing waits. */
    long alarmEpochMicros = NEVER;

    SiteState() {}

    boolean isEmpty() {
        return series.isEmpty() && heatSinceEpochMicros == NEVER;
    }
}
