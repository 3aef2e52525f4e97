package org.trigpoint.threat.ask;

import org.trigpoint.geo.Units;

/** A speed beside what was usual. */
final class SpeedChange {
    /** Below this a change says nothing. */
    private static final double LEAST_MPS = Units.mpsFromKnots(1);

    private SpeedChange() {}

    static double ratio(double speedMps, double usualMps) {
        return usualMps >= LEAST_MPS ? speedMps / usualMps - 1 : Double.NaN;
    }
}
