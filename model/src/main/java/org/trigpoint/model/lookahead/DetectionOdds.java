package org.trigpoint.model.lookahead;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between a picture that is taken and a thing that is found in it. Each part is a probability, NaN when it is not known.
 *
 * @param sizeProb that a thing of this size is found at this resolution, on a calm sea
 * @param seaProb that the sea as it is does not hide it
 * @param clearProb that no clouds stand between
 * @param lightProb 1 where there is light enough, 0 where there is not
 */
public record DetectionOdds(double sizeProb, double seaProb, double clearProb, double lightProb) {
    public DetectionOdds {
        requireProb(sizeProb);
        requireProb(seaProb);
        requireProb(clearProb);
        requireProb(lightProb);
    }

    static void requireProb(double prob) {
        if (prob < 0 || prob > 1) {
            throw new IllegalArgumentException("A probability is 0 to 1, not " + prob);
        }
    }

    /** That it is found in a picture that is taken; NaN when a part is not known. */
    public double detectedProb() {
        return sizeProb * seaProb * clearProb * lightProb;
    }

    /** The parts that are not known, for people. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        add(sizeProb, "size against resolution", missing);
        add(seaProb, "sea state", missing);
        add(clearProb, "clouds", missing);
        add(lightProb, "light", missing);
        return missing;
    }

    private static void add(double prob, String name, List<String> to) {
        if (Double.isNaN(prob)) {
            to.add(name);
        }
    }
}
