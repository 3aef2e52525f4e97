package org.trigpoint.feeds.cot.report;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotPoint;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;

/**
 * Positions with what they are worth. The schema of events says that {@code ce}, where it is an error, is one standard deviation; the
 * radius of 95 % is 2.45 of it (two axes, chi-square with two degrees of freedom), told as the NACp of the same radius or the next
 * larger one.
 */
final class Worth {
    /** Of programs that write seven decimals. */
    private static final double STEP_DEG = 1e-7;

    private static final double SIGMAS_OF_95 = 2.4477;
    private static final int BEST_NACP = 11;
    /** What some write where nothing is known. */
    private static final double SHORT_UNKNOWN_METERS = 999_999;

    private Worth() {}

    /** Where it is; null when it has no place, or has 0, 0 as programs write that know none. */
    static @Nullable Fix fix(CotEvent event) {
        CotPoint point = event.point();
        if (point == null || (point.latDeg() == 0 && point.lonDeg() == 0)) {
            return null;
        }
        return new Fix(point.latDeg(), point.lonDeg(), point.haeMeters(), false, STEP_DEG, integrity(event, point));
    }

    private static IntegrityReport integrity(CotEvent event, CotPoint point) {
        boolean byHand = event.how() != null && event.how().startsWith("h-g");
        PositioningState source = byHand ? PositioningState.MANUAL : PositioningState.OPERATING;
        int nacp = nacp(point.ceMeters());
        if (nacp < 0) {
            return IntegrityReport.of(false, false, source);
        }
        IntegrityReport told = IntegrityReport.ofAir(new AirIntegrity(-1, -1, nacp, -1, -1, -1, -1));
        return new IntegrityReport(told.highAccuracy(), false, source, told.air());
    }

    /** −1 for an error that is not known: absent, nought, or as large as a number that stands for that. */
    private static int nacp(double ceMeters) {
        if (!(ceMeters > 0) || ceMeters >= SHORT_UNKNOWN_METERS) {
            return -1;
        }
        for (int nacp = BEST_NACP; nacp > 0; nacp--) {
            AirIntegrity category = new AirIntegrity(-1, -1, nacp, -1, -1, -1, -1);
            if (SIGMAS_OF_95 * ceMeters <= category.accuracyMeters()) {
                return nacp;
            }
        }
        return 0;
    }
}
