/**
 * Finds ships in images. A raster, what is known of its scene, and what is water enter; detections with their errors, and what was searched, leave.
 *
 * <p>Everything is a pure function of the input, on the caller's thread. Rasters larger than memory are read in strips.
 */
@NullMarked
package org.trigpoint.imagery.detect;

import org.jspecify.annotations.NullMarked;
