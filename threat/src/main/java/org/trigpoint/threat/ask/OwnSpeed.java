package org.trigpoint.threat.ask;

import java.util.List;

/** What speed was usual for a track in the hour before a moment, by what it reported. */
final class OwnSpeed {
    static final long HOUR_MICROS = 3_600_000_000L;
    /** Reports must cover so much of the hour, or there is no mean. */
    private static final long LEAST_MICROS = 600_000_000L;

    private OwnSpeed() {}

    /** The mean over time of the speed in the hour before; silences are left out. NaN where less than ten minutes are covered. */
    static double meanBeforeMps(List<Place> places, long atEpochMicros, long silenceMicros) {
        double sum = 0;
        long covered = 0;
        for (int i = 0; i + 1 < places.size(); i++) {
            Place one = places.get(i);
            Place two = places.get(i + 1);
            long between = two.timeEpochMicros() - one.timeEpochMicros();
            if (one.timeEpochMicros() >= atEpochMicros - HOUR_MICROS
                    && two.timeEpochMicros() <= atEpochMicros
                    && between <= silenceMicros) {
                sum += between * (one.speedMps() + two.speedMps()) / 2;
                covered += between;
            }
        }
        return covered >= LEAST_MICROS ? sum / covered : Double.NaN;
    }
}
