package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * A span of time that is drawn for each craft.
 *
 * @param fromSeconds when it begins, from the scenario's start
 * @param lastsSeconds how long it lasts
 */
public record Spell(Range fromSeconds, Range lastsSeconds) {
    /** The span of one craft; two numbers from 0 to 1 say which. */
    public Span at(DoubleSupplier ratios) {
        Duration from = time(fromSeconds.at(ratios.getAsDouble()));
        return new Span(from, from.plus(time(lastsSeconds.at(ratios.getAsDouble()))));
    }

    private static Duration time(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
