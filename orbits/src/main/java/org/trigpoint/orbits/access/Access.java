package org.trigpoint.orbits.access;

import org.trigpoint.orbits.sight.Sighting;

/**
 * A time during which an instrument can see an aim, by geometry and light.
 *
 * @param beginEpochMicros when it can see the first of it
 * @param endEpochMicros when it can see the last; that of the beginning where a line passes over a point
 * @param best how it sees the point that it sees under the least incidence, at that instant
 * @param sunDeg elevation of the sun there and then
 * @param coveredRatio share of the aim that it can see, 0 to 1
 */
public record Access(long beginEpochMicros, long endEpochMicros, Sighting best, double sunDeg, double coveredRatio) {}
