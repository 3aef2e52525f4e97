/**
 * What surrounds a pixel: means over square rings, and thresholds on them at a constant rate of false alarms (CFAR).
 *
 * <p>Powers of an image enter, row after row; sums, means and thresholds leave. Pure functions of their input, on the caller's thread.
 */
@NullMarked
package org.trigpoint.imagery.cfar;

import org.jspecify.annotations.NullMarked;
