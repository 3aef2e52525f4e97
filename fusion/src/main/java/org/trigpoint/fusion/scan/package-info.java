/**
 * Detections of one sensor that belong to one scan are put together, since a track has at most one detection of a scan.
 *
 * <p>Detections and looks enter, {@link org.trigpoint.fusion.cell.CellScan}s leave, one for each cell that a scan touches; a carrier
 * calls the step, one thread at a time for one source.
 */
@NullMarked
package org.trigpoint.fusion.scan;

import org.jspecify.annotations.NullMarked;
