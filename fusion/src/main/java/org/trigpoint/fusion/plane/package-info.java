/**
 * Tracks and scans as columns in one tangent plane, and the filter on them: prediction by one model of motion or by several side
 * by side, updates by places, velocities and bearings.
 *
 * <p>Numbers enter and leave; everything is changed in place, on the thread that owns it.
 */
@NullMarked
package org.trigpoint.fusion.plane;

import org.jspecify.annotations.NullMarked;
