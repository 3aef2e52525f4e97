package org.trigpoint.fusion.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * When one thing was told of: last, and at which intervals before. Never changed: a later one is made of it.
 *
 * <p>Bytes: i64 seenEpochMicros, f64 lastSeconds, f64 secondSeconds, f64 meanSeconds, then unless lastSeconds is 0 a f64 for each
 * period.
 */
public final class Beat {
    private static final double NEW_WEIGHT = 0.3;

    final long seenEpochMicros;
    /** The last interval between two detections, 0 before there are two. */
    final double lastSeconds;

    final double secondSeconds;
    final double meanSeconds;
    /** How likely each period of {@link Periods} is; empty before there are two detections. */
    final double[] weights;

    private Beat(long seenEpochMicros, double lastSeconds, double secondSeconds, double meanSeconds, double[] weights) {
        this.seenEpochMicros = seenEpochMicros;
        this.lastSeconds = lastSeconds;
        this.secondSeconds = secondSeconds;
        this.meanSeconds = meanSeconds;
        this.weights = weights;
    }

    /** Of a thing that was told of once. */
    static Beat first(long epochMicros) {
        return new Beat(epochMicros, 0, 0, 0, new double[0]);
    }

    /** With one more detection, after which the periods are as likely as this. */
    Beat next(long epochMicros, double[] periods) {
        double gap = secondsTo(epochMicros);
        double mean = lastSeconds == 0 ? gap : meanSeconds + NEW_WEIGHT * (gap - meanSeconds);
        return new Beat(epochMicros, gap, lastSeconds, mean, periods);
    }

    double secondsTo(long epochMicros) {
        return Math.max(Periods.LEAST_SECONDS, (epochMicros - seenEpochMicros) / 1e6);
    }

    /** Writes it. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(seenEpochMicros);
        out.writeDouble(lastSeconds);
        out.writeDouble(secondSeconds);
        out.writeDouble(meanSeconds);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Beat read(DataInput in) throws IOException {
        long seen = in.readLong();
        double last = in.readDouble();
        double second = in.readDouble();
        double mean = in.readDouble();
        double[] weights = new double[last == 0 ? 0 : Periods.COUNT];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new Beat(seen, last, second, mean, weights);
    }
}
