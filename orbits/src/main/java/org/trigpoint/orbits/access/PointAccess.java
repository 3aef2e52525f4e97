package org.trigpoint.orbits.access;

import org.trigpoint.orbits.sight.Sighting;

/**
 * A time during which an instrument can see one point.
 *
 * @param point its place in {@link Aim#points()}
 * @param best when it is nearest, or sees it best where it is never nearest within the time
 * @param sunDeg elevation of the sun there and then
 */
public record PointAccess(int point, long beginEpochMicros, long endEpochMicros, Sighting best, double sunDeg) {}
