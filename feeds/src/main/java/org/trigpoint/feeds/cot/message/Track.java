package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * Course and speed ({@code track}). Numbers that are absent are NaN.
 *
 * @param courseDeg direction of movement, clockwise from true north
 * @param speedMps speed over ground
 * @param slopeDeg vertical component of the movement, negative downwards
 * @param courseSigmaDeg standard deviation of the course
 * @param speedSigmaMps standard deviation of the speed
 * @param slopeSigmaDeg standard deviation of the slope
 * @param rest what else the element held
 */
public record Track(
        double courseDeg,
        double speedMps,
        double slopeDeg,
        double courseSigmaDeg,
        double speedSigmaMps,
        double slopeSigmaDeg,
        @Nullable Rest rest) {}
