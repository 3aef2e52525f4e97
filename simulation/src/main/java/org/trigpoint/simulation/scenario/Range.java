package org.trigpoint.simulation.scenario;

/** A number that is drawn for each craft, uniform from low to high; both the same for a fixed one. The unit is the field's. */
public record Range(double low, double high) {
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A range goes from low to high, not from " + low + " to " + high);
        }
    }

    public static Range of(double value) {
        return new Range(value, value);
    }
}
