package org.trigpoint.feeds.report;

import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;

/** What a position is worth, of senders that say a radius: the accuracy category of the same radius or the next larger one. */
public final class Worth {
    /** Nothing said. */
    public static final IntegrityReport UNSAID = IntegrityReport.of(false, false, PositioningState.NO_TIME_STAMP);

    /** Between the radii of 68 % and 95 % of errors that are normal and alike along both axes: √(ln 0.05 / ln 0.32). */
    public static final double TO_95_FROM_68 = 1.6215;

    /** Between the standard deviation along an axis and the radius of 95 %: √(−2 ln 0.05). */
    public static final double TO_95_FROM_SIGMA = 2.4477;

    private static final int BEST = 11;

    private Worth() {}

    /** @param radiusMeters within which the position is, with a probability of 95 %; NaN when that is not known */
    public static IntegrityReport within95(double radiusMeters) {
        if (!(radiusMeters >= 0)) {
            return UNSAID;
        }
        int category = BEST;
        while (category > 0 && !(category(category).accuracyMeters() >= radiusMeters)) {
            category--;
        }
        return IntegrityReport.ofAir(category(category));
    }

    private static AirIntegrity category(int nacp) {
        return new AirIntegrity(-1, -1, nacp, -1, -1, -1, -1);
    }
}
