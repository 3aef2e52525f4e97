package org.trigpoint.picture;

/** Degrees as integers of 10⁻⁷ degree: 11 mm at the equator. */
final class E7 {
    private static final double PER_DEGREE = 1e7;

    private E7() {}

    static int of(double deg) {
        return (int) Math.round(deg * PER_DEGREE);
    }

    static double deg(long e7) {
        return e7 / PER_DEGREE;
    }
}
