package org.trigpoint.fusion.tracker;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How many detections in an area are of nothing, learned from those that no believed track was given. For sensors that do not say.
 * Bytes: f64 density.
 */
public final class FalseDensity {
    private static final double NEW_WEIGHT = 0.2;

    private double perMeters2 = Double.NaN;

    /** The density to reckon with in a scan of so many detections over an area: before anything is learned, all count. */
    public double perMeters2(int detections, double areaMeters2) {
        return Double.isNaN(perMeters2) ? Math.max(1, detections) / areaMeters2 : perMeters2;
    }

    /** Learns from a scan: how many of its detections no believed track was given. */
    public void learn(int unexplained, double areaMeters2) {
        double now = Math.max(unexplained, LEAST) / areaMeters2;
        perMeters2 = Double.isNaN(perMeters2) ? now : perMeters2 + NEW_WEIGHT * (now - perMeters2);
    }

    /** A scan without one false detection does not say that there are none. */
    private static final double LEAST = 0.5;

    /** Writes what was learned. */
    public void write(DataOutput out) throws IOException {
        out.writeDouble(perMeters2);
    }

    /** Reads what {@link #write} wrote. */
    public void read(DataInput in) throws IOException {
        perMeters2 = in.readDouble();
    }
}
