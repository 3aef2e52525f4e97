package org.trigpoint.simulation.adsb;

/** Speed on the ground as type codes 5 to 8 have it, in steps that grow (RTCA DO-260B, 2.2.3.2.4.2). */
final class Movement {
    private static final double STOPPED_KN = 0.125;
    private static final int STOPPED = 1;
    private static final int FASTEST = 124;
    private static final double FASTEST_KN = 175;

    /** Where steps of another size begin: knots, the first code, knots of a step. */
    private static final double[][] STEPS = {
        {0.125, 2, 0.125}, {1, 9, 0.25}, {2, 13, 0.5}, {15, 39, 1}, {70, 94, 2}, {100, 109, 5}
    };

    private Movement() {}

    static int code(double speedKn) {
        if (speedKn < STOPPED_KN) {
            return STOPPED;
        }
        if (speedKn >= FASTEST_KN) {
            return FASTEST;
        }
        int code = STOPPED;
        for (double[] step : STEPS) {
            if (speedKn >= step[0]) {
                code = (int) (step[1] + Math.floor((speedKn - step[0]) / step[2]));
            }
        }
        return code;
    }
}
