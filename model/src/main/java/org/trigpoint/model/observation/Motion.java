package org.trigpoint.model.observation;

/**
 * Reported motion over ground. What a report did not give is NaN, asked for by {@code hasX}.
 *
 * @param speedMps over ground; at least this when {@code speedAtLeast}
 * @param speedAtLeast true for the "or more" value of a report
 * @param courseDeg over ground, true, 0 to 360 exclusive
 * @param headingDeg true heading, 0 to 360 exclusive
 * @param turnDegPerMin rate of turn, clockwise positive; more than this when {@code turnAtLeast}
 * @param turnAtLeast true when the ship only says that it turns faster than 5° in 30 s
 */
public record Motion(
        double speedMps,
        boolean speedAtLeast,
        double courseDeg,
        double headingDeg,
        double turnDegPerMin,
        boolean turnAtLeast) {
    /** Nothing reported. */
    public static final Motion NONE = new Motion(Double.NaN, false, Double.NaN, Double.NaN, Double.NaN, false);

    public boolean hasSpeed() {
        return !Double.isNaN(speedMps);
    }

    public boolean hasCourse() {
        return !Double.isNaN(courseDeg);
    }

    public boolean hasHeading() {
        return !Double.isNaN(headingDeg);
    }

    public boolean hasTurn() {
        return !Double.isNaN(turnDegPerMin);
    }
}
