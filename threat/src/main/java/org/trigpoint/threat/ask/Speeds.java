package org.trigpoint.threat.ask;

import java.util.List;
import org.trigpoint.geo.Units;

/** What speed was usual for a track, by what it reported. */
public final class Speeds {
    private static final long HOUR_MICROS = 3_600_000_000L;
    /** Reports must cover so much of the hour, or there is no mean. */
    private static final long LEAST_MICROS = 600_000_000L;
    /** Below this a change says nothing. */
    private static final double LEAST_MPS = Units.mpsFromKnots(1);

    private Speeds() {}

    /**
     * The mean over time of the speed in the hour before a moment; silences are left out. NaN where less than ten minutes are covered.
     *
     * @param places in order of time
     * @param silenceMicros so long between two reports is a silence
     */
    public static double meanBeforeMps(List<Place> places, long atEpochMicros, long silenceMicros) {
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

    /** A speed beside what was usual: −0.2 for a fifth slower. NaN where that is not known, or it hardly moved. */
    static double changeRatio(double speedMps, double usualMps) {
        return usualMps >= LEAST_MPS ? speedMps / usualMps - 1 : Double.NaN;
    }
}
