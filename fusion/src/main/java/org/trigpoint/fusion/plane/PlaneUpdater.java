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
 * Kalman updates of a row by a place, a velocity or a bearing (Bar-Shalom, Li, Kirubarajan 2001, section 5.2.3; the bearing
 * linearised at the prediction, idem section 10.3), and the innovation that each leaves.
 */
public final class PlaneUpdater {
    private final double[] gain = new double[8];
    private final Innovation byModel = new Innovation();
    private final double[] weight = new double[MotionModels.MOST];
    private final double[] share = new double[MotionModels.MOST];
    private final double[] mixed = new double[MotionModels.MOST * PlaneTracks.STRIDE];

    /** A normalised innovation squared, and the determinant of its covariance. */
    public static final class Innovation {
        private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

        double square;
        double determinant;
        int dimensions;

        /** Normalised innovation squared, chi-square with as many degrees of freedom as there are dimensions. */
        public double distanceSquared() {
            return square;
        }

        /** Natural logarithm of the likelihood N(d; S): of a density in 1/m², with a velocity in 1/(m⁴/s²), of a bearing in 1/rad. */
        public double likelihoodLog() {
            return -(square + StrictMath.log(determinant) + dimensions * LOG_TWO_PI) / 2;
        }

        public int dimensions() {
            return dimensions;
        }
    }

    /** Works out how far detection {@code i} lies from what row {@code row} predicts. */
    public static void innovation(PlaneTracks tracks, int row, PlaneScan scan, int i, Innovation to) {
        innovation(tracks.rows, row * PlaneTracks.STRIDE, scan, i, to);
    }

    private static void innovation(double[] p, int at, PlaneScan scan, int i, Innovation to) {
        if (scan.isBearing(i)) {
            bearingInnovation(p, at, scan, i, to);
            return;
        }
        double g = scan.agoSeconds(i);
        double a = p[at + EE] - g * (2 * p[at + EVE] - g * p[at + VEVE]) + scan.eeMeters2(i);
        double b = p[at + EN] - g * (p[at + EVN] + p[at + NVE] - g * p[at + VEVN]) + scan.enMeters2(i);
        double d = p[at + NN] - g * (2 * p[at + NVN] - g * p[at + VNVN]) + scan.nnMeters2(i);
        double e = scan.eastMeters(i) - p[at + E] + g * p[at + VE];
        double n = scan.northMeters(i) - p[at + N] + g * p[at + VN];
        double determinant = a * d - b * b;
        to.square = (d * e * e - 2 * b * e * n + a * n * n) / determinant;
        to.determinant = determinant;
        to.dimensions = 2;
        if (scan.kind(i) == PlaneScan.Kind.MOVING) {
            addVelocity(p, at, scan, i, to);
        }
    }

    /** The velocity is taken as if it were independent of the place: a bound, near enough for a gate. */
    private static void addVelocity(double[] p, int at, PlaneScan scan, int i, Innovation to) {
        double r = scan.velocityMps2(i);
        double a = p[at + VEVE] + r;
        double b = p[at + VEVN];
        double d = p[at + VNVN] + r;
        double e = scan.eastMps(i) - p[at + VE];
        double n = scan.northMps(i) - p[at + VN];
        double determinant = a * d - b * b;
        to.square += (d * e * e - 2 * b * e * n + a * n * n) / determinant;
        to.determinant *= determinant;
        to.dimensions = 4;
    }

    private static void bearingInnovation(double[] p, int at, PlaneScan scan, int i, Innovation to) {
        double e = p[at + E] - scan.eastMeters(i);
        double n = p[at + N] - scan.northMeters(i);
        double square = Math.max(1, e * e + n * n);
        double he = n / square;
        double hn = -e / square;
        double s = he * he * p[at + EE] + 2 * he * hn * p[at + EN] + hn * hn * p[at + NN] + scan.bearingRad2(i);
        double off = StrictMath.IEEEremainder(scan.bearingRad(i) - StrictMath.atan2(e, n), 2 * StrictMath.PI);
        to.square = off * off / s;
        to.determinant = s;
        to.dimensions = 1;
    }

    /**
     * True when a detection lies within a gate of what some model of this row's motion predicts.
     *
     * @param innovation what {@link #innovation} worked out for the two
     * @param most largest normalised innovation squared
     */
    public boolean isWithin(PlaneTracks tracks, int row, PlaneScan scan, int i, Innovation innovation, double most) {
        boolean within = innovation.distanceSquared() <= most;
        for (int model = tracks.modes().count() - 1; model >= 0 && !within; model--) {
            innovation(tracks.modes().rows, tracks.modes().at(row, model), scan, i, byModel);
            within = byModel.distanceSquared() <= most;
        }
        return within;
    }

    /**
     * Natural logarithm of the likelihood of a detection if it is of this row, over all models of its motion.
     *
     * @param innovation what {@link #innovation} worked out for the two
     */
    public double likelihoodLog(PlaneTracks tracks, int row, PlaneScan scan, int i, Innovation innovation) {
        int models = tracks.modes().count();
        return models == 0 ? innovation.likelihoodLog() : weigh(tracks, row, scan, i);
    }

    /** Puts into {@link #weight} how likely each model is after the detection; gives the logarithm of the likelihood of all. */
    private double weigh(PlaneTracks tracks, int row, PlaneScan scan, int i) {
        int models = tracks.modes().count();
        double most = Double.NEGATIVE_INFINITY;
        for (int model = 0; model < models; model++) {
            int at = tracks.modes().at(row, model);
            innovation(tracks.modes().rows, at, scan, i, byModel);
            weight[model] = StrictMath.log(tracks.modes().rows[at + Modes.PROB]) + byModel.likelihoodLog();
            most = Math.max(most, weight[model]);
        }
        double sum = 0;
        for (int model = 0; model < models; model++) {
            weight[model] = StrictMath.exp(weight[model] - most);
            sum += weight[model];
        }
        for (int model = 0; model < models; model++) {
            weight[model] /= sum;
        }
        return most + StrictMath.log(sum);
    }

    /** Updates a row by a detection. */
    public void update(PlaneTracks tracks, int row, PlaneScan scan, int i) {
        int models = tracks.modes().count();
        if (models == 0) {
            update(tracks.rows, row * PlaneTracks.STRIDE, scan, i);
        } else {
            weigh(tracks, row, scan, i);
            for (int model = 0; model < models; model++) {
                update(tracks.modes().rows, tracks.modes().at(row, model), scan, i);
            }
            mix(tracks, row);
        }
        updateLength(tracks, row, scan.lengthMeters(i));
    }

    /** Lets the thing go over from one model to another, and puts the mean of them all into the row. */
    private void mix(PlaneTracks tracks, int row) {
        int models = tracks.modes().count();
        MotionModels motion = tracks.modes().motion();
        int from = tracks.modes().at(row, 0);
        for (int model = 0; model < models; model++) {
            double sum = 0;
            for (int other = 0; other < models; other++) {
                share[other] = motion.turnProb(other, model) * weight[other];
                sum += share[other];
            }
            int at = model * PlaneTracks.STRIDE;
            Mixture.mean(tracks.modes().rows, from, models, share, sum, mixed, at);
            mixed[at + Modes.PROB] = sum;
        }
        System.arraycopy(mixed, 0, tracks.modes().rows, from, models * PlaneTracks.STRIDE);
        tracks.average(row);
    }

    private void update(double[] p, int at, PlaneScan scan, int i) {
        switch (scan.kind(i)) {
            case PLACE -> updatePlace(p, at, scan, i);
            case MOVING -> {
                updatePlace(p, at, scan, i);
                updateScalar(p, at, 2, scan.eastMps(i) - p[at + VE], scan.velocityMps2(i));
                updateScalar(p, at, 3, scan.northMps(i) - p[at + VN], scan.velocityMps2(i));
            }
            case BEARING -> updateBearing(p, at, scan, i);
        }
    }

    private static void updateLength(PlaneTracks tracks, int row, double lengthMeters) {
        if (!Double.isNaN(lengthMeters)) {
            double before = tracks.lengthMeters(row);
            tracks.setLength(row, Double.isNaN(before) ? lengthMeters : before + 0.2 * (lengthMeters - before));
        }
    }

    /**
     * P − C S⁻¹ Cᵀ with C = P Hᵀ, H = [I, −g I] for what was seen g seconds ago, S = H P Hᵀ + R = [[a, b], [b, d]].
     */
    private static void updatePlace(double[] p, int at, PlaneScan scan, int i) {
        double g = scan.agoSeconds(i);
        double c0e = p[at + EE] - g * p[at + EVE];
        double c0n = p[at + EN] - g * p[at + EVN];
        double c1e = p[at + EN] - g * p[at + NVE];
        double c1n = p[at + NN] - g * p[at + NVN];
        double c2e = p[at + EVE] - g * p[at + VEVE];
        double c2n = p[at + NVE] - g * p[at + VEVN];
        double c3e = p[at + EVN] - g * p[at + VEVN];
        double c3n = p[at + NVN] - g * p[at + VNVN];
        double a = c0e - g * c2e + scan.eeMeters2(i);
        double b = c0n - g * c2n + scan.enMeters2(i);
        double d = c1n - g * c3n + scan.nnMeters2(i);
        double scale = 1 / (a * d - b * b);
        double w0e = (c0e * d - c0n * b) * scale;
        double w0n = (c0n * a - c0e * b) * scale;
        double w1e = (c1e * d - c1n * b) * scale;
        double w1n = (c1n * a - c1e * b) * scale;
        double w2e = (c2e * d - c2n * b) * scale;
        double w2n = (c2n * a - c2e * b) * scale;
        double w3e = (c3e * d - c3n * b) * scale;
        double w3n = (c3n * a - c3e * b) * scale;
        double e = scan.eastMeters(i) - p[at + E] + g * p[at + VE];
        double n = scan.northMeters(i) - p[at + N] + g * p[at + VN];
        p[at + E] += w0e * e + w0n * n;
        p[at + N] += w1e * e + w1n * n;
        p[at + VE] += w2e * e + w2n * n;
        p[at + VN] += w3e * e + w3n * n;
        p[at + EE] -= w0e * c0e + w0n * c0n;
        p[at + EN] -= w0e * c1e + w0n * c1n;
        p[at + NN] -= w1e * c1e + w1n * c1n;
        p[at + EVE] -= w0e * c2e + w0n * c2n;
        p[at + EVN] -= w0e * c3e + w0n * c3n;
        p[at + NVE] -= w1e * c2e + w1n * c2n;
        p[at + NVN] -= w1e * c3e + w1n * c3n;
        p[at + VEVE] -= w2e * c2e + w2n * c2n;
        p[at + VEVN] -= w2e * c3e + w2n * c3n;
        p[at + VNVN] -= w3e * c3e + w3n * c3n;
    }

    private void updateBearing(double[] p, int at, PlaneScan scan, int i) {
        double e = p[at + E] - scan.eastMeters(i);
        double n = p[at + N] - scan.northMeters(i);
        double square = Math.max(1, e * e + n * n);
        double off = StrictMath.IEEEremainder(scan.bearingRad(i) - StrictMath.atan2(e, n), 2 * StrictMath.PI);
        double he = n / square;
        double hn = -e / square;
        gain[0] = p[at + EE] * he + p[at + EN] * hn;
        gain[1] = p[at + EN] * he + p[at + NN] * hn;
        gain[2] = p[at + EVE] * he + p[at + NVE] * hn;
        gain[3] = p[at + EVN] * he + p[at + NVN] * hn;
        double s = he * gain[0] + hn * gain[1] + scan.bearingRad2(i);
        reduce(p, at, off, s);
    }

    /** One component of the state, 0 to 3, measured with variance r. */
    private void updateScalar(double[] p, int at, int component, double off, double r) {
        for (int j = 0; j < 4; j++) {
            gain[j] = covariance(p, at, component, j);
        }
        reduce(p, at, off, gain[component] + r);
    }

    /** With c = P Hᵀ in {@link #gain}: x + c y / s, P − c cᵀ / s. */
    private void reduce(double[] p, int at, double off, double s) {
        for (int i = 0; i < 4; i++) {
            p[at + i] += gain[i] * off / s;
            for (int j = i; j < 4; j++) {
                p[at + Mixture.INDEX[i * 4 + j]] -= gain[i] * gain[j] / s;
            }
        }
    }

    private static double covariance(double[] p, int at, int i, int j) {
        return p[at + Mixture.INDEX[i * 4 + j]];
    }
}
