package org.trigpoint.fusion.plane;

import static org.trigpoint.fusion.plane.PlaneTracks.E;
import static org.trigpoint.fusion.plane.PlaneTracks.EE;
import static org.trigpoint.fusion.plane.PlaneTracks.EN;
import static org.trigpoint.fusion.plane.PlaneTracks.EVE;
import static org.trigpoint.fusion.plane.PlaneTracks.EVN;
import static org.trigpoint.fusion.plane.PlaneTracks.N;
import static org.trigpoint.fusion.plane.PlaneTracks.NN;
import static org.trigpoint.fusion.plane.PlaneTracks.NVE;
import static org.trigpoint.fusion.plane.PlaneTracks.NVN;
import static org.trigpoint.fusion.plane.PlaneTracks.VE;
import static org.trigpoint.fusion.plane.PlaneTracks.VEVE;
import static org.trigpoint.fusion.plane.PlaneTracks.VEVN;
import static org.trigpoint.fusion.plane.PlaneTracks.VN;
import static org.trigpoint.fusion.plane.PlaneTracks.VNVN;

/**
 * A turn at a known rate in a plane: Y. Bar-Shalom, X. R. Li, T. Kirubarajan, Estimation with Applications to Tracking and
 * Navigation, Wiley 2001, section 11.7.1, with the noise of a nearly constant velocity.
 */
final class CoordinatedTurnPredictor {
    private CoordinatedTurnPredictor() {}

    /**
     * Brings the state and covariance at an index forward by a time.
     *
     * @param turnRadPerSecond clockwise, from north to east; not 0
     */
    static void advance(double[] p, int at, double t, double q, double turnRadPerSecond) {
        double sin = StrictMath.sin(turnRadPerSecond * t);
        double cos = StrictMath.cos(turnRadPerSecond * t);
        // Way for each m/s of the speed before: along it, and to its right.
        double along = sin / turnRadPerSecond;
        double right = (1 - cos) / turnRadPerSecond;
        double ve = p[at + VE];
        double vn = p[at + VN];
        p[at + E] += along * ve + right * vn;
        p[at + N] += along * vn - right * ve;
        p[at + VE] = cos * ve + sin * vn;
        p[at + VN] = cos * vn - sin * ve;
        turn(p, at, along, right, cos, sin);
        ConstantVelocityPredictor.addNoise(p, at, t, q);
    }

    /** F P Fᵀ with F = [[I, A], [0, B]], A = [[along, right], [−right, along]], B = [[cos, sin], [−sin, cos]]. */
    private static void turn(double[] p, int at, double along, double right, double cos, double sin) {
        double eve = p[at + EVE];
        double evn = p[at + EVN];
        double nve = p[at + NVE];
        double nvn = p[at + NVN];
        double veve = p[at + VEVE];
        double vevn = p[at + VEVN];
        double vnvn = p[at + VNVN];
        // C + A V: the covariance of the new place with the old velocity.
        double xee = eve + along * veve + right * vevn;
        double xen = evn + along * vevn + right * vnvn;
        double xne = nve - right * veve + along * vevn;
        double xnn = nvn - right * vevn + along * vnvn;
        p[at + EE] += along * (eve + xee) + right * (evn + xen);
        p[at + EN] += along * evn - right * eve + along * xne + right * xnn;
        p[at + NN] += along * (nvn + xnn) - right * (nve + xne);
        p[at + EVE] = cos * xee + sin * xen;
        p[at + EVN] = cos * xen - sin * xee;
        p[at + NVE] = cos * xne + sin * xnn;
        p[at + NVN] = cos * xnn - sin * xne;
        p[at + VEVE] = cos * cos * veve + 2 * cos * sin * vevn + sin * sin * vnvn;
        p[at + VEVN] = (cos * cos - sin * sin) * vevn + cos * sin * (vnvn - veve);
        p[at + VNVN] = cos * cos * vnvn - 2 * cos * sin * vevn + sin * sin * veve;
    }
}
