package org.trigpoint.fusion.updater;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.motion.MovingEstimate;

/**
 * One update in the making: the state relative to the predicted estimate, and its covariance.
 *
 * <p>Names: e, n east and north position in metres; ve, vn velocity in m/s; {@code eve} the covariance of e with ve.
 */
final class Correction {
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

    /** Takes a position at this offset with variance r along each axis. */
    void position(double east, double north, double r) {
        double a = ee + r;
        double d = nn + r;
        double scale = 1 / (a * d - en * en);
        double we = (d * (east - e) - en * (north - n)) * scale;
        double wn = (a * (north - n) - en * (east - e)) * scale;
        e += ee * we + en * wn;
        n += en * we + nn * wn;
        ve += eve * we + nve * wn;
        vn += evn * we + nvn * wn;
        // G = S⁻¹ C, C the block of position with velocity.
        double gee = (d * eve - en * nve) * scale;
        double gne = (a * nve - en * eve) * scale;
        double gen = (d * evn - en * nvn) * scale;
        double gnn = (a * nvn - en * evn) * scale;
        veve -= eve * gee + nve * gne;
        vevn -= eve * gen + nve * gnn;
        vnvn -= evn * gen + nvn * gnn;
        eve = r * gee;
        evn = r * gen;
        nve = r * gne;
        nvn = r * gnn;
        double determinant = ee * nn - en * en;
        ee = r * scale * (determinant + r * ee);
        nn = r * scale * (determinant + r * nn);
        en = r * scale * r * en;
    }

    /** Takes a position at this offset whose error has a direction: P − C S⁻¹ Cᵀ with C = P Hᵀ, H = [I 0], S = H P Hᵀ + R. */
    void place(double east, double north, Measurement measured) {
        double a = ee + measured.eeMeters2();
        double b = en + measured.enMeters2();
        double d = nn + measured.nnMeters2();
        double scale = 1 / (a * d - b * b);
        double w0e = (ee * d - en * b) * scale;
        double w0n = (en * a - ee * b) * scale;
        double w1e = (en * d - nn * b) * scale;
        double w1n = (nn * a - en * b) * scale;
        double w2e = (eve * d - nve * b) * scale;
        double w2n = (nve * a - eve * b) * scale;
        double w3e = (evn * d - nvn * b) * scale;
        double w3n = (nvn * a - evn * b) * scale;
        double ye = east - e;
        double yn = north - n;
        e += w0e * ye + w0n * yn;
        n += w1e * ye + w1n * yn;
        ve += w2e * ye + w2n * yn;
        vn += w3e * ye + w3n * yn;
        veve -= w2e * eve + w2n * nve;
        vevn -= w2e * evn + w2n * nvn;
        vnvn -= w3e * evn + w3n * nvn;
        double oldEve = eve;
        double oldEvn = evn;
        double oldEe = ee;
        double oldEn = en;
        eve -= w0e * oldEve + w0n * nve;
        evn -= w0e * oldEvn + w0n * nvn;
        nve -= w1e * oldEve + w1n * nve;
        nvn -= w1e * oldEvn + w1n * nvn;
        ee -= w0e * oldEe + w0n * oldEn;
        en -= w0e * oldEn + w0n * nn;
        nn -= w1e * oldEn + w1n * nn;
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
