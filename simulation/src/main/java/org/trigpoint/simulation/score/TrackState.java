package org.trigpoint.simulation.score;

/**
 * One track as the tracker shows it at an instant. What a viewer is not shown as a track (tentative, lost) is not handed in.
 *
 * @param id names it in all instants
 * @param at where it is
 * @param eastMps velocity east, m/s; NaN when not told
 * @param northMps velocity north, m/s; NaN when not told
 * @param eeMeters2 variance east, m², in the tangent frame at {@code at}; NaN when not told
 * @param enMeters2 covariance of east and north, m²; NaN when not told
 * @param nnMeters2 variance north, m²; NaN when not told
 */
public record TrackState(
        String id, Spot at, double eastMps, double northMps, double eeMeters2, double enMeters2, double nnMeters2) {
    public TrackState {
        boolean told = !Double.isNaN(eeMeters2) && !Double.isNaN(enMeters2) && !Double.isNaN(nnMeters2);
        if (told && !(eeMeters2 > 0 && nnMeters2 > 0 && eeMeters2 * nnMeters2 > enMeters2 * enMeters2)) {
            throw new IllegalArgumentException("Covariance " + eeMeters2 + ", " + enMeters2 + ", " + nnMeters2
                    + " m² of track " + id + " is not positive definite");
        }
    }

    /** A track of unknown velocity and covariance. */
    public static TrackState of(String id, Spot at) {
        return new TrackState(id, at, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The same with this velocity. */
    public TrackState withVelocity(double east, double north) {
        return new TrackState(id, at, east, north, eeMeters2, enMeters2, nnMeters2);
    }

    /** The same with this covariance of position. */
    public TrackState withCovariance(double ee, double en, double nn) {
        return new TrackState(id, at, eastMps, northMps, ee, en, nn);
    }

    public boolean hasVelocity() {
        return !Double.isNaN(eastMps) && !Double.isNaN(northMps);
    }

    public boolean hasCovariance() {
        return !Double.isNaN(eeMeters2) && !Double.isNaN(enMeters2) && !Double.isNaN(nnMeters2);
    }
}
