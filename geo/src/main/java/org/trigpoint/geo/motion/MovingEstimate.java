package org.trigpoint.geo.motion;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;

/**
 * A position and velocity with their covariance, predicted by the nearly-constant-velocity model.
 *
 * <p>State (east, north, east velocity, north velocity) in the tangent frame at the estimate itself: the first two are zero by
 * definition, the position stands as latitude and longitude. {@link #predict} moves the estimate and so re-anchors it: velocity
 * and covariance are turned by the convergence of meridians on the way. Metres and seconds. The covariance is kept as its upper
 * triangle, so it is symmetric by construction.
 *
 * <p>Continuous white-noise acceleration of intensity q (power spectral density, m²/s³): Y. Bar-Shalom, X. R. Li,
 * T. Kirubarajan, Estimation with Applications to Tracking and Navigation, Wiley 2001, section 6.2.2, equation 6.2.2-12. Changed
 * in place; one thread at a time; what keeps one for each of many tracks may extend it. Additions and multiplications are never fused, so the bits are the same on every machine.
 */
public class MovingEstimate {
    /** How far {@link #predict} goes at most; farther the estimate has to be begun anew. */
    public static final double REACH_METERS = 500_000;

    private double latDeg;
    private double lonDeg;
    private double eastMps;
    private double northMps;
    private double ee;
    private double en;
    private double nn;
    private double eve;
    private double evn;
    private double nve;
    private double nvn;
    private double veve;
    private double vevn;
    private double vnvn;

    /** An estimate at 0° north, 0° east that knows nothing: to be {@linkplain #place placed}. */
    public MovingEstimate() {
        place(0, 0, 0, 0);
    }

    /** Puts position and velocity; the covariance stays. */
    public final void place(double newLatDeg, double newLonDeg, double newEastMps, double newNorthMps) {
        latDeg = newLatDeg;
        lonDeg = newLonDeg;
        eastMps = newEastMps;
        northMps = newNorthMps;
    }

    /** Puts the covariance: m², m²/s and (m/s)², its upper triangle by rows (e, n, ve, vn). */
    public final void spread(
            double eeMeters2,
            double enMeters2,
            double nnMeters2,
            double eveMeters2PerSecond,
            double evnMeters2PerSecond,
            double nveMeters2PerSecond,
            double nvnMeters2PerSecond,
            double veveMps2,
            double vevnMps2,
            double vnvnMps2) {
        ee = eeMeters2;
        en = enMeters2;
        nn = nnMeters2;
        eve = eveMeters2PerSecond;
        evn = evnMeters2PerSecond;
        nve = nveMeters2PerSecond;
        nvn = nvnMeters2PerSecond;
        veve = veveMps2;
        vevn = vevnMps2;
        vnvn = vnvnMps2;
    }

    /** Puts a covariance that knows no direction: variances of position in m² and of velocity in (m/s)², per axis. */
    public final void spreadEvenly(double positionMeters2, double velocityMps2) {
        spread(positionMeters2, 0, positionMeters2, 0, 0, 0, 0, velocityMps2, 0, velocityMps2);
    }

    /** Takes over another estimate. */
    public final void copy(MovingEstimate other) {
        place(other.latDeg, other.lonDeg, other.eastMps, other.northMps);
        spread(
                other.ee,
                other.en,
                other.nn,
                other.eve,
                other.evn,
                other.nve,
                other.nvn,
                other.veve,
                other.vevn,
                other.vnvn);
    }

    /**
     * Predicts over a time, and re-anchors.
     *
     * @param timeSeconds 0 or more
     * @param intensityMps2PerSecond q of the white-noise acceleration, m²/s³
     * @return false, and nothing changed, when it would go farther than {@link #REACH_METERS}
     */
    public final boolean predict(double timeSeconds, double intensityMps2PerSecond) {
        double eastMeters = eastMps * timeSeconds;
        double northMeters = northMps * timeSeconds;
        double square = eastMeters * eastMeters + northMeters * northMeters;
        if (!(square <= REACH_METERS * REACH_METERS)) {
            return false;
        }
        widen(timeSeconds, intensityMps2PerSecond);
        double shortening = planeRatio(square);
        shift(eastMeters * shortening, northMeters * shortening);
        return true;
    }

    /** P = F P Fᵀ + Q, with Q of equation 6.2.2-12 on each axis. */
    private void widen(double t, double q) {
        ee += t * (2 * eve + t * veve) + q * t * t * t / 3;
        nn += t * (2 * nvn + t * vnvn) + q * t * t * t / 3;
        en += t * (evn + nve + t * vevn);
        eve += t * veve + q * t * t / 2;
        nvn += t * vnvn + q * t * t / 2;
        evn += t * vevn;
        nve += t * vevn;
        veve += q * t;
        vnvn += q * t;
    }

    /**
     * Moves the position by an offset in its own tangent frame, and re-anchors velocity and covariance there: what an update
     * does with its correction.
     */
    public final void shift(double eastMeters, double northMeters) {
        shift(LocalFrame.at(latDeg, lonDeg), eastMeters, northMeters);
    }

    /** The same, for a caller that has the frame at this estimate already. */
    public final void shift(LocalFrame frame, double eastMeters, double northMeters) {
        Position there = frame.positionAt(eastMeters, northMeters);
        turn(frame.turnTo(there.latDeg(), there.lonDeg()));
        latDeg = there.latDeg();
        lonDeg = there.lonDeg();
    }

    private void turn(LocalFrame.Turn turn) {
        double east = eastMps;
        eastMps = turn.east(east, northMps);
        northMps = turn.north(east, northMps);
        turnCovariance(turn.cosRatio(), turn.sinRatio());
    }

    /** P = R P Rᵀ with R = [[c, s], [−s, c]] on position and on velocity. */
    private void turnCovariance(double c, double s) {
        double cc = c * c;
        double ss = s * s;
        double cs = c * s;
        double oldEe = ee;
        double oldVeve = veve;
        double cross = eve;
        double crossEn = evn;
        double crossNe = nve;
        ee = cc * oldEe + 2 * cs * en + ss * nn;
        double newEn = cs * (nn - oldEe) + (cc - ss) * en;
        nn = ss * oldEe - 2 * cs * en + cc * nn;
        en = newEn;
        veve = cc * oldVeve + 2 * cs * vevn + ss * vnvn;
        double newVevn = cs * (vnvn - oldVeve) + (cc - ss) * vevn;
        vnvn = ss * oldVeve - 2 * cs * vevn + cc * vnvn;
        vevn = newVevn;
        eve = cc * cross + cs * (crossEn + crossNe) + ss * nvn;
        evn = cc * crossEn - ss * crossNe + cs * (nvn - cross);
        nve = cc * crossNe - ss * crossEn + cs * (nvn - cross);
        nvn = ss * cross - cs * (crossEn + crossNe) + cc * nvn;
    }

    /** What a length along the ground measures in the tangent plane: sin(s/R) / (s/R), below 0.3 m of error to 500 km. */
    static double planeRatio(double squareMeters2) {
        double square = squareMeters2 / (Wgs84.A_METERS * Wgs84.B_METERS);
        return 1 - square / 6 * (1 - square / 20);
    }

    public final double latDeg() {
        return latDeg;
    }

    public final double lonDeg() {
        return lonDeg;
    }

    public final double eastMps() {
        return eastMps;
    }

    public final double northMps() {
        return northMps;
    }

    public final double eeMeters2() {
        return ee;
    }

    public final double enMeters2() {
        return en;
    }

    public final double nnMeters2() {
        return nn;
    }

    public final double eveMeters2PerSecond() {
        return eve;
    }

    public final double evnMeters2PerSecond() {
        return evn;
    }

    public final double nveMeters2PerSecond() {
        return nve;
    }

    public final double nvnMeters2PerSecond() {
        return nvn;
    }

    public final double veveMps2() {
        return veve;
    }

    public final double vevnMps2() {
        return vevn;
    }

    public final double vnvnMps2() {
        return vnvn;
    }
}
