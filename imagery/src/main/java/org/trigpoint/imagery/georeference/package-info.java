/**
 * Where the pixels of an image lie: the fields of GeoTIFF (OGC 19-008r4) become a {@link org.trigpoint.imagery.raster.Georeference}.
 *
 * <p>Transformations, control points and keys enter; positions on WGS 84 leave. Projections are in closed form or in series of stated
 * accuracy. Immutable, for any thread.
 */
@NullMarked
package org.trigpoint.imagery.georeference;

import org.jspecify.annotations.NullMarked;
