package org.trigpoint.simulation.ais;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.world.Kinematics;

/** What is left of a reading when satellite navigation is jammed. The gyro does not mind. */
final class Jammed {
    /** Time stamp of a report whose positioning system does not work: ITU-R M.1371-5, Annex 8, table 48. */
    static final int SECOND_INOPERATIVE = 63;

    private static final double SIGMA_METERS = 300;
    private static final double METERS_PER_DEGREE = Math.PI * Wgs84.A_METERS / 180;

    private Jammed() {}

    /** No position, no speed, no course. */
    static Kinematics lost(Kinematics read) {
        return new Kinematics(
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                read.headingDeg(),
                read.turnDegPerMin(),
                read.activity(),
                read.changingCourse());
    }

    /** A position that jumps about, by a chance that belongs to the craft and the time. */
    static Kinematics degraded(Kinematics read, String id, long epochMicros) {
        Draws draws = Draws.ofKey(Draws.hash(id) ^ Draws.mix(epochMicros));
        double north = SIGMA_METERS * draws.nextNormalRatio();
        double east = SIGMA_METERS * draws.nextNormalRatio();
        double cosine = StrictMath.cos(StrictMath.toRadians(read.latDeg()));
        return new Kinematics(
                read.latDeg() + north / METERS_PER_DEGREE,
                Angles.wrapLonDeg(read.lonDeg() + east / (METERS_PER_DEGREE * cosine)),
                Math.max(0, read.speedMps() + 2 * draws.nextNormalRatio()),
                Angles.wrapCourseDeg(read.courseDeg() + 20 * draws.nextNormalRatio()),
                read.headingDeg(),
                read.turnDegPerMin(),
                read.activity(),
                read.changingCourse());
    }
}
