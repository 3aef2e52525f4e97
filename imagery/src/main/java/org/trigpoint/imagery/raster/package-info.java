/**
 * Rasters on the ground: numbers in rows and columns, and where on the earth each stands.
 *
 * <p>Files of any format enter as a {@link org.trigpoint.imagery.raster.Raster}; what shows, searches and compares scenes knows nothing
 * else of them. Rasters are read by one thread at a time unless they say otherwise.
 */
@NullMarked
package org.trigpoint.imagery.raster;

import org.jspecify.annotations.NullMarked;
