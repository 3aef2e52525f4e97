package org.trigpoint.geo.motion;

/**
 * The ellipse of equal likelihood of a horizontal position.
 *
 * @param semiMajorMeters longer half axis
 * @param semiMinorMeters shorter half axis
 * @param bearingDeg true bearing of the longer axis, 0 to 180 exclusive; 0 for a circle
 */
public record Ellipse(double semiMajorMeters, double semiMinorMeters, double bearingDeg) {
    /**
     * The ellipse of one standard deviation along each axis: it holds 39 %.
     *
     * @param eeMeters2 variance east, m²
     * @param enMeters2 covariance of east and north, m²
     * @param nnMeters2 variance north, m²
     */
    public static Ellipse ofOneSigma(double eeMeters2, double enMeters2, double nnMeters2) {
        double mean = (eeMeters2 + nnMeters2) / 2;
        double half = (nnMeters2 - eeMeters2) / 2;
        double spread = Math.sqrt(half * half + enMeters2 * enMeters2);
        double bearingDeg = spread == 0 ? 0 : StrictMath.toDegrees(StrictMath.atan2(enMeters2, half)) / 2;
        double wrapped = bearingDeg < 0 ? bearingDeg + 180 : bearingDeg;
        return new Ellipse(
                Math.sqrt(Math.max(0, mean + spread)),
                Math.sqrt(Math.max(0, mean - spread)),
                wrapped >= 180 ? 0 : wrapped);
    }

    /**
     * The ellipse that holds the position with this probability, if it is normally distributed.
     *
     * @param probabilityRatio 0 to 1, both exclusive
     */
    public static Ellipse of(double eeMeters2, double enMeters2, double nnMeters2, double probabilityRatio) {
        if (!(probabilityRatio > 0 && probabilityRatio < 1)) {
            throw new IllegalArgumentException("Probability " + probabilityRatio + " is not within 0 to 1");
        }
        return ofOneSigma(eeMeters2, enMeters2, nnMeters2).scaled(sigmas(probabilityRatio));
    }

    /** How many standard deviations hold this share of a normal distribution in the plane: sqrt(−2 ln(1 − P)). */
    public static double sigmas(double probabilityRatio) {
        return Math.sqrt(-2 * StrictMath.log1p(-probabilityRatio));
    }

    private Ellipse scaled(double factor) {
        return new Ellipse(semiMajorMeters * factor, semiMinorMeters * factor, bearingDeg);
    }
}
