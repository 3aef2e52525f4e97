package org.trigpoint.geo;

/**
 * Sine and cosine of angles in degrees, within 3e-16 of the exact value.
 *
 * <p>The angle is brought into ±45° in degrees, where that costs no accuracy: multiples of 90° give exactly 0 and ±1. There the power
 * series is summed until what is left out is below 1e-17. Only additions, multiplications and divisions are used, so the bits
 * are the same on every machine, as with {@link StrictMath}; it costs half as much and allocates nothing.
 */
public final class Degrees {
    private static final double RAD_PER_DEG = StrictMath.PI / 180;
    private static final double QUARTER_DEG = 90;

    private Degrees() {}

    /** Sine of an angle in degrees. */
    public static double sin(double deg) {
        double quarters = Math.rint(deg / QUARTER_DEG);
        return ofQuarter((long) quarters, (deg - quarters * QUARTER_DEG) * RAD_PER_DEG);
    }

    /** Cosine of an angle in degrees. */
    public static double cos(double deg) {
        double quarters = Math.rint(deg / QUARTER_DEG);
        return ofQuarter((long) quarters + 1, (deg - quarters * QUARTER_DEG) * RAD_PER_DEG);
    }

    private static double ofQuarter(long quarter, double rad) {
        double value = (quarter & 1) == 0 ? sinOfSmall(rad) : cosOfSmall(rad);
        return (quarter & 2) == 0 ? value : 0.0 - value;
    }

    /** To the seventeenth power. */
    private static double sinOfSmall(double rad) {
        double s = rad * rad;
        double series = 1 / 6.0
                - s
                        * (1 / 120.0
                                - s
                                        * (1 / 5_040.0
                                                - s
                                                        * (1 / 362_880.0
                                                                - s
                                                                        * (1 / 39_916_800.0
                                                                                - s
                                                                                        * (1 / 6_227_020_800.0
                                                                                                - s
                                                                                                        * (1
                                                                                                                        / 1_307_674_368_000.0
                                                                                                                - s
                                                                                                                        * (1
                                                                                                                                / 355_687_428_096_000.0)))))));
        return rad - rad * (s * series);
    }

    /** To the eighteenth power. */
    private static double cosOfSmall(double rad) {
        double s = rad * rad;
        double series = 1 / 2.0
                - s
                        * (1 / 24.0
                                - s
                                        * (1 / 720.0
                                                - s
                                                        * (1 / 40_320.0
                                                                - s
                                                                        * (1 / 3_628_800.0
                                                                                - s
                                                                                        * (1 / 479_001_600.0
                                                                                                - s
                                                                                                        * (1
                                                                                                                        / 87_178_291_200.0
                                                                                                                - s
                                                                                                                        * (1
                                                                                                                                        / 20_922_789_888_000.0
                                                                                                                                - s
                                                                                                                                        * (1
                                                                                                                                                / 6_402_373_705_728_000.0))))))));
        return 1 - s * series;
    }
}
