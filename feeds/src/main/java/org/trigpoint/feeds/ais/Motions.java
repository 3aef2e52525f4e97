package org.trigpoint.feeds.ais;

import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Motion;

/** Motion as it is on the air; the numbers that stand for none become absent (ITU-R M.1371-5, tables 48, 56, 67 and 85). */
final class Motions {
    /** The rate of turn that stands for none. */
    static final int NO_TURN = -128;

    private static final int NO_SPEED = 1023;
    private static final int SPEED_OR_MORE = 1022;
    private static final int NO_SPEED_LONG_RANGE = 63;
    private static final int TURN_OR_MORE = 126;
    private static final double NO_NUMBER = Double.NaN;

    /** In degrees a minute, by value + 128. */
    private static final double[] TURNS = turns();

    /** In m/s, by tenths of a knot. */
    private static final double[] SPEEDS = speeds();

    private Motions() {}

    /** The sensor's rate is (value / 4.733)²; ±126 is 708°/min or more, ±127 more than 5° in 30 s without a sensor. */
    private static double[] turns() {
        double[] turns = new double[256];
        for (int value = -127; value <= 127; value++) {
            double root = value / 4.733;
            double rate = Math.abs(value) == 127 ? 10 : Math.abs(value) == TURN_OR_MORE ? 708 : root * root;
            turns[value + 128] = value < 0 ? -rate : rate;
        }
        turns[0] = NO_NUMBER;
        return turns;
    }

    private static double[] speeds() {
        double[] speeds = new double[NO_SPEED + 1];
        for (int i = 0; i < NO_SPEED; i++) {
            speeds[i] = Units.mpsFromKnots(i / 10.0);
        }
        speeds[NO_SPEED] = NO_NUMBER;
        return speeds;
    }

    /**
     * Of classes A and B.
     *
     * @param speed in 0.1 knots, 1023 for none
     * @param course in 0.1°, 3600 and more for none
     * @param heading in degrees, 360 and more for none
     * @param turn as in message 1, −128 for none
     */
    static Motion of(int speed, int course, int heading, int turn) {
        return new Motion(
                SPEEDS[speed],
                speed == SPEED_OR_MORE,
                course < 3600 ? course / 10.0 : NO_NUMBER,
                heading < 360 ? heading : NO_NUMBER,
                TURNS[turn + 128],
                turn >= TURN_OR_MORE || (turn <= -TURN_OR_MORE && turn != NO_TURN));
    }

    /**
     * Of type 9.
     *
     * @param speed in knots, 1023 for none
     * @param course in 0.1°, 3600 and more for none
     */
    static Motion ofAircraft(int speed, int course) {
        return new Motion(
                speed == NO_SPEED ? NO_NUMBER : Units.mpsFromKnots(speed),
                speed == SPEED_OR_MORE,
                course < 3600 ? course / 10.0 : NO_NUMBER,
                NO_NUMBER,
                NO_NUMBER,
                false);
    }

    /**
     * Of type 27.
     *
     * @param speed in knots, 63 for none
     * @param course in degrees, 360 and more for none
     */
    static Motion ofLongRange(int speed, int course) {
        return new Motion(
                speed == NO_SPEED_LONG_RANGE ? NO_NUMBER : Units.mpsFromKnots(speed),
                false,
                course < 360 ? course : NO_NUMBER,
                NO_NUMBER,
                NO_NUMBER,
                false);
    }
}
