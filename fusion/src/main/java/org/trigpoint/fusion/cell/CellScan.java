package org.trigpoint.fusion.cell;

import java.util.List;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;

/**
 * What one scan of one sensor saw in a cell and its halo.
 *
 * @param cell of the {@link AssociationGrid}
 * @param source number of the source
 * @param sensor its name within the source
 * @param timeEpochMicros time of the last detection, or of the end of the last look when that is later
 * @param detections in the order they came
 * @param looks what was searched in this scan, at most {@value #MOST_LOOKS}, each of another area; none when the sensor does not say
 */
public record CellScan(
        long cell, int source, String sensor, long timeEpochMicros, List<Detection> detections, List<Look> looks)
        implements CellInput {
    /** Most looks of one scan. */
    public static final int MOST_LOOKS = 64;

    public CellScan {
        detections = List.copyOf(detections);
        looks = List.copyOf(looks);
    }

    /** True when the sensor says what it searched: then not to be seen is evidence. */
    public boolean hasLooks() {
        return !looks.isEmpty();
    }
}
