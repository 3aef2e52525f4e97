package org.trigpoint.simulation.scenario;

import java.time.Duration;

/** A position that a craft sends though it is elsewhere. */
public sealed interface FalsePosition {
    Span span();

    /**
     * Off by so much.
     *
     * @param over how long it takes from nothing to all of it; zero for a jump
     */
    record Offset(Span span, double eastMeters, double northMeters, Duration over) implements FalsePosition {}

    /** Round and round, clockwise, somewhere else. */
    record Circle(Span span, double latDeg, double lonDeg, double radiusMeters, double speedKn)
            implements FalsePosition {}
}
