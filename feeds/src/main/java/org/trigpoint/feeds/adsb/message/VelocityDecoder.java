package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/** Velocities of extended squitters (RTCA DO-260B, 2.2.3.2.6). */
final class VelocityDecoder {
    private static final int MOST = 1_023;
    private static final int MOST_RATE = 511;
    private static final int MOST_DIFFERENCE = 127;
    private static final int RATE_STEP_FEET = 64;
    private static final int DIFFERENCE_STEP_FEET = 25;
    private static final double DEG_PER_STEP = 360.0 / 1_024;

    private VelocityDecoder() {}

    /**
     * @param groundStation the ground station's own, which says other things in place of the accuracy and the difference
     * @param relayed by a ground station, which says by bit 9 what kind of address it is
     */
    static AirborneVelocity decode(long me, boolean groundStation, boolean relayed) {
        int subtype = Me.number(me, 6, 3);
        int scale = subtype == 2 || subtype == 4 ? 4 : 1;
        int first = Me.number(me, 15, 10);
        int second = Me.number(me, 26, 10);
        boolean overGround = subtype <= 2;
        Double eastKn = overGround ? component(first, Me.flag(me, 14), scale) : null;
        Double northKn = overGround ? component(second, Me.flag(me, 25), scale) : null;
        int rate = Me.number(me, 38, 9);
        int difference = groundStation ? 0 : Me.number(me, 50, 7);
        return new AirborneVelocity(
                subtype,
                !relayed && Me.flag(me, 9),
                Me.flag(me, 10),
                groundStation ? null : (Integer) Me.number(me, 11, 3),
                eastKn,
                northKn,
                speedKn(eastKn, northKn),
                trackDeg(eastKn, northKn),
                !overGround && Me.flag(me, 14) ? (Double) (first * DEG_PER_STEP) : null,
                overGround ? null : component(second, false, scale),
                overGround ? null : (Boolean) Me.flag(me, 25),
                second == MOST || (overGround && first == MOST),
                steps(rate, Me.flag(me, 37), RATE_STEP_FEET),
                rate == MOST_RATE,
                Me.flag(me, 36) ? VerticalSource.BAROMETRIC : VerticalSource.GEOMETRIC,
                steps(difference, Me.flag(me, 49), DIFFERENCE_STEP_FEET),
                difference == MOST_DIFFERENCE);
    }

    private static @Nullable Double component(int code, boolean negative, int scale) {
        if (code == 0) {
            return null;
        }
        double magnitude = (double) scale * (code - 1);
        return negative && magnitude != 0 ? -magnitude : magnitude;
    }

    private static @Nullable Integer steps(int code, boolean negative, int step) {
        if (code == 0) {
            return null;
        }
        int magnitude = step * (code - 1);
        return negative ? -magnitude : magnitude;
    }

    private static @Nullable Double speedKn(@Nullable Double eastKn, @Nullable Double northKn) {
        return eastKn == null || northKn == null ? null : (Double) Math.sqrt(eastKn * eastKn + northKn * northKn);
    }

    private static @Nullable Double trackDeg(@Nullable Double eastKn, @Nullable Double northKn) {
        if (eastKn == null || northKn == null || (eastKn == 0 && northKn == 0)) {
            return null;
        }
        double deg = StrictMath.toDegrees(StrictMath.atan2(eastKn, northKn));
        return deg < 0 ? (Double) (deg + 360) : (Double) deg;
    }
}
