/**
 * What sensors see is laid beside what is known: in each cell of the grid, detections update tracks that have an identity and tracks that have
 * none, and begin new ones of the latter.
 *
 * <p>{@link org.trigpoint.fusion.cell.CellInput}s enter, {@link org.trigpoint.model.track.Associated} leave; a carrier calls the step, one
 * thread at a time for one cell.
 */
@NullMarked
package org.trigpoint.fusion.associate;

import org.jspecify.annotations.NullMarked;
