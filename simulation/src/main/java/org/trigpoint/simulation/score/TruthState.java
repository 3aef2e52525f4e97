package org.trigpoint.simulation.score;

/**
 * One craft as it really is at an instant.
 *
 * @param id names it in all instants
 * @param at where it is
 * @param eastMps velocity east, m/s; NaN when not told
 * @param northMps velocity north, m/s; NaN when not told
 * @param covered a sensor can see or hear it now; confirmation is waited for from the first instant of this
 */
public record TruthState(String id, Spot at, double eastMps, double northMps, boolean covered) {
    /** A covered craft of unknown velocity. */
    public static TruthState of(String id, Spot at) {
        return new TruthState(id, at, Double.NaN, Double.NaN, true);
    }

    /** The same with this velocity. */
    public TruthState withVelocity(double east, double north) {
        return new TruthState(id, at, east, north, covered);
    }

    /** The same, covered or not. */
    public TruthState withCovered(boolean isCovered) {
        return new TruthState(id, at, eastMps, northMps, isCovered);
    }

    public boolean hasVelocity() {
        return !Double.isNaN(eastMps) && !Double.isNaN(northMps);
    }
}
