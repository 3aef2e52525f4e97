package org.trigpoint.threat.feed;

import java.util.TreeMap;
import org.trigpoint.threat.waters.Hearer;

/** A source: its receivers, or itself where it names none. */
final class FeedState {
    /** By who hears. */
    final TreeMap<Hearer, ReceiverState> receivers = new TreeMap<>();

    /** When all of it died, as it was told; Long.MIN_VALUE while nothing is told. */
    long toldFromEpochMicros = Long.MIN_VALUE;

    /** When all of it was back; Long.MIN_VALUE when it never was away. */
    long backEpochMicros = Long.MIN_VALUE;

    /** When the next minute is over; Long.MAX_VALUE when none is counted. */
    long minuteEpochMicros = Long.MAX_VALUE;
}
