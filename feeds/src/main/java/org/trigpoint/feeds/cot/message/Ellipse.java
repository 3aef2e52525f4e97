package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * An ellipse around the place of an event. Programs of the TAK family write half axes: a circle's radius is both.
 *
 * @param majorMeters major axis, as sent
 * @param minorMeters minor axis, as sent
 * @param angleDeg direction of the major axis, clockwise from true north
 * @param rest what else the element held
 */
public record Ellipse(
        double majorMeters,
        double minorMeters,
        double angleDeg,
        @Nullable Rest rest) {}
