package org.trigpoint.imagery.photo;

/**
 * How well the position of a photo was measured, as it says itself; NaN for what is not said.
 *
 * @param fixed true where corrections were applied and ambiguities fixed (RTK)
 * @param horizontalMeters standard deviation along one axis
 * @param verticalMeters standard deviation of the height
 */
public record PhotoAccuracy(boolean fixed, double horizontalMeters, double verticalMeters) {}
