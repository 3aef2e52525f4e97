/**
 * What the autopilots of drones tell their ground station: drones enter, frames of MAVLink 2 leave.
 *
 * <p>On the thread of the simulation.
 */
@NullMarked
package org.trigpoint.simulation.mavlink;

import org.jspecify.annotations.NullMarked;
