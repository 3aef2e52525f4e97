package org.trigpoint.threat.scenes;

/** How far the shore is. */
@FunctionalInterface
public interface Coast {
    /** Where nothing is known of shores. */
    Coast NOT_KNOWN = (latDeg, lonDeg, mostMeters) -> Double.NaN;

    /** Metres to the nearest shore, {@code mostMeters} where it is farther; NaN when it is not known. */
    double distanceMeters(double latDeg, double lonDeg, double mostMeters);
}
