/**
 * What a scene shows, laid beside the tracks of ships: which thing is of which track, which tracks it does not show.
 *
 * <p>{@link org.trigpoint.fusion.cell.SceneScan}s and {@link org.trigpoint.fusion.cell.Waypoint}s enter, {@link
 * org.trigpoint.model.match.Matched} leaves; a carrier calls the step, one thread at a time for one cell.
 */
@NullMarked
package org.trigpoint.fusion.match;

import org.jspecify.annotations.NullMarked;
