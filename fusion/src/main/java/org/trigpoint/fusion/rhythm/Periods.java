package org.trigpoint.fusion.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * At which periods things tell of themselves, and how many periods lie between two times that a sensor passes on: both learned over all
 * that it tells of.
 *
 * <p>What transmits by itself does so at round intervals, a little off each time. Of these a sensor hears, or passes on, some.
 * Bytes: a f64 for each period (sum over the tracks), f64 tracks, {@value #MOST_STEPS} f64.
 */
final class Periods {
    static final double LEAST_SECONDS = 1e-3;
    private static final double[] SECONDS = {2, 10 / 3.0, 6, 10, 12, 15, 20, 30, 60, 120, 180, 300, 360, 600};
    /** One for each period, and one for none. */
    static final int COUNT = SECONDS.length + 1;

    private static final int NONE = SECONDS.length;
    private static final int MOST_STEPS = 40;
    /** A transmission is off its time by so much: part of it always, part in proportion. */
    private static final double OFF_SECONDS = 0.6;

    private static final double OFF_RATIO = 0.005;
    private static final double MOST_SIGMAS = 4;
    /** Before anything is known it is as if so many tracks had shown their periods, each as often. */
    private static final double PRIOR_TRACKS = 5;

    /** Before anything is known a third of what is sent is passed on, as if so many had shown it. */
    private static final double PRIOR_STEPS = 5;

    private static final double PASSED_RATIO = 0.3;
    private static final double STEPS_KEPT = 0.998;
    /** A thing goes over to another period as rarely as this. */
    private static final double CHANGE_PROB = 0.02;

    private static final double ROOT_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);
    /** Scale at which a logistic curve is nearest to the normal one. */
    private static final double LOGISTIC = 1.702;

    private final double[] sums = new double[COUNT];
    private double tracks;
    private final double[] steps = new double[MOST_STEPS + 1];
    private final double[] stepProb = new double[MOST_STEPS + 1];
    /** Probability of so many steps or more. */
    private final double[] tailProb = new double[MOST_STEPS + 2];

    Periods() {
        weighSteps();
    }

    private void weighSteps() {
        double sum = 0;
        double prior = PRIOR_STEPS * PASSED_RATIO;
        for (int k = 1; k <= MOST_STEPS; k++) {
            stepProb[k] = steps[k] + prior;
            sum += stepProb[k];
            prior *= 1 - PASSED_RATIO;
        }
        for (int k = MOST_STEPS; k >= 1; k--) {
            stepProb[k] /= sum;
            tailProb[k] = tailProb[k + 1] + stepProb[k];
        }
    }

    /** How likely a period is of a thing, whose own weights these are; empty when nothing is known of it. */
    private double weight(double[] own, int period) {
        return own.length > 0 ? own[period] : usual(period);
    }

    private double usual(int period) {
        return (sums[period] + PRIOR_TRACKS / COUNT) / (tracks + PRIOR_TRACKS);
    }

    /** Density of the next interval, 1/s. */
    double density(double[] own, double seconds, double meanSeconds) {
        double density = weight(own, NONE) * any(seconds, meanSeconds);
        for (int period = 0; period < NONE; period++) {
            density += weight(own, period) * density(period, seconds);
        }
        return density;
    }

    /** Probability that the next interval is longer. */
    double longer(double[] own, double seconds, double meanSeconds) {
        double longer = weight(own, NONE) / (1 + seconds / meanSeconds);
        for (int period = 0; period < NONE; period++) {
            longer += weight(own, period) * longer(period, seconds);
        }
        return longer;
    }

    /** Of what has no period: anything, but hardly far beyond the mean (Lomax, the mean as its median). */
    private static double any(double seconds, double meanSeconds) {
        double left = 1 / (1 + seconds / meanSeconds);
        return left * left / meanSeconds;
    }

    private static double offSeconds(int period) {
        return OFF_SECONDS + OFF_RATIO * SECONDS[period];
    }

    private double density(int period, double seconds) {
        double sum = 0;
        for (int k = firstStep(period, seconds); k <= lastStep(period, seconds); k++) {
            sum += stepProb[k] * bell(seconds - k * SECONDS[period], offSeconds(period));
        }
        return sum;
    }

    private static int firstStep(int period, double seconds) {
        return (int) Math.max(1, Math.ceil((seconds - MOST_SIGMAS * offSeconds(period)) / SECONDS[period]));
    }

    private static int lastStep(int period, double seconds) {
        return (int) Math.min(MOST_STEPS, (seconds + MOST_SIGMAS * offSeconds(period)) / SECONDS[period]);
    }

    private static double bell(double off, double sigma) {
        return StrictMath.exp(-off * off / (2 * sigma * sigma)) / (sigma * ROOT_TWO_PI);
    }

    private double longer(int period, double seconds) {
        int near = (int) Math.round(seconds / SECONDS[period]);
        if (near < 1) {
            return 1;
        }
        if (near > MOST_STEPS) {
            return 0;
        }
        double off = (seconds - near * SECONDS[period]) / offSeconds(period);
        return tailProb[near + 1] + stepProb[near] / (1 + StrictMath.exp(LOGISTIC * off));
    }

    /** How likely each period is after one more interval. */
    double[] after(double[] own, double seconds, double meanSeconds) {
        double[] after = new double[COUNT];
        double sum = 0;
        for (int period = 0; period < COUNT; period++) {
            double density = period == NONE ? any(seconds, meanSeconds) : density(period, seconds);
            after[period] = weight(own, period) * density;
            sum += after[period];
        }
        for (int period = 0; period < COUNT; period++) {
            after[period] = (1 - CHANGE_PROB) * after[period] / sum + CHANGE_PROB * usual(period);
        }
        return after;
    }

    /** Learns from an interval of a thing how many periods it was. */
    void learn(double[] own, double seconds, double meanSeconds) {
        double[] seen = new double[MOST_STEPS + 1];
        double sum = weight(own, NONE) * any(seconds, meanSeconds);
        for (int period = 0; period < NONE; period++) {
            for (int k = firstStep(period, seconds); k <= lastStep(period, seconds); k++) {
                double p = weight(own, period) * stepProb[k] * bell(seconds - k * SECONDS[period], offSeconds(period));
                seen[k] += p;
                sum += p;
            }
        }
        for (int k = 1; k <= MOST_STEPS; k++) {
            steps[k] = STEPS_KEPT * steps[k] + seen[k] / sum;
        }
        weighSteps();
    }

    /** Counts the periods of a thing among those of all. */
    void add(double[] own) {
        if (own.length > 0) {
            tracks++;
            for (int period = 0; period < COUNT; period++) {
                sums[period] += own[period];
            }
        }
    }

    /** Counts them no more. */
    void remove(double[] own) {
        if (own.length > 0) {
            tracks--;
            for (int period = 0; period < COUNT; period++) {
                sums[period] = Math.max(0, sums[period] - own[period]);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        for (double sum : sums) {
            out.writeDouble(sum);
        }
        out.writeDouble(tracks);
        for (int k = 1; k <= MOST_STEPS; k++) {
            out.writeDouble(steps[k]);
        }
    }

    void read(DataInput in) throws IOException {
        Arrays.setAll(sums, i -> 0);
        for (int i = 0; i < COUNT; i++) {
            sums[i] = in.readDouble();
        }
        tracks = in.readDouble();
        for (int k = 1; k <= MOST_STEPS; k++) {
            steps[k] = in.readDouble();
        }
        weighSteps();
    }
}
