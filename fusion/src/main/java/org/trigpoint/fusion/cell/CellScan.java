package org.trigpoint.fusion.cell;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;

/**
 * What one scan of one sensor saw in a cell and its halo.
 *
 * @param cell of the {@link AssociationGrid}
 * @param source number of the source
 * @param sensor its name within the source
 * @param timeEpochMicros time of the last detection, or of the end of the look when that is later
 * @param detections in the order they came
 * @param look what was searched, null when the sensor does not say
 */
public record CellScan(
        long cell,
        int source,
        String sensor,
        long timeEpochMicros,
        List<Detection> detections,
        @Nullable Look look) implements CellInput {
    public CellScan {
        detections = List.copyOf(detections);
    }

    public Optional<Look> findLook() {
        return Optional.ofNullable(look);
    }
}
