/**
 * What changed between two scenes of a place: areas, with how sure each is.
 *
 * <p>Two {@link org.trigpoint.imagery.raster.Raster}s enter, optical or radar; {@link org.trigpoint.imagery.change.Change}s leave. Scenes are
 * read by strips, so that large ones need no more memory than what changed in them. One thread at a time.
 */
@NullMarked
package org.trigpoint.imagery.change;

import org.jspecify.annotations.NullMarked;
