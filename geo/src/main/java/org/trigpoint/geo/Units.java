package org.trigpoint.geo;

/** Units as people of the sea and air say them, in SI. */
public final class Units {
    /** Metres in an international nautical mile. */
    public static final double METERS_PER_NAUTICAL_MILE = 1852.0;

    /** Metres per second in a knot. */
    public static final double MPS_PER_KNOT = METERS_PER_NAUTICAL_MILE / 3600.0;

    /** Metres in an international foot. */
    public static final double METERS_PER_FOOT = 0.3048;

    private Units() {}

    public static double mpsFromKnots(double speedKn) {
        return speedKn * MPS_PER_KNOT;
    }

    public static double knotsFromMps(double speedMps) {
        return speedMps / MPS_PER_KNOT;
    }
}
