/**
 * Rasters as tiles of a map: pictures of 256 pixels in the projection of the web's maps.
 *
 * <p>A {@link org.trigpoint.imagery.raster.Raster}, which bands to show and how bright, and a tile's number enter; a PNG leaves. A renderer
 * is for as many threads as its rasters are.
 */
@NullMarked
package org.trigpoint.imagery.tile;

import org.jspecify.annotations.NullMarked;
