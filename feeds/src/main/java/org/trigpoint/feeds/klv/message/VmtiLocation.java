package org.trigpoint.feeds.klv.message;

/**
 * Where a moving target is, and how surely (MISB ST 0903.6, location pack).
 *
 * @param latDeg WGS 84, north positive
 * @param lonDeg WGS 84, east positive
 * @param ellipsoidHeightMeters above the WGS 84 ellipsoid
 * @param sigmaEastMeters standard deviation
 * @param sigmaNorthMeters likewise
 * @param sigmaUpMeters likewise
 * @param rhoEastNorthRatio correlation, -1 to 1
 * @param rhoEastUpRatio likewise
 * @param rhoNorthUpRatio likewise
 */
public record VmtiLocation(
        double latDeg,
        double lonDeg,
        double ellipsoidHeightMeters,
        double sigmaEastMeters,
        double sigmaNorthMeters,
        double sigmaUpMeters,
        double rhoEastNorthRatio,
        double rhoEastUpRatio,
        double rhoNorthUpRatio) {
    /** One of which only the place is known. */
    static VmtiLocation place(double latDeg, double lonDeg, double ellipsoidHeightMeters) {
        double none = Double.NaN;
        return new VmtiLocation(latDeg, lonDeg, ellipsoidHeightMeters, none, none, none, none, none, none);
    }
}
