package org.trigpoint.imagery.detect;

/** Counts of ratios in 64 bins an octave, from 1/16 to 256 times; what is outside is counted at the end. */
final class RatioCounts {
    private static final int SHIFT = 17;
    private static final int FIRST = Float.floatToRawIntBits(0.0625f) >>> SHIFT;
    private static final int BINS = 12 * 64;

    private final int[] counts = new int[BINS];
    private long total;

    void add(float ratio) {
        int bin = (Float.floatToRawIntBits(ratio) >>> SHIFT) - FIRST;
        counts[Math.clamp(bin, 0, BINS - 1)]++;
        total++;
    }

    void addAll(RatioCounts other) {
        for (int i = 0; i < BINS; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    long total() {
        return total;
    }

    /** How many are above a ratio, to a bin. */
    long above(double ratio) {
        long above = 0;
        for (int bin = BINS - 1; bin >= 0 && Float.intBitsToFloat((bin + FIRST) << SHIFT) >= ratio; bin--) {
            above += counts[bin];
        }
        return above;
    }

    /** Mean, with what is above a cap taken as the cap. */
    double cappedMean(double cap) {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double from = Float.intBitsToFloat((bin + FIRST) << SHIFT);
            double to = Float.intBitsToFloat((bin + 1 + FIRST) << SHIFT);
            sum += counts[bin] * Math.min(cap, (from + to) / 2);
        }
        return sum / total;
    }

    /** The ratio that this share of those counted is above; within a bin in proportion. */
    double passedRatio(double prob) {
        double left = prob * total;
        int bin = BINS - 1;
        while (bin > 0 && counts[bin] < left) {
            left -= counts[bin];
            bin--;
        }
        double from = Float.intBitsToFloat((bin + FIRST) << SHIFT);
        double to = Float.intBitsToFloat((bin + 1 + FIRST) << SHIFT);
        return counts[bin] == 0 ? to : to - (to - from) * left / counts[bin];
    }
}
