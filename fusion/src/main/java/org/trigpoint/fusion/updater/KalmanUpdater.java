package org.trigpoint.fusion.updater;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.motion.MovingEstimate;

/**
 * Corrects a predicted estimate with a measurement: the Kalman update for position, then for velocity.
 *
 * <p>Measurements of position and of velocity are independent, so one after the other is the same as both at once. Written out
 * for two by two blocks in forms that keep the covariance symmetric, and the block of the measured quantity positive by
 * construction: with S = P + R, P − P S⁻¹ P = P S⁻¹ R (Y. Bar-Shalom, X. R. Li, T. Kirubarajan, Estimation with Applications to
 * Tracking and Navigation, Wiley 2001, section 5.2.3).
 */
public final class KalmanUpdater {
    private KalmanUpdater() {}

    /**
     * Normalised innovation squared of a position: chi-square with two degrees of freedom when estimate and noise are honest
     * (idem, section 5.4.2).
     */
    public static double positionInnovation(MovingEstimate predicted, Measurement measured) {
        LocalFrame.Offset offset =
                LocalFrame.at(predicted.latDeg(), predicted.lonDeg()).offsetTo(measured.latDeg(), measured.lonDeg());
        return innovation(predicted, offset, measured);
    }

    private static double innovation(MovingEstimate p, LocalFrame.Offset y, Measurement measured) {
        double a = p.eeMeters2() + measured.eeMeters2();
        double b = p.enMeters2() + measured.enMeters2();
        double d = p.nnMeters2() + measured.nnMeters2();
        double e = y.eastMeters();
        double n = y.northMeters();
        return (d * e * e - 2 * b * e * n + a * n * n) / (a * d - b * b);
    }

    /**
     * Updates in place, if the position lies within the gate.
     *
     * @param gateRatio largest normalised innovation squared of the position that is taken
     * @return true when taken; false, and nothing changed, when it lies outside
     */
    public static boolean update(MovingEstimate predicted, Measurement measured, double gateRatio) {
        LocalFrame frame = LocalFrame.at(predicted.latDeg(), predicted.lonDeg());
        LocalFrame.Offset offset = frame.offsetTo(measured.latDeg(), measured.lonDeg());
        if (!(innovation(predicted, offset, measured) <= gateRatio)) {
            return false;
        }
        Correction correction = new Correction(predicted);
        correction.position(offset.eastMeters(), offset.northMeters(), measured);
        if (measured.hasVelocity()) {
            correction.velocity(
                    measured, frame.turnTo(measured.latDeg(), measured.lonDeg()).inverse());
        }
        correction.apply(predicted, frame);
        return true;
    }
}
