package org.trigpoint.orbits.access;

import org.trigpoint.orbits.sight.Place;
import org.trigpoint.orbits.sight.Site;

/** Places with how they move. */
final class Motion {
    private static final long AHEAD_MICROS = 1_000_000;

    private Motion() {}

    /** Where something is, with its velocity over the ground. */
    static Site at(Place place, long epochMicros) {
        Site site = place.at(epochMicros);
        Site after = place.at(epochMicros + AHEAD_MICROS);
        return after == site ? site : site.movingTo(after, AHEAD_MICROS / 1e6);
    }
}
