package org.trigpoint.simulation.scenario;

/**
 * The one number that says how well a sensor sees: what it sees every second time.
 *
 * @param lengthMeters of the ship
 * @param atMeters how far away
 */
public record HalfSeen(double lengthMeters, double atMeters) {}
