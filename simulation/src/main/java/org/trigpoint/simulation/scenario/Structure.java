package org.trigpoint.simulation.scenario;

/**
 * What stands still and is seen: a wind turbine, a platform, a rock.
 *
 * @param lengthMeters of a ship that is seen as well
 */
public record Structure(double latDeg, double lonDeg, double lengthMeters) {}
