package org.trigpoint.simulation.scenario;

/** Where a craft is and what it does there. */
public sealed interface Place {
    /** How a craft lies at the end of a route. */
    enum End {
        MOORED("moored"),
        ANCHORED("anchored"),
        DRIFTING("drifting");

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
}
