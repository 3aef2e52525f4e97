package org.trigpoint.simulation.world;

import org.trigpoint.geo.Angles;

/** What a current does: a craft points its bow into it to keep its course over ground. */
record Drift(double setDeg, double driftMps) {
    private static final double SLOWEST_STEERING_MPS = 1;
    private static final double MOST_CRAB_RATIO = 0.5;

    /** Heading that keeps a course at a speed over ground. */
    double headingDeg(double courseDeg, double speedMps) {
        if (driftMps == 0 || speedMps < SLOWEST_STEERING_MPS) {
            return courseDeg;
        }
        double across = driftMps * StrictMath.sin(StrictMath.toRadians(setDeg - courseDeg));
        double ratio = Math.clamp(across / speedMps, -MOST_CRAB_RATIO, MOST_CRAB_RATIO);
        return Angles.wrapCourseDeg(courseDeg - StrictMath.toDegrees(StrictMath.asin(ratio)));
    }
}
