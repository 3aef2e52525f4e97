package org.trigpoint.imagery.detect;

import java.util.List;
import org.trigpoint.geo.Position;

/**
 * What was searched, and how surely.
 *
 * @param outline corners of the scene, the last leads to the first
 * @param seen probability to see a ship, in rising order of length
 * @param falsePerKm2 false detections expected in a square kilometre of water
 * @param searchedMeters2 water that was searched, in square metres
 */
public record SceneLook(List<Position> outline, List<Seen> seen, double falsePerKm2, double searchedMeters2) {
    public SceneLook {
        outline = List.copyOf(outline);
        seen = List.copyOf(seen);
    }

    /** How surely ships of a length are seen. */
    public record Seen(double lengthMeters, double seenProb) {}
}
