package org.trigpoint.simulation.scenario;

/**
 * The fence that an autopilot has been given: a cylinder that it must not leave.
 *
 * @param mostMeters highest, above the sea
 */
public record Fence(double latDeg, double lonDeg, double radiusMeters, double mostMeters) {}
