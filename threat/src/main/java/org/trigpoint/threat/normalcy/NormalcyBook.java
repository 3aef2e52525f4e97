package org.trigpoint.threat.normalcy;

import org.trigpoint.threat.waters.TrackMap;

/** What a cell has learned, and who passes it. */
final class NormalcyBook {
    final Normal normal = new Normal();
    final TrackMap<Passing> passing = new TrackMap<>();
    /** Arrival from which on the next half-life runs; Long.MIN_VALUE before the first leg. */
    long halvedEpochMicros = Long.MIN_VALUE;
}
