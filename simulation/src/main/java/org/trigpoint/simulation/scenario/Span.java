package org.trigpoint.simulation.scenario;

import java.time.Duration;

/** From one time to another, both counted from the scenario's start. */
public record Span(Duration from, Duration to) {
    /** True from its begin up to its end, which is outside. */
    public boolean contains(long sinceStartMicros) {
        return sinceStartMicros >= from.toNanos() / 1000 && sinceStartMicros < to.toNanos() / 1000;
    }
}
