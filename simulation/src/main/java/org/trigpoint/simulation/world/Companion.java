package org.trigpoint.simulation.world;

/**
 * Time that a craft spends with another.
 *
 * @param id of the other
 * @param fromSeconds since the scenario's start
 */
record Companion(String id, double fromSeconds, double toSeconds) {}
