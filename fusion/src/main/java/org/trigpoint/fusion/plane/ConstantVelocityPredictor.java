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
 * Nearly constant velocity in a plane, with continuous white-noise acceleration on each axis: Y. Bar-Shalom, X. R. Li,
 * T. Kirubarajan, Estimation with Applications to Tracking and Navigation, Wiley 2001, section 6.2.2, equation 6.2.2-12.
 */
final class ConstantVelocityPredictor {
    private ConstantVelocityPredictor() {}

    /** Brings the state and covariance at an index forward by a time. */
    static void advance(double[] p, int at, double t, double q) {
        p[at + E] += t * p[at + VE];
        p[at + N] += t * p[at + VN];
        double veve = p[at + VEVE];
        double vevn = p[at + VEVN];
        double vnvn = p[at + VNVN];
        p[at + EE] += t * (2 * p[at + EVE] + t * veve);
        p[at + EN] += t * (p[at + EVN] + p[at + NVE] + t * vevn);
        p[at + NN] += t * (2 * p[at + NVN] + t * vnvn);
        p[at + EVE] += t * veve;
        p[at + EVN] += t * vevn;
        p[at + NVE] += t * vevn;
        p[at + NVN] += t * vnvn;
        addNoise(p, at, t, q);
    }

    /** Adds what white-noise acceleration of intensity q does to a covariance in a time. */
    static void addNoise(double[] p, int at, double t, double q) {
        double q1 = q * t;
        double q2 = q1 * t / 2;
        double q3 = q1 * t * t / 3;
        p[at + EE] += q3;
        p[at + NN] += q3;
        p[at + EVE] += q2;
        p[at + NVN] += q2;
        p[at + VEVE] += q1;
        p[at + VNVN] += q1;
    }
}
