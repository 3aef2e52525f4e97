package org.trigpoint.threat.site;

import java.util.Comparator;

/**
 * What is followed over time.
 *
 * @param zone id of the watched site
 * @param kind what is counted
 * @param part of what: by day or by night, or a sensor
 */
record SeriesKey(String zone, Kind kind, String part) implements Comparable<SeriesKey> {
    /** What is counted. Ordinals are stored: add at the end only. */
    enum Kind {
        HEAT,
        THINGS,
        CHANGE
    }

    private static final Comparator<SeriesKey> ORDER =
            Comparator.comparing(SeriesKey::zone).thenComparing(SeriesKey::kind).thenComparing(SeriesKey::part);

    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }
}
