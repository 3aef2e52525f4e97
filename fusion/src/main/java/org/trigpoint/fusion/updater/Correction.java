package org.trigpoint.fusion.updater;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.motion.MovingEstimate;

/**
 * One update in the making: the state relative to the predicted estimate, and its covariance.
 *
 * <p>Names: e, n east and north position in metres; ve, vn velocity in m/s; {@code eve} the covariance of e with ve.
 */
final class Correction {
    private static final double LEAST_METERS2 = 1;

    private double e;
    private double n;
    private double ve;
    private double vn;
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

    Correction(MovingEstimate from) {
        ve = from.eastMps();
        vn = from.northMps();
        ee = from.eeMeters2();
        en = from.enMeters2();
        nn = from.nnMeters2();
        eve = from.eveMeters2PerSecond();
        evn = from.evnMeters2PerSecond();
        nve = from.nveMeters2PerSecond();
        nvn = from.nvnMeters2PerSecond();
        veve = from.veveMps2();
        vevn = from.vevnMps2();
        vnvn = from.vnvnMps2();
    }

    /**
     * Takes a position at this offset. With S = P + R, P becomes P − P S⁻¹ P = R S⁻¹ P: the same but
     * for rounding, where a place that a bearing gave has 50 km of error along it and a metre across. Of the two the one whose
     * products are smaller is exact.
     */
    void position(double east, double north, Measurement measured) {
        double ree = measured.eeMeters2();
        double ren = measured.enMeters2();
        double rnn = measured.nnMeters2();
        double a = ee + ree;
        double b = en + ren;
        double d = nn + rnn;
        double scale = 1 / (a * d - b * b);
        double we = (d * (east - e) - b * (north - n)) * scale;
        double wn = (a * (north - n) - b * (east - e)) * scale;
        e += ee * we + en * wn;
        n += en * we + nn * wn;
        ve += eve * we + nve * wn;
        vn += evn * we + nvn * wn;
        // G = S⁻¹ C, C the block of position with velocity; H = S⁻¹ P.
        double gee = (d * eve - b * nve) * scale;
        double gne = (a * nve - b * eve) * scale;
        double gen = (d * evn - b * nvn) * scale;
        double gnn = (a * nvn - b * evn) * scale;
        veve -= eve * gee + nve * gne;
        vevn -= eve * gen + nve * gnn;
        vnvn -= evn * gen + nvn * gnn;
        double determinant = ee * nn - en * en;
        double hee = (determinant + rnn * ee - ren * en) * scale;
        double hne = (ree * en - ren * ee) * scale;
        double hen = (rnn * en - ren * nn) * scale;
        double hnn = (determinant + ree * nn - ren * en) * scale;
        if (ree + rnn <= ee + nn) {
            eve = ree * gee + ren * gne;
            evn = ree * gen + ren * gnn;
            nve = ren * gee + rnn * gne;
            nvn = ren * gen + rnn * gnn;
            ee = ree * hee + ren * hne;
            nn = ren * hen + rnn * hnn;
            en = (ree * hen + ren * hnn + ren * hee + rnn * hne) / 2;
        } else {
            eve -= ee * gee + en * gne;
            evn -= ee * gen + en * gnn;
            nve -= en * gee + nn * gne;
            nvn -= en * gen + nn * gnn;
            double oldEn = en;
            en -= (ee * hen + en * hnn + en * hee + nn * hne) / 2;
            ee -= ee * hee + oldEn * hne;
            nn -= oldEn * hen + nn * hnn;
        }
        if (!(ee > 0 && nn > 0 && ee * nn > en * en)) {
            forgetDirections();
        }
    }

    /** Where two bearings cross at next to no angle nothing of the covariance is left but rounding: a circle is. */
    private void forgetDirections() {
        double r = Math.max(LEAST_METERS2, Math.max(Math.abs(ee), Math.abs(nn)));
        ee = r;
        nn = r;
        en = 0;
        eve = 0;
        evn = 0;
        nve = 0;
        nvn = 0;
    }

    /** Takes a velocity given in the frame of the measured place, which this turn leads back from. */
    void velocity(Measurement measured, LocalFrame.Turn back) {
        double a = veve + measured.veveMps2();
        double b = vevn + measured.vevnMps2();
        double d = vnvn + measured.vnvnMps2();
        double scale = 1 / (a * d - b * b);
        double ye = back.east(measured.eastMps(), measured.northMps()) - ve;
        double yn = back.north(measured.eastMps(), measured.northMps()) - vn;
        double we = (d * ye - b * yn) * scale;
        double wn = (a * yn - b * ye) * scale;
        e += eve * we + evn * wn;
        n += nve * we + nvn * wn;
        ve += veve * we + vevn * wn;
        vn += vevn * we + vnvn * wn;
        reduce(a, b, d, scale);
    }

    /** P − P Hᵀ S⁻¹ H P for a measured velocity, S = [[a, b], [b, d]]. */
    private void reduce(double a, double b, double d, double scale) {
        // K = C S⁻¹ and L = V S⁻¹, C the block of position with velocity, V that of velocity.
        double kee = (eve * d - evn * b) * scale;
        double ken = (evn * a - eve * b) * scale;
        double kne = (nve * d - nvn * b) * scale;
        double knn = (nvn * a - nve * b) * scale;
        double lee = (veve * d - vevn * b) * scale;
        double len = (vevn * a - veve * b) * scale;
        double lne = (vevn * d - vnvn * b) * scale;
        double lnn = (vnvn * a - vevn * b) * scale;
        ee -= kee * eve + ken * evn;
        en -= kee * nve + ken * nvn;
        nn -= kne * nve + knn * nvn;
        eve -= kee * veve + ken * vevn;
        evn -= kee * vevn + ken * vnvn;
        nve -= kne * veve + knn * vevn;
        nvn -= kne * vevn + knn * vnvn;
        double oldVevn = vevn;
        vevn -= lee * oldVevn + len * vnvn;
        veve -= lee * veve + len * oldVevn;
        vnvn -= lne * oldVevn + lnn * vnvn;
    }

    /** Writes the corrected state, which was relative to this frame, and re-anchors it where it now is. */
    void apply(MovingEstimate to, LocalFrame frame) {
        to.place(to.latDeg(), to.lonDeg(), ve, vn);
        to.spread(ee, en, nn, eve, evn, nve, nvn, veve, vevn, vnvn);
        to.shift(frame, e, n);
    }
}
