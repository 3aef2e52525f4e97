/**
 * TIFF 6.0, BigTIFF, GeoTIFF 1.1 and cloud-optimised GeoTIFF, in and out.
 *
 * <p>A {@link org.trigpoint.imagery.bytes.ByteSource} enters and leaves as a {@link org.trigpoint.imagery.tiff.TiffRaster}; any raster
 * leaves as a file by {@link org.trigpoint.imagery.tiff.CogWriter}. Readers are for any thread, a writer for one.
 */
@NullMarked
package org.trigpoint.imagery.tiff;

import org.jspecify.annotations.NullMarked;
