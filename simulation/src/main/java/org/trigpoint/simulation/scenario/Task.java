package org.trigpoint.simulation.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One thing after another that a craft does. */
public sealed interface Task {
    /** How a craft is under way. */
    enum Going {
        UNDER_WAY("under-way"),
        TOWING("towing"),
        ANCHOR_DOWN("anchor-down");

        private final String text;

        Going(String text) {
            this.text = text;
        }

        /** The word in a scenario. */
        public String text() {
            return text;
        }
    }

    /**
     * Goes to a place.
     *
     * @param speedKn NaN for the craft's own
     * @param by when to be there, about; null for by its speed
     */
    record To(
            double latDeg,
            double lonDeg,
            double speedKn,
            @Nullable Duration by,
            Going going) implements Task {}

    /** How a craft stays. */
    enum Staying {
        MOOR,
        ANCHOR,
        DRIFT,
        /** At an anchor that does not hold. */
        DRAG
    }

    /**
     * Stays where it is, or goes with wind and water.
     *
     * @param setDeg where it drifts, NaN for where the current sets
     * @param driftKn how fast, NaN for as fast as the current
     */
    record Stay(Staying how, Duration time, double setDeg, double driftKn) implements Task {}

    /** What a craft does to and fro. */
    enum Working {
        LOITER,
        FISH,
        DREDGE
    }

    /**
     * Works about where it is.
     *
     * @param radiusMeters how far it gets away; of a dredger, half of its lane
     * @param headingDeg of a dredger's lane
     */
    record Work(Working what, Duration time, double radiusMeters, Range speedKn, double headingDeg) implements Task {}

    /** What two craft do together. */
    enum Meeting {
        MEETING("meeting"),
        BOARDING("boarding"),
        BUNKERING("bunkering");

        private final String text;

        Meeting(String text) {
            this.text = text;
        }

        /** The word in a scenario. */
        public String text() {
            return text;
        }
    }

    /**
     * Goes alongside another craft and stays with it, wherever it goes.
     *
     * @param ship id of the other, or of its fleet: then the one of the same number
     * @param gapMeters from side to side
     */
    record Meet(String ship, Duration time, Meeting as, double gapMeters) implements Task {}

    /** Is towed astern of another craft. */
    record Towed(String ship, Duration time, double lineMeters) implements Task {}
}
