package org.trigpoint.orbits.look;

/**
 * What is known of the thing and of the sea.
 *
 * @param lengthMeters of the thing, NaN when it is not known
 * @param windMps ten metres above the sea, NaN when it is not known
 */
public record Conditions(double lengthMeters, double windMps) {
    public Conditions {
        if (lengthMeters <= 0 || lengthMeters > 1_000) {
            throw new IllegalArgumentException("A length is above 0 and at most 1,000 m, not " + lengthMeters);
        }
        if (windMps < 0 || windMps > 60) {
            throw new IllegalArgumentException("A wind is 0 to 60 m/s, not " + windMps);
        }
    }

    /** Nothing is known. */
    public static Conditions unknown() {
        return new Conditions(Double.NaN, Double.NaN);
    }
}
