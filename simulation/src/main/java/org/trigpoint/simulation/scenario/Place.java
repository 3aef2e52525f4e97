package org.trigpoint.simulation.scenario;

import java.util.List;

/** Where a craft is and what it does there. */
public sealed interface Place {
    /** How a craft lies at the end of a route. */
    enum End {
        MOORED("moored"),
        ANCHORED("anchored"),
        DRIFTING("drifting"),
        /** Of a vehicle, always. */
        PARKED("parked");

        private final String text;

        End(String text) {
            this.text = text;
        }

        /** The word in a scenario. */
        public String text() {
            return text;
        }
    }

    /** Follows a route to its end, waits, and comes back, for ever. */
    record BackAndForth(Route route, End end, Range dwellSeconds) implements Place {}

    /** Follows a route whose last point leads to its first, for ever. */
    record Circuit(Route route) implements Place {}

    /** Lies at anchor somewhere within the radius. */
    record Anchorage(double latDeg, double lonDeg, double radiusMeters) implements Place {}

    /** Lies alongside. */
    record Berth(double latDeg, double lonDeg, double headingDeg) implements Place {}

    /** Works or sails to and fro somewhere within the radius. */
    record Ground(double latDeg, double lonDeg, double radiusMeters) implements Place {}

    /**
     * Does one thing after another, once, from the start on.
     *
     * @param latDeg where it begins; NaN for astern of what tows it
     * @param scatterMeters each craft of a fleet has all its places moved by up to this
     * @param courseDeg where it goes first when its first task does not say
     */
    record Script(double latDeg, double lonDeg, double scatterMeters, Range courseDeg, List<Task> tasks)
            implements Place {
        public Script {
            tasks = List.copyOf(tasks);
        }
    }
}
