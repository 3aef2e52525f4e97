package org.trigpoint.simulation.ais;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.world.Kinematics;

/**
 * What a craft's sensors make of its motion.
 *
 * <p>The error of position is a Gauss-Markov process in east and north: neighbours in time agree, as satellite and ionosphere errors
 * do. Its size goes with the accuracy flag, which says whether 95 % of errors are within 10 m. Course is the worse the slower the
 * craft; the gyro has a bias and a little noise.
 */
final class Sensors {
    private static final double CORRELATION_SECONDS = 150;
    private static final int TABLE_SECONDS = 600;
    private static final double[] KEPT = new double[TABLE_SECONDS + 1];
    private static final double METERS_PER_DEGREE = Math.PI * Wgs84.A_METERS / 180;
    private static final double SPEED_NOISE_MPS = 0.04;
    private static final double COURSE_NOISE_MPS = 0.06;
    private static final double MOST_COURSE_NOISE_DEG = 80;

    static {
        for (int seconds = 0; seconds <= TABLE_SECONDS; seconds++) {
            KEPT[seconds] = StrictMath.exp(-seconds / CORRELATION_SECONDS);
        }
    }

    private final Draws draws;
    private final double sigmaMeters;
    private final double gyroBiasDeg;
    private double eastMeters;
    private double northMeters;
    private long atEpochMicros;
    private double cosineAtLatDeg = Double.NaN;
    private double cosine;

    Sensors(Draws draws, boolean accurate) {
        this.draws = draws;
        sigmaMeters = accurate ? draws.between(1.2, 3) : draws.between(5, 9);
        gyroBiasDeg = draws.nextNormalRatio() * 0.5;
        eastMeters = sigmaMeters * draws.nextNormalRatio();
        northMeters = sigmaMeters * draws.nextNormalRatio();
    }

    /** What the sensors say of a motion at a time; a turn is NaN without a gyro, and so is the heading. */
    Kinematics read(Kinematics truth, long epochMicros, boolean gyro) {
        wander(epochMicros);
        double latDeg = truth.latDeg() + northMeters / METERS_PER_DEGREE;
        double lonDeg = truth.lonDeg() + eastMeters / (METERS_PER_DEGREE * cosineAt(truth.latDeg()));
        double speedMps = Math.max(0, truth.speedMps() + SPEED_NOISE_MPS * draws.nextNormalRatio());
        double courseNoiseDeg =
                Math.min(MOST_COURSE_NOISE_DEG, COURSE_NOISE_MPS / Math.max(0.01, truth.speedMps()) * (180 / Math.PI));
        double courseDeg = Angles.wrapCourseDeg(truth.courseDeg() + courseNoiseDeg * draws.nextNormalRatio());
        double noise = draws.nextNormalRatio();
        return new Kinematics(
                latDeg,
                Angles.wrapLonDeg(lonDeg),
                speedMps,
                courseDeg,
                gyro ? Angles.wrapCourseDeg(truth.headingDeg() + gyroBiasDeg + 0.2 * noise) : Double.NaN,
                gyro ? truth.turnDegPerMin() + 0.4 * noise : Double.NaN,
                truth.activity(),
                truth.changingCourse());
    }

    private void wander(long epochMicros) {
        long seconds = Math.clamp((epochMicros - atEpochMicros) / 1_000_000, 0, TABLE_SECONDS);
        if (seconds == 0) {
            return;
        }
        double kept = KEPT[(int) seconds];
        double fresh = sigmaMeters * Math.sqrt(1 - kept * kept);
        eastMeters = kept * eastMeters + fresh * draws.nextNormalRatio();
        northMeters = kept * northMeters + fresh * draws.nextNormalRatio();
        atEpochMicros = epochMicros;
    }

    private double cosineAt(double latDeg) {
        if (!(Math.abs(latDeg - cosineAtLatDeg) < 0.01)) {
            cosineAtLatDeg = latDeg;
            cosine = StrictMath.cos(StrictMath.toRadians(latDeg));
        }
        return cosine;
    }
}
