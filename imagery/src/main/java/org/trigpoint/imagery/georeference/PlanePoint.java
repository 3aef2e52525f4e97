package org.trigpoint.imagery.georeference;

/**
 * A point of a map's plane.
 *
 * @param x to the east
 * @param y to the north
 */
record PlanePoint(double x, double y) {}
