package org.trigpoint.orbits.plan;

import java.util.List;
import org.trigpoint.geo.Position;

/**
 * A picture that is planned.
 *
 * @param satellite by the operator's short name, as {@code S1A}
 * @param fromEpochMicros when it begins
 * @param untilEpochMicros when it ends, not before
 * @param mode of the instrument, as {@code IW}
 * @param id of the operator; empty when none is given
 * @param outline of what it shows, three corners or more, not closed
 */
public record Take(
        String satellite, long fromEpochMicros, long untilEpochMicros, String mode, String id, List<Position> outline) {
    public Take {
        outline = List.copyOf(outline);
        if (untilEpochMicros < fromEpochMicros) {
            throw new IllegalArgumentException("It ends before it begins");
        }
        if (outline.size() < 3) {
            throw new IllegalArgumentException("Its outline has " + outline.size() + " corners, not three or more");
        }
    }
}
