package org.trigpoint.fusion.associate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.model.observation.Look;

/**
 * How long the thing of a track may be, judged by which looks saw it: what is missed where a long one is surely seen is a short one, and
 * will be missed again. Bayes' rule over a few lengths, all as likely at first; a little of that is always kept, since looks are wrong and
 * a ship shows its side or its bow.
 *
 * <p>Bytes: f64 × 6, the probability of each length.
 */
final class LengthBelief {
    private static final double[] LENGTHS_METERS = {5, 10, 20, 50, 100, 200};
    private static final double KEPT_RATIO = 0.002;

    /** No look is so sure of what it sees or does not. */
    private static final double LEAST_PROB = 0.001;

    private final double[] probs = new double[LENGTHS_METERS.length];

    LengthBelief() {
        Arrays.fill(probs, 1.0 / probs.length);
    }

    /** How surely a look sees each of the lengths. */
    static double[] seenProbs(Look look) {
        return Arrays.stream(LENGTHS_METERS).map(look::seenProb).toArray();
    }

    /** How surely a look sees it. */
    double seenProb(double[] seenProbs) {
        double sum = 0;
        for (int i = 0; i < probs.length; i++) {
            sum += probs[i] * seenProbs[i];
        }
        return sum;
    }

    /** Learns from a look that saw it, or did not. */
    void learn(double[] seenProbs, boolean hit) {
        double sum = 0;
        for (int i = 0; i < probs.length; i++) {
            double seenProb = Math.clamp(seenProbs[i], LEAST_PROB, 1 - LEAST_PROB);
            probs[i] *= hit ? seenProb : 1 - seenProb;
            sum += probs[i];
        }
        for (int i = 0; i < probs.length; i++) {
            probs[i] = (1 - KEPT_RATIO) * probs[i] / sum + KEPT_RATIO / probs.length;
        }
    }

    void write(DataOutput out) throws IOException {
        for (double prob : probs) {
            out.writeDouble(prob);
        }
    }

    void read(DataInput in) throws IOException {
        for (int i = 0; i < probs.length; i++) {
            probs[i] = in.readDouble();
        }
    }
}
