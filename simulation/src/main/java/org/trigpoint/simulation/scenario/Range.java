package org.trigpoint.simulation.scenario;

/** A number that is drawn for each craft, uniform from low to high; both the same for a fixed one. The unit is its field's. */
public final class Range {
    private final double low;
    private final double high;

    public Range(double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A range goes from low to high, not from " + low + " to " + high);
        }
        this.low = low;
        this.high = high;
    }

    public static Range of(double value) {
        return new Range(value, value);
    }

    /** The number this part of the way, 0 to 1, from low to high. */
    public double at(double ratio) {
        return low + (high - low) * ratio;
    }
}
