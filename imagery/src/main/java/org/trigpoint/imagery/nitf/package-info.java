/**
 * Images in NITF 2.1 and NSIF 1.0 files (MIL-STD-2500C, STANAG 4545).
 *
 * <p>A file's bytes enter by ranges; what it holds leaves as a {@link org.trigpoint.imagery.nitf.NitfFile}, and each image of it as a raster.
 * What cannot be read is a {@link org.trigpoint.imagery.raster.RasterException} that names the field. Values are for any thread, rasters for
 * one at a time.
 */
@NullMarked
package org.trigpoint.imagery.nitf;

import org.jspecify.annotations.NullMarked;
