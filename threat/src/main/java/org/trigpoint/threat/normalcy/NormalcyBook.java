package org.trigpoint.threat.normalcy;

import java.util.TreeMap;
import org.trigpoint.model.track.TrackId;

/** What a cell has learned, and who passes it. */
final class NormalcyBook {
    final Normal normal = new Normal();
    final TreeMap<TrackId, Passing> passing = new TreeMap<>();
    /** Arrival from which on the next half-life runs; Long.MIN_VALUE before the first leg. */
    long halvedEpochMicros = Long.MIN_VALUE;
}
