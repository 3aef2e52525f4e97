package org.trigpoint.feeds.mavlink;

/** Which numbers are places on the earth. */
final class Places {
    /** Step of the numbers: ten millionths of a degree. */
    static final double STEP_DEG = 1e-7;

    private Places() {}

    /** False for latitude and longitude of 0 together, which stand for none, and for what lies on no globe. */
    static boolean isPlace(double latDeg, double lonDeg) {
        return Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180 && (latDeg != 0 || lonDeg != 0);
    }
}
