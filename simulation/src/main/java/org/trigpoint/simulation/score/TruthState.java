package org.trigpoint.simulation.score;

/**
 * One craft as it really is at an instant.
 *
 * @param id names it in all instants
 * @param at where it is
 * @param eastMps velocity east, m/s; NaN when not told
 * @param northMps velocity north, m/s; NaN when not told
 * @param covered a sensor can see or hear it now; confirmation is waited for from the first instant of this
 * @param silent it transmits nothing now; one that is silent at all instants is dark
 * @param seen a sensor saw it within the last minute
 */
public record TruthState(
        String id, Spot at, double eastMps, double northMps, boolean covered, boolean silent, boolean seen) {
    /** A covered craft of unknown velocity that is not known to be silent. */
    public static TruthState of(String id, Spot at) {
        return new TruthState(id, at, Double.NaN, Double.NaN, true, false, false);
    }

    /** The same with this velocity. */
    public TruthState withVelocity(double east, double north) {
        return new TruthState(id, at, east, north, covered, silent, seen);
    }

    /** The same, covered or not. */
    public TruthState withCovered(boolean isCovered) {
        return new TruthState(id, at, eastMps, northMps, isCovered, silent, seen);
    }

    /** The same, silent or not, seen or not. */
    public TruthState withSigns(boolean isSilent, boolean isSeen) {
        return new TruthState(id, at, eastMps, northMps, covered, isSilent, isSeen);
    }

    public boolean hasVelocity() {
        return !Double.isNaN(eastMps) && !Double.isNaN(northMps);
    }
}
