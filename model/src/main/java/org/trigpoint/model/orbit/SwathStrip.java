package org.trigpoint.model.orbit;

import java.util.List;
import org.trigpoint.geo.Position;

/**
 * What an instrument reaches along a ground track, between two edges that have a corner for each point of the track.
 *
 * @param left edge, seen along the way
 * @param right edge
 */
public record SwathStrip(List<Position> left, List<Position> right) {
    public SwathStrip {
        left = List.copyOf(left);
        right = List.copyOf(right);
        if (left.size() != right.size()) {
            throw new IllegalArgumentException("The edges have " + left.size() + " and " + right.size() + " corners");
        }
    }
}
