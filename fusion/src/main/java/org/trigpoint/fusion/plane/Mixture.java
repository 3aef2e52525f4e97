package org.trigpoint.fusion.plane;

import static org.trigpoint.fusion.plane.PlaneTracks.EE;
import static org.trigpoint.fusion.plane.PlaneTracks.EN;
import static org.trigpoint.fusion.plane.PlaneTracks.EVE;
import static org.trigpoint.fusion.plane.PlaneTracks.EVN;
import static org.trigpoint.fusion.plane.PlaneTracks.NN;
import static org.trigpoint.fusion.plane.PlaneTracks.NVE;
import static org.trigpoint.fusion.plane.PlaneTracks.NVN;
import static org.trigpoint.fusion.plane.PlaneTracks.VEVE;
import static org.trigpoint.fusion.plane.PlaneTracks.VEVN;
import static org.trigpoint.fusion.plane.PlaneTracks.VNVN;

import java.util.Arrays;

/** States with weights, as one. */
final class Mixture {
    /** Where the covariance of two components of the state, 0 to 3, stands in a row. */
    static final int[] INDEX = {EE, EN, EVE, EVN, EN, NN, NVE, NVN, EVE, NVE, VEVE, VEVN, EVN, NVN, VEVN, VNVN};

    private Mixture() {}

    /**
     * The mean of states beside each other, and the covariance of them all.
     *
     * @param from where the first begins in {@code p}
     * @param sum of the weights
     * @param at where the mean goes in {@code to}
     */
    static void mean(double[] p, int from, int count, double[] weights, double sum, double[] to, int at) {
        Arrays.fill(to, at, at + PlaneTracks.STATE, 0);
        for (int k = 0; k < count; k++) {
            double w = weights[k] / sum;
            for (int i = 0; i < PlaneTracks.STATE; i++) {
                to[at + i] += w * p[from + k * PlaneTracks.STRIDE + i];
            }
        }
        for (int k = 0; k < count; k++) {
            double w = weights[k] / sum;
            int one = from + k * PlaneTracks.STRIDE;
            for (int i = 0; i < 4; i++) {
                double off = w * (p[one + i] - to[at + i]);
                for (int j = i; j < 4; j++) {
                    to[at + INDEX[i * 4 + j]] += off * (p[one + j] - to[at + j]);
                }
            }
        }
    }
}
