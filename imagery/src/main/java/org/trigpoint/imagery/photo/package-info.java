/**
 * Photos to ground: where a pixel of a photo lies, how sure that is, and what a photo shows.
 *
 * <p>Bytes of a JPEG enter, with a {@link org.trigpoint.imagery.photo.Ground}; places with their covariances and footprints leave. Values
 * are for any thread; a reader or caster for one at a time.
 *
 * <p>Frames: the world is north, east, down at the camera. A camera that points north and level has its axes along them: forward (what the
 * middle of the image shows), right (columns grow), down (rows grow). It is turned by yaw about down (clockwise seen from above), then by
 * pitch about its right (up is positive, −90° looks straight down), then by roll about forward (right side down is positive):
 * R = Rz(yaw) Ry(pitch) Rx(roll), as gimbals of DJI write them.
 */
@NullMarked
package org.trigpoint.imagery.photo;

import org.jspecify.annotations.NullMarked;
