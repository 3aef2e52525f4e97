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
public final class ConstantVelocityPredictor {
    private final double q;

    /** @param intensityMps2PerSecond power spectral density of the acceleration, m²/s³ */
    public ConstantVelocityPredictor(double intensityMps2PerSecond) {
        q = intensityMps2PerSecond;
    }

    /** Brings all rows to a time, which is not before theirs. */
    public void predict(PlaneTracks tracks, long toEpochMicros) {
        long micros = tracks.timeEpochMicros() == Long.MIN_VALUE ? 0 : toEpochMicros - tracks.timeEpochMicros();
        if (micros < 0) {
            throw new IllegalArgumentException("Prediction goes forward, not by " + micros + " µs");
        }
        tracks.setTime(toEpochMicros);
        if (micros > 0) {
            advance(tracks.rows, tracks.count() * PlaneTracks.STRIDE, micros * 1e-6);
        }
    }

    private void advance(double[] p, int end, double t) {
        double q1 = q * t;
        double q2 = q1 * t / 2;
        double q3 = q1 * t * t / 3;
        for (int at = 0; at < end; at += PlaneTracks.STRIDE) {
            p[at + E] += t * p[at + VE];
            p[at + N] += t * p[at + VN];
            double eve = p[at + EVE];
            double evn = p[at + EVN];
            double nve = p[at + NVE];
            double nvn = p[at + NVN];
            double veve = p[at + VEVE];
            double vevn = p[at + VEVN];
            double vnvn = p[at + VNVN];
            p[at + EE] += t * (2 * eve + t * veve) + q3;
            p[at + EN] += t * (evn + nve + t * vevn);
            p[at + NN] += t * (2 * nvn + t * vnvn) + q3;
            p[at + EVE] = eve + t * veve + q2;
            p[at + EVN] = evn + t * vevn;
            p[at + NVE] = nve + t * vevn;
            p[at + NVN] = nvn + t * vnvn + q2;
            p[at + VEVE] = veve + q1;
            p[at + VNVN] = vnvn + q1;
        }
    }
}
