package org.trigpoint.simulation.sensor;

import org.trigpoint.simulation.scenario.HalfSeen;

/** How surely a thing of a length is seen at a distance. */
final class Seeing {
    /** Probability of a false alarm in a resolution cell for which detectors are set. */
    private static final double LN_FALSE = StrictMath.log(1e-6);

    /** Signal to noise at which half is seen: the inverse of {@link #swerlingProb} at 0.5. */
    private static final double HALF_SEEN_RATIO = LN_FALSE / StrictMath.log(0.5) - 1;

    /** Radar cross section of ships grows with length^7/3: P. W. Vachon et al., Can. J. Remote Sensing 23 (1997), 48–59. */
    private static final double CROSS_SECTION_POWER = 7.0 / 3;

    private Seeing() {}

    /** By a radar on the coast: the power that returns falls with the fourth power of range. */
    static double radarProb(double lengthMeters, double rangeMeters, HalfSeen half) {
        double nearness = half.atMeters() / rangeMeters;
        double square = nearness * nearness;
        return swerlingProb(crossSectionRatio(lengthMeters, half.lengthMeters()) * square * square);
    }

    /** By a radar in space, which is as far from all ships. */
    static double sarProb(double lengthMeters, double halfSeenMeters) {
        return swerlingProb(crossSectionRatio(lengthMeters, halfSeenMeters));
    }

    /**
     * By a picture, with so many times the pixels on the ship that half of observers need: the target transfer probability function,
     * J. A. Ratches et al., Night Vision Laboratory, Research and Development Technical Report ECOM-7043 (1975).
     */
    static double pictureProb(double pixelsRatio) {
        double power = StrictMath.pow(pixelsRatio, 2.7 + 0.7 * Math.min(pixelsRatio, 20));
        return power / (1 + power);
    }

    private static double crossSectionRatio(double lengthMeters, double halfSeenMeters) {
        return StrictMath.pow(lengthMeters / halfSeenMeters, CROSS_SECTION_POWER);
    }

    /**
     * A target that fluctuates from scan to scan (Swerling case 1): P. Swerling, IRE Transactions on Information Theory 6 (1960).
     *
     * @param ratio signal to noise, in those of the target that is seen half of the time
     */
    private static double swerlingProb(double ratio) {
        return StrictMath.exp(LN_FALSE / (1 + HALF_SEEN_RATIO * ratio));
    }
}
