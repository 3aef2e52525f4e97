package org.trigpoint.feeds.gnss;

import org.trigpoint.feeds.gnss.message.FixMode;
import org.trigpoint.feeds.gnss.message.GnssPosition;
import org.trigpoint.feeds.report.Worth;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;

/** What a position of a receiver is worth: by its errors (GST), else by its dilution of precision, else by how it was found. */
final class Accuracy {
    static final IntegrityReport UNSAID = Worth.UNSAID;

    /** Error of a range to a satellite of a receiver for everyone, one standard deviation in metres. */
    private static final double RANGE_METERS = 5;

    /** Between the root mean square of horizontal errors and the radius of 95 %: √(−ln 0.05). */
    private static final double TO_95_FROM_DRMS = 1.7308;

    private Accuracy() {}

    static IntegrityReport of(GnssPosition at) {
        if (at.mode() == FixMode.ESTIMATED || at.mode() == FixMode.MANUAL) {
            boolean manual = at.mode() == FixMode.MANUAL;
            return IntegrityReport.of(false, false, manual ? PositioningState.MANUAL : PositioningState.DEAD_RECKONING);
        }
        double sigmaMeters = Math.max(at.sigmaLatMeters(), at.sigmaLonMeters());
        return Double.isNaN(sigmaMeters)
                ? ofHdop(at.hdopRatio())
                : Worth.within95(Worth.TO_95_FROM_SIGMA * sigmaMeters);
    }

    static IntegrityReport ofHdop(double hdopRatio) {
        return Worth.within95(TO_95_FROM_DRMS * RANGE_METERS * hdopRatio);
    }
}
