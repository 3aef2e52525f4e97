package org.trigpoint.simulation.world;

/**
 * Where a craft is and how it moves, without error of any sensor.
 *
 * @param latDeg WGS 84 latitude
 * @param lonDeg longitude, −180 to 180
 * @param speedMps over ground
 * @param courseDeg over ground, true, 0 to 360 exclusive
 * @param headingDeg where the bow points, true, 0 to 360 exclusive
 * @param turnDegPerMin rate of turn, clockwise positive
 * @param heightMeters above the sea of what flies; 0 on the ground and for all else
 * @param climbMps how fast it climbs, negative where it descends
 * @param changingCourse as ITU-R M.1371 counts it: the heading is more than 5° off its mean of the last 30 s, or was less than
 *     20 s ago
 */
public record Kinematics(
        double latDeg,
        double lonDeg,
        double speedMps,
        double courseDeg,
        double headingDeg,
        double turnDegPerMin,
        double heightMeters,
        double climbMps,
        Activity activity,
        boolean changingCourse) {
    /** The motion of what is on the ground or afloat. */
    public Kinematics(
            double latDeg,
            double lonDeg,
            double speedMps,
            double courseDeg,
            double headingDeg,
            double turnDegPerMin,
            Activity activity,
            boolean changingCourse) {
        this(latDeg, lonDeg, speedMps, courseDeg, headingDeg, turnDegPerMin, 0, 0, activity, changingCourse);
    }
}
