package org.trigpoint.fusion.associate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The bias of a sensor along two axes, learned from platforms that report where they are: range and bearing of a radar, east and north of what
 * gives places. A constant that wanders a little, estimated by a Kalman filter on each axis (Y. Bar-Shalom, W. D. Blair,
 * Multitarget-Multisensor Tracking: Applications and Advances III, Artech House 2000, chapter 1).
 *
 * <p>Before anything is learned it is 0, give or take what the sensor's own noise allows. Bytes: f64 × 4: first, its variance, second,
 * its variance; variances are NaN before the first.
 */
final class Registration {
    /** A bias is at most about twice the noise. */
    private static final double PRIOR_SIGMAS = 2;

    /** It wanders by a thousandth of its prior variance with each look. */
    private static final double WANDER_RATIO = 1e-4;

    private double first;
    private double second;
    private double firstVariance = Double.NaN;
    private double secondVariance = Double.NaN;

    double first() {
        return first;
    }

    double second() {
        return second;
    }

    /**
     * Learns from a detection of what reports itself.
     *
     * @param firstOff how far it lies beyond where it was predicted, along the first axis, the present bias taken off
     * @param firstNoise variance of that, without the bias
     * @param firstSensor variance of the sensor alone
     */
    void learn(
            double firstOff,
            double firstNoise,
            double firstSensor,
            double secondOff,
            double secondNoise,
            double secondSensor) {
        double firstPrior = PRIOR_SIGMAS * PRIOR_SIGMAS * firstSensor;
        double secondPrior = PRIOR_SIGMAS * PRIOR_SIGMAS * secondSensor;
        double p = Double.isNaN(firstVariance) ? firstPrior : firstVariance + WANDER_RATIO * firstPrior;
        double q = Double.isNaN(secondVariance) ? secondPrior : secondVariance + WANDER_RATIO * secondPrior;
        double gainFirst = p / (p + firstNoise);
        double gainSecond = q / (q + secondNoise);
        first += gainFirst * firstOff;
        second += gainSecond * secondOff;
        firstVariance = p * (1 - gainFirst);
        secondVariance = q * (1 - gainSecond);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(first);
        out.writeDouble(firstVariance);
        out.writeDouble(second);
        out.writeDouble(secondVariance);
    }

    void read(DataInput in) throws IOException {
        first = in.readDouble();
        firstVariance = in.readDouble();
        second = in.readDouble();
        secondVariance = in.readDouble();
    }
}
