/**
 * Tracks without identity keep one name over the borders of cells.
 *
 * <p>{@link org.trigpoint.model.track.Associated} enter from all cells and leave under the names that stay; a carrier calls the step, one
 * thread at a time for one audience.
 */
@NullMarked
package org.trigpoint.fusion.stitch;

import org.jspecify.annotations.NullMarked;
