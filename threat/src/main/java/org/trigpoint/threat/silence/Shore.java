package org.trigpoint.threat.silence;

/** How far the shore is. */
@FunctionalInterface
public interface Shore {
    /** Where nothing is known of shores. */
    Shore NOT_KNOWN = (latDeg, lonDeg, mostMeters) -> Double.NaN;

    /** Metres to the nearest shore, {@code mostMeters} where it is farther; NaN when it is not known. */
    double distanceMeters(double latDeg, double lonDeg, double mostMeters);
}
