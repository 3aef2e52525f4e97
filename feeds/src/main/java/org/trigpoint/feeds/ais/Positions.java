package org.trigpoint.feeds.ais;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;

/** Positions as they are on the air: in 1/10,000 of a minute of arc, in type 27 in 1/10 (ITU-R M.1371-5, tables 48 and 85). */
final class Positions {
    private static final double STEPS_PER_DEGREE = 600_000.0;
    private static final double COARSE_STEPS_PER_DEGREE = 600.0;
    private static final int STEPS = 600_000;
    private static final int COARSE_STEPS = 600;
    private static final int NO_LAT_DEG = 91;
    private static final int NO_LON_DEG = 181;
    private static final int NO_ALTITUDE = 4095;
    private static final int ALTITUDE_OR_MORE = 4094;
    private static final int FIRST_STATE = 60;

    private Positions() {}

    /** True for numbers that are neither on the globe nor the values for none. */
    static boolean isImpossible(int lat, int lon) {
        return isOff(lat, 90 * STEPS, NO_LAT_DEG * STEPS) || isOff(lon, 180 * STEPS, NO_LON_DEG * STEPS);
    }

    /** The same for type 27. */
    static boolean isImpossibleCoarse(int lat, int lon) {
        return isOff(lat, 90 * COARSE_STEPS, NO_LAT_DEG * COARSE_STEPS)
                || isOff(lon, 180 * COARSE_STEPS, NO_LON_DEG * COARSE_STEPS);
    }

    private static boolean isOff(int value, int most, int none) {
        return (value > most || value < -most) && value != none;
    }

    static @Nullable Fix fix(int lat, int lon, boolean accurate, boolean raim, int second) {
        return fix(lat, lon, Double.NaN, false, accurate, raim, second);
    }

    /** With the altitude of a search-and-rescue aircraft, in metres. */
    static @Nullable Fix fixAt(int lat, int lon, int altitude, boolean accurate, boolean raim, int second) {
        double heightMeters = altitude == NO_ALTITUDE ? Double.NaN : altitude;
        return fix(lat, lon, heightMeters, altitude == ALTITUDE_OR_MORE, accurate, raim, second);
    }

    private static @Nullable Fix fix(
            int lat, int lon, double heightMeters, boolean heightAtLeast, boolean accurate, boolean raim, int second) {
        if (lat == NO_LAT_DEG * STEPS || lon == NO_LON_DEG * STEPS) {
            return null;
        }
        return new Fix(
                lat / STEPS_PER_DEGREE,
                lon / STEPS_PER_DEGREE,
                heightMeters,
                heightAtLeast,
                1 / STEPS_PER_DEGREE,
                IntegrityReport.of(accurate, raim, state(second)));
    }

    /** Of type 27, which gives no second. */
    static @Nullable Fix fixCoarse(int lat, int lon, boolean accurate, boolean raim) {
        if (lat == NO_LAT_DEG * COARSE_STEPS || lon == NO_LON_DEG * COARSE_STEPS) {
            return null;
        }
        return new Fix(
                lat / COARSE_STEPS_PER_DEGREE,
                lon / COARSE_STEPS_PER_DEGREE,
                Double.NaN,
                false,
                1 / COARSE_STEPS_PER_DEGREE,
                IntegrityReport.of(accurate, raim, PositioningState.NO_TIME_STAMP));
    }

    private static PositioningState state(int second) {
        if (second < FIRST_STATE) {
            return PositioningState.OPERATING;
        }
        return switch (second) {
            case 61 -> PositioningState.MANUAL;
            case 62 -> PositioningState.DEAD_RECKONING;
            case 63 -> PositioningState.INOPERATIVE;
            default -> PositioningState.NO_TIME_STAMP;
        };
    }
}
