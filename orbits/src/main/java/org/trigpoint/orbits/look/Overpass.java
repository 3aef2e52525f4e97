package org.trigpoint.orbits.look;

import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.sight.Sighting;

/**
 * A time in which an instrument can look at where something may be, by geometry and light.
 *
 * @param fromEpochMicros when it can see the first of most of it
 * @param untilEpochMicros when it can see the last
 * @param best how it sees the middle, when that is abeam; the middle may be out of its reach
 * @param spread where the thing may be at that instant
 * @param swept what it can look at
 * @param inViewProb share of the probability within what it can look at
 * @param sunDeg elevation of the sun over the middle
 * @param resolutionMeters on the ground at the middle, NaN when it is not known
 * @param reach what it can look at, for a map: a closed ring
 */
record Overpass(
        long fromEpochMicros,
        long untilEpochMicros,
        Sighting best,
        Spread spread,
        List<Ground> swept,
        double inViewProb,
        double sunDeg,
        double resolutionMeters,
        List<Position> reach) {
    Overpass {
        swept = List.copyOf(swept);
        reach = List.copyOf(reach);
    }
}
