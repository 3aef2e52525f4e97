package org.trigpoint.geo;

/**
 * Sine, cosine and angle, by series where the angle is small: to the last bits of a double, for a tenth of the price.
 *
 * <p>Within ±{@value #SMALL_RAD} rad the first term left out is below 1e-18 of the result. Beyond it, {@link StrictMath}.
 * Only additions, multiplications and divisions are used, so the bits are the same on every machine.
 */
final class ShortArc {
    /** About 64 km on a great circle. */
    static final double SMALL_RAD = 0.01;

    private ShortArc() {}

    static double sin(double rad) {
        if (!(Math.abs(rad) <= SMALL_RAD)) {
            return StrictMath.sin(rad);
        }
        double square = rad * rad;
        return rad * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
    }

    static double cos(double rad) {
        if (!(Math.abs(rad) <= SMALL_RAD)) {
            return StrictMath.cos(rad);
        }
        double square = rad * rad;
        return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)));
    }

    /** The angle whose tangent is y/x, in its quadrant: atan2. */
    static double angle(double y, double x) {
        if (!(x > 0 && Math.abs(y) <= SMALL_RAD * x)) {
            return StrictMath.atan2(y, x);
        }
        double tan = y / x;
        double square = tan * tan;
        return tan * (1 - square * (1 / 3.0 - square * (1 / 5.0 - square * (1 / 7.0 - square * (1 / 9.0)))));
    }
}
