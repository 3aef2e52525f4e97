package org.trigpoint.simulation.scenario;

import java.util.Optional;

/**
 * What drones of a fleet send to their ground station by MAVLink.
 *
 * @param systemFrom number of the first one's system, 1 to 255; the others count up
 * @param fence empty for none
 */
public record Telemetry(int systemFrom, Optional<Fence> fence) {}
