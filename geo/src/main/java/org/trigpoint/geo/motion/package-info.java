/**
 * Motion models: where a mover will be, how well that is known, and how near two of them will come.
 *
 * <p>States and times go in, predicted states come out; fusion, threat, picture and orbits use them. Values are for any thread;
 * {@link org.trigpoint.geo.motion.MovingEstimate} is changed in place by one thread at a time.
 */
@NullMarked
package org.trigpoint.geo.motion;

import org.jspecify.annotations.NullMarked;
