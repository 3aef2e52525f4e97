package org.trigpoint.model.track;

/**
 * Covariance of (east, north, east velocity, north velocity) in the tangent frame at the estimate: its upper triangle.
 *
 * @param eeMeters2 m²
 * @param enMeters2 m²
 * @param nnMeters2 m²
 * @param eveMeters2PerSecond m²/s, east with east velocity
 * @param evnMeters2PerSecond m²/s
 * @param nveMeters2PerSecond m²/s
 * @param nvnMeters2PerSecond m²/s
 * @param veveMps2 (m/s)²
 * @param vevnMps2 (m/s)²
 * @param vnvnMps2 (m/s)²
 */
public record Covariance4(
        double eeMeters2,
        double enMeters2,
        double nnMeters2,
        double eveMeters2PerSecond,
        double evnMeters2PerSecond,
        double nveMeters2PerSecond,
        double nvnMeters2PerSecond,
        double veveMps2,
        double vevnMps2,
        double vnvnMps2) {}
