package org.trigpoint.imagery.photo;

/**
 * How a camera or an aircraft is turned, in the frames of this package; NaN for what is not said.
 *
 * @param yawDeg from true north, clockwise
 * @param pitchDeg up is positive
 * @param rollDeg right side down is positive
 */
public record Attitude(double yawDeg, double pitchDeg, double rollDeg) {
    /** One of which nothing is said. */
    public static final Attitude UNKNOWN = new Attitude(Double.NaN, Double.NaN, Double.NaN);

    /** This one, with what it does not say taken from another. */
    Attitude or(Attitude other) {
        return new Attitude(
                Double.isNaN(yawDeg) ? other.yawDeg : yawDeg,
                Double.isNaN(pitchDeg) ? other.pitchDeg : pitchDeg,
                Double.isNaN(rollDeg) ? other.rollDeg : rollDeg);
    }
}
