package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.util.function.DoubleSupplier;

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

    /** A false position that is drawn for each craft. */
    sealed interface Drawn {
        /** That of one craft; numbers from 0 to 1 say which. */
        FalsePosition at(DoubleSupplier ratios);
    }

    /** An {@link Offset} that is drawn. */
    record DrawnOffset(Spell spell, Range eastMeters, Range northMeters, Duration over) implements Drawn {
        @Override
        public FalsePosition at(DoubleSupplier ratios) {
            return new Offset(
                    spell.at(ratios), eastMeters.at(ratios.getAsDouble()), northMeters.at(ratios.getAsDouble()), over);
        }
    }

    /** A {@link Circle} whose time is drawn. */
    record DrawnCircle(Spell spell, double latDeg, double lonDeg, double radiusMeters, double speedKn)
            implements Drawn {
        @Override
        public FalsePosition at(DoubleSupplier ratios) {
            return new Circle(spell.at(ratios), latDeg, lonDeg, radiusMeters, speedKn);
        }
    }
}
