package org.trigpoint.orbits.sight;

import org.trigpoint.geo.Position;

/** Where something is at any time. It moves at {@value #MOST_MPS} m/s at most. */
@FunctionalInterface
public interface Place {
    double MOST_MPS = 400;

    Site at(long epochMicros);

    /** A place that rests. */
    static Place of(Position position) {
        Site site = Site.of(position);
        return _ -> site;
    }
}
