package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/** Positions of extended squitters, as codes: solving them takes more than one frame. */
final class PositionDecoder {
    private static final int FIRST_GEOMETRIC = 20;
    private static final int FASTEST_MOVEMENT = 124;
    private static final double DEG_PER_STEP = 360.0 / 128;

    private PositionDecoder() {}

    /** @param relayed by a ground station, which says by bit 8 what kind of address it is */
    static AirbornePosition airborne(long me, boolean relayed) {
        int typeCode = Me.number(me, 1, 5);
        return new AirbornePosition(
                typeCode,
                Me.number(me, 6, 2),
                !relayed && Me.flag(me, 8),
                PulseCodes.shortAltitudeFeet(Me.number(me, 9, 12)),
                typeCode >= FIRST_GEOMETRIC ? VerticalSource.GEOMETRIC : VerticalSource.BAROMETRIC,
                Me.flag(me, 21),
                Me.flag(me, 22),
                Me.number(me, 23, 17),
                Me.number(me, 40, 17));
    }

    /** @param relayed by a ground station, which says by bit 21 what kind of address it is */
    static SurfacePosition surface(long me, boolean relayed) {
        int movement = Me.number(me, 6, 7);
        return new SurfacePosition(
                Me.number(me, 1, 5),
                speedKn(movement),
                movement == FASTEST_MOVEMENT,
                Me.flag(me, 13) ? (Double) (Me.number(me, 14, 7) * DEG_PER_STEP) : null,
                !relayed && Me.flag(me, 21),
                Me.flag(me, 22),
                Me.number(me, 23, 17),
                Me.number(me, 40, 17));
    }

    /** The least speed of a step of movement (RTCA DO-260B, 2.2.3.2.4.2). */
    private static @Nullable Double speedKn(int movement) {
        if (movement == 0 || movement > FASTEST_MOVEMENT) {
            return null;
        }
        if (movement == 1) {
            return 0.0;
        }
        if (movement < 9) {
            return 0.125 + (movement - 2) * 0.125;
        }
        if (movement < 13) {
            return 1 + (movement - 9) * 0.25;
        }
        if (movement < 39) {
            return 2 + (movement - 13) * 0.5;
        }
        if (movement < 94) {
            return 15.0 + (movement - 39);
        }
        return movement < 109 ? 70.0 + (movement - 94) * 2 : 100.0 + (movement - 109) * 5;
    }
}
