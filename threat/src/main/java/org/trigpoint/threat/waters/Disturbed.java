package org.trigpoint.threat.waters;

import java.util.List;

/**
 * Where positioning is disturbed now, as what flies above a cell of the sea tells. It replaces what was told from there before, and holds for a
 * few minutes.
 *
 * @param cell of the {@link WatersGrid} that is told
 * @param from cell of the sky that tells it
 * @param now the areas that reach into the cell
 */
public record Disturbed(long cell, long from, List<Disturbance> now) {
    /** Most areas of one. */
    static final int MOST = 1 << 10;

    public Disturbed {
        now = List.copyOf(now);
    }
}
