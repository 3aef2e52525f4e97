/**
 * How high the ground is: models of elevation in GeoTIFF and of the SRTM, and the geoid below them.
 *
 * <p>A {@link org.trigpoint.imagery.bytes.ByteSource} enters; heights in metres at a place leave. For any thread.
 */
@NullMarked
package org.trigpoint.imagery.dem;

import org.jspecify.annotations.NullMarked;
