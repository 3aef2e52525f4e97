/**
 * What sees: craft enter at the times when sensors look, lines of detections and looks leave, in the format of the detection feed.
 *
 * <p>On the thread of the simulation. Each chance belongs to the seed, the sensor, its scan and what is seen, so that a ship or a
 * sensor more leaves what the others report as it was.
 */
@NullMarked
package org.trigpoint.simulation.sensor;

import org.jspecify.annotations.NullMarked;
