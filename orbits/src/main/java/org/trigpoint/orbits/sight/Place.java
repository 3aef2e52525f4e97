package org.trigpoint.orbits.sight;

import org.trigpoint.geo.Position;

/** Where something is at any time. It moves at {@value #MOST_MPS} m/s at most. */
@FunctionalInterface
public interface Place {
    double MOST_MPS = 400;

    /** Over this time a velocity is taken. */
    long AHEAD_MICROS = 1_000_000;

    Site at(long epochMicros);

    /** Where it is, with its velocity over the ground. */
    default Site movingAt(long epochMicros) {
        Site site = at(epochMicros);
        Site after = at(epochMicros + AHEAD_MICROS);
        return after.equals(site) ? site : site.movingTo(after, AHEAD_MICROS / 1e6);
    }

    /** A place that rests. */
    static Place of(Position position) {
        Site site = Site.of(position);
        return _ -> site;
    }
}
