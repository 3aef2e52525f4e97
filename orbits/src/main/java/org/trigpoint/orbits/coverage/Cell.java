package org.trigpoint.orbits.coverage;

import org.trigpoint.geo.Position;

/**
 * How a part of an area is seen within a time.
 *
 * @param centre its middle
 * @param accessCount how often it is seen
 * @param firstEpochMicros when for the first time; the end of the time when never
 * @param meanGapSeconds from the end of one access to the beginning of the next, on average; NaN with fewer than two
 * @param maxGapSeconds longest time during which it is not seen, from the beginning of the time to its end
 */
public record Cell(
        Position centre, int accessCount, long firstEpochMicros, double meanGapSeconds, double maxGapSeconds) {}
