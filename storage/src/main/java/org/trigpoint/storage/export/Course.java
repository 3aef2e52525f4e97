package org.trigpoint.storage.export;

import org.trigpoint.storage.history.HistoryPoint;

/**
 * A velocity as people say it.
 *
 * @param speedMps over ground
 * @param courseDeg over ground, 0 to 360 from north over east; NaN without speed
 */
record Course(double speedMps, double courseDeg) {
    static final int DIGITS = 1;

    private static final double CIRCLE_DEG = 360;

    static Course of(HistoryPoint point) {
        double speedMps = Math.hypot(point.eastMps(), point.northMps());
        if (speedMps == 0) {
            return new Course(0, Double.NaN);
        }
        double courseDeg = Math.toDegrees(Math.atan2(point.eastMps(), point.northMps()));
        double tenths = Math.round((courseDeg < 0 ? courseDeg + CIRCLE_DEG : courseDeg) * 10) / 10.0;
        return new Course(speedMps, tenths == CIRCLE_DEG ? 0 : tenths);
    }

    boolean isKnown() {
        return !Double.isNaN(courseDeg);
    }
}
