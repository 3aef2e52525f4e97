package org.trigpoint.model.observation;

/**
 * A reported position.
 *
 * @param latDeg latitude, −90 to 90
 * @param lonDeg longitude, −180 to 180, as reported
 * @param heightMeters as reported, NaN when absent; at least this when {@code heightAtLeast}
 * @param heightAtLeast true for the "or higher" value of a report
 * @param resolutionDeg step of the report's numbers in degrees: 1/600,000 for most AIS, 1/600 for type 27
 * @param integrity what the platform says of this position
 */
public record Fix(
        double latDeg,
        double lonDeg,
        double heightMeters,
        boolean heightAtLeast,
        double resolutionDeg,
        IntegrityReport integrity) {
    public boolean hasHeight() {
        return !Double.isNaN(heightMeters);
    }
}
