package org.trigpoint.picture;

import org.trigpoint.model.track.Covariance4;

/**
 * The ellipse of one standard deviation of a position.
 *
 * @param semiMajorMeters half of the longer axis
 * @param semiMinorMeters half of the shorter axis
 * @param bearingDeg true bearing of the longer axis, 0 to 180 exclusive
 */
public record Ellipse(double semiMajorMeters, double semiMinorMeters, double bearingDeg) {
    /** The scale from one standard deviation to 95 % of a bivariate normal: the root of −2 ln 0.05. */
    public static final double SCALE_95_RATIO = 2.447746830680816;

    /** The eigenvalues and the first eigenvector of the position part. */
    public static Ellipse of(Covariance4 covariance) {
        double ee = covariance.eeMeters2();
        double nn = covariance.nnMeters2();
        double en = covariance.enMeters2();
        double mean = (ee + nn) / 2;
        double spread = Math.hypot((ee - nn) / 2, en);
        double bearingDeg = Math.toDegrees(Math.atan2(2 * en, nn - ee) / 2);
        double turned = bearingDeg < 0 ? bearingDeg + 180 : bearingDeg;
        return new Ellipse(
                Math.sqrt(Math.max(0, mean + spread)),
                Math.sqrt(Math.max(0, mean - spread)),
                turned >= 180 ? 0 : turned);
    }

    /** The ellipse that holds 95 %. */
    public Ellipse at95() {
        return new Ellipse(semiMajorMeters * SCALE_95_RATIO, semiMinorMeters * SCALE_95_RATIO, bearingDeg);
    }
}
