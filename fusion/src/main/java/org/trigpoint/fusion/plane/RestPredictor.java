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
 * Rest in a plane: on each axis a velocity that dies away while white-noise acceleration keeps it up (an Ornstein–Uhlenbeck process:
 * C. W. Gardiner, Handbook of Stochastic Methods, Springer 2004, section 3.8.4). What moved comes to rest.
 */
final class RestPredictor {
    private RestPredictor() {}

    /**
     * Brings the state and covariance at an index forward by a time.
     *
     * @param stopSeconds a velocity is 1/e of itself after this time
     */
    static void advance(double[] p, int at, double t, double q, double stopSeconds) {
        double b = StrictMath.exp(-t / stopSeconds);
        double a = stopSeconds * (1 - b);
        double veve = p[at + VEVE];
        double vevn = p[at + VEVN];
        double vnvn = p[at + VNVN];
        p[at + E] += a * p[at + VE];
        p[at + N] += a * p[at + VN];
        p[at + VE] *= b;
        p[at + VN] *= b;
        p[at + EE] += a * (2 * p[at + EVE] + a * veve);
        p[at + EN] += a * (p[at + EVN] + p[at + NVE] + a * vevn);
        p[at + NN] += a * (2 * p[at + NVN] + a * vnvn);
        p[at + EVE] = b * (p[at + EVE] + a * veve);
        p[at + EVN] = b * (p[at + EVN] + a * vevn);
        p[at + NVE] = b * (p[at + NVE] + a * vevn);
        p[at + NVN] = b * (p[at + NVN] + a * vnvn);
        p[at + VEVE] = b * b * veve;
        p[at + VEVN] = b * b * vevn;
        p[at + VNVN] = b * b * vnvn;
        addNoise(p, at, t, q, stopSeconds, a, b);
    }

    /** What the acceleration adds: the integrals over the time of the squares and the product of what each moment's leaves. */
    private static void addNoise(double[] p, int at, double t, double q, double stopSeconds, double a, double b) {
        double place = q * stopSeconds * stopSeconds * (t - 2 * a + stopSeconds * (1 - b * b) / 2);
        double both = q * a * a / 2;
        double velocity = q * stopSeconds * (1 - b * b) / 2;
        p[at + EE] += place;
        p[at + NN] += place;
        p[at + EVE] += both;
        p[at + NVN] += both;
        p[at + VEVE] += velocity;
        p[at + VNVN] += velocity;
    }
}
