package org.trigpoint.threat.ask;

import org.trigpoint.geo.Position;

/**
 * A point of what is asked about.
 *
 * @param position where it is
 * @param part number of the line or outline that it is on, from 0
 * @param alongMeters from where that begins
 */
public record Spot(Position position, int part, double alongMeters) {}
