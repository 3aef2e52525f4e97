package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/** Target states of extended squitters (RTCA DO-260B and DO-260A, 2.2.3.2.7.1). */
final class TargetDecoder {
    private static final int ALTITUDE_STEP_FEET = 32;
    private static final double PRESSURE_STEP_HPA = 0.8;
    private static final double LEAST_PRESSURE_HPA = 800;
    private static final double DEG_PER_STEP = 360.0 / 512;

    private static final int EARLY_STEP_FEET = 100;
    private static final int EARLY_LOWEST_FEET = -1_000;
    private static final int EARLY_MOST_STEPS = 1_010;
    private static final int CIRCLE_DEG = 360;

    private TargetDecoder() {}

    static TargetState current(long me) {
        int altitude = Me.number(me, 10, 11);
        int pressure = Me.number(me, 21, 9);
        boolean modes = Me.flag(me, 47);
        return new TargetState(
                altitude == 0 ? null : (Integer) ((altitude - 1) * ALTITUDE_STEP_FEET),
                Me.flag(me, 9),
                pressure == 0 ? null : (Double) (LEAST_PRESSURE_HPA + (pressure - 1) * PRESSURE_STEP_HPA),
                Me.flag(me, 30) ? (Double) (Me.number(me, 31, 9) * DEG_PER_STEP) : null,
                Me.number(me, 40, 4),
                Me.flag(me, 44),
                Me.number(me, 45, 2),
                Me.flag(me, 8),
                modes,
                mode(me, 48, modes),
                mode(me, 49, modes),
                mode(me, 50, modes),
                mode(me, 52, modes),
                Me.flag(me, 53),
                mode(me, 54, modes));
    }

    private static @Nullable Boolean mode(long me, int at, boolean given) {
        return given ? (Boolean) Me.flag(me, at) : null;
    }

    static TargetStateEarly early(long me) {
        int verticalSource = Me.number(me, 8, 2);
        int altitude = Me.number(me, 16, 10);
        int horizontalSource = Me.number(me, 26, 2);
        int direction = Me.number(me, 28, 9);
        boolean high = verticalSource == 0 || altitude > EARLY_MOST_STEPS;
        boolean round = horizontalSource == 0 || direction >= CIRCLE_DEG;
        return new TargetStateEarly(
                verticalSource,
                Me.flag(me, 10),
                Me.number(me, 12, 2),
                Me.number(me, 14, 2),
                high ? null : (Integer) (altitude * EARLY_STEP_FEET + EARLY_LOWEST_FEET),
                horizontalSource,
                round ? null : (Double) (double) direction,
                Me.flag(me, 37),
                Me.number(me, 38, 2),
                Me.number(me, 40, 4),
                Me.flag(me, 44),
                Me.number(me, 45, 2),
                Me.number(me, 52, 2),
                Me.number(me, 54, 3));
    }
}
