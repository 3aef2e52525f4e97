package org.trigpoint.feeds.mavlink;

import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;

/** What a position is worth, by the categories of accuracy that ADS-B and Open Drone ID share. */
final class Worth {
    static final IntegrityReport UNSAID = IntegrityReport.of(false, false, PositioningState.OPERATING);
    static final IntegrityReport DEAD_RECKONED = IntegrityReport.of(false, false, PositioningState.DEAD_RECKONING);

    private static final int BEST = 11;

    private Worth() {}

    /** @param accuracyMeters radius within which it lies in 95 % of cases; NaN when not said */
    static IntegrityReport of(double accuracyMeters) {
        if (!(accuracyMeters > 0)) {
            return UNSAID;
        }
        for (int nacp = BEST; nacp > 0; nacp--) {
            AirIntegrity air = new AirIntegrity(-1, -1, nacp, -1, -1, -1, -1);
            if (air.accuracyMeters() >= accuracyMeters) {
                return IntegrityReport.ofAir(air);
            }
        }
        return IntegrityReport.ofAir(new AirIntegrity(-1, -1, 0, -1, -1, -1, -1));
    }
}
