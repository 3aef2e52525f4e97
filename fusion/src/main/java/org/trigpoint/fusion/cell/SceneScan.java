package org.trigpoint.fusion.cell;

import java.util.List;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;

/**
 * What a scene shows in a cell and its halo.
 *
 * @param cell of the {@link MatchGrid}
 * @param source number of the source
 * @param looks what was searched, each over a polygon; at least one, of one sensor and scene
 * @param detections in the order they came
 */
public record SceneScan(long cell, int source, List<Look> looks, List<Detection> detections) implements MatchInput {
    public SceneScan {
        looks = List.copyOf(looks);
        detections = List.copyOf(detections);
        if (looks.isEmpty()) {
            throw new IllegalArgumentException("A scene was searched");
        }
    }
}
