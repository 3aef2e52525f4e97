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

    /** A way under way. */
    sealed interface Leg extends Task {
        /** How high what flies is at its end; null for as high as before. */
        default @Nullable Range heightMeters() {
            return null;
        }
    }

    /**
     * Goes to a place.
     *
     * @param speedKn null for the craft's own
     * @param by when to be there, about; null for by its speed
     * @param heightMeters how high it then is, of what flies, climbing or descending evenly; null for as high as before
     */
    record To(
            double latDeg,
            double lonDeg,
            @Nullable Range speedKn,
            @Nullable Duration by,
            @Nullable Range heightMeters,
            Going going)
            implements Leg {}

    /**
     * Goes on as it goes.
     *
     * @param seconds how long
     * @param speedKn null for the craft's own
     * @param turnDeg change of course before it, clockwise
     * @param heightMeters as of {@link To}
     */
    record On(
            Range seconds,
            @Nullable Range speedKn,
            Range turnDeg,
            @Nullable Range heightMeters,
            Going going) implements Leg {}

    /**
     * Comes on a straight course, passes another craft, and goes on as it goes. Where it begins follows from that.
     *
     * @param ship id of the other, or of its fleet: then the one of the same number
     * @param afterSeconds when it passes
     * @param cpaMeters how far from it, if both keep their course
     */
    record Pass(String ship, Range afterSeconds, Range cpaMeters) implements Leg {}

    /** How a craft stays. */
    enum Staying {
        MOOR,
        /** On the ground. */
        PARK,
        ANCHOR,
        DRIFT,
        /** At an anchor that does not hold. */
        DRAG,
        /** Loses its way at once, as on the ground. */
        STRAND
    }

    /**
     * Stays where it is, or goes with wind and water.
     *
     * @param seconds how long
     * @param setDeg where it drifts, null for where the current sets
     * @param driftKn how fast, null for as fast as the current
     * @param commanded false when it says that it is not under command
     */
    record Stay(
            Staying how,
            Range seconds,
            @Nullable Range setDeg,
            @Nullable Range driftKn,
            boolean commanded) implements Task {}

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
    record Work(Working what, Range seconds, double radiusMeters, Range speedKn, double headingDeg) implements Task {}

    /** What two craft do together. */
    enum Meeting {
        MEETING("meeting"),
        BOARDING("boarding"),
        BUNKERING("bunkering"),
        /** Beside another, with one net between them. */
        TRAWLING("trawling");

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
    record Meet(String ship, Range seconds, Meeting as, double gapMeters) implements Task {}

    /** Is towed astern of another craft. */
    record Towed(String ship, Duration time, double lineMeters) implements Task {}
}
