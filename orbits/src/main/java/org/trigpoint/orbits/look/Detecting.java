package org.trigpoint.orbits.look;

import org.trigpoint.model.lookahead.DetectionOdds;
import org.trigpoint.model.lookahead.Eye.Sense;

/**
 * How surely a ship is found in a picture that is taken.
 *
 * <p>Radar: the cross section of ships grows with length^7/3 (P. W. Vachon et al., Can. J. Remote Sensing 23 (1997), 48–59); a target that
 * fluctuates (Swerling case 1) is seen every second time at a length of three resolutions, which is taken: 15 m for the 5 m of Sentinel-1. The
 * sea returns more with wind: by its power of 1.6 above 5 m/s, taken for incidences around 35°.
 *
 * <p>Cameras: J. Johnson's criterion (1958), a cycle over the critical dimension for every second observer, which is two pixels; the critical
 * dimension is the root of length times breadth, breadth a sixth of the length. More pixels by the target transfer probability function (J. A.
 * Ratches et al., ECOM-7043, 1975). Whitecaps hide their share of the sea: 3.84e-6 wind^3.41 (E. C. Monahan and I. G. O'Muircheartaigh, J.
 * Phys. Oceanogr. 10 (1980), 2094–2099).
 */
final class Detecting {
    private static final double LN_FALSE = Math.log(1e-6);
    private static final double HALF_SEEN_RATIO = LN_FALSE / Math.log(0.5) - 1;
    private static final double CROSS_SECTION_POWER = 7.0 / 3;
    private static final double HALF_SEEN_RESOLUTIONS = 3;
    private static final double CALM_MPS = 5;
    private static final double CLUTTER_POWER = 1.6;
    private static final double HALF_SEEN_PIXELS = 2;
    private static final double CRITICAL_RATIO = Math.sqrt(1.0 / 6);

    private Detecting() {}

    /**
     * By a satellite or a drone.
     *
     * @param resolutionMeters on the ground, NaN when it is not known
     * @param clearProb that no clouds stand between
     */
    static DetectionOdds of(Sense sense, double resolutionMeters, Conditions conditions, double clearProb) {
        return switch (sense) {
            case SAR -> {
                double calm = crossSectionRatio(conditions.lengthMeters(), HALF_SEEN_RESOLUTIONS * resolutionMeters);
                yield new DetectionOdds(swerlingProb(calm), rough(calm, conditions.windMps()), 1, 1);
            }
            case OPTICAL, THERMAL ->
                new DetectionOdds(
                        pictureProb(conditions.lengthMeters() * CRITICAL_RATIO / resolutionMeters / HALF_SEEN_PIXELS),
                        whitecapsProb(conditions.windMps()),
                        clearProb,
                        1);
            // What it shows are lights: whether a ship has some is not known.
            case NIGHTLIGHT -> new DetectionOdds(Double.NaN, 1, clearProb, 1);
            case RADAR -> new DetectionOdds(Double.NaN, Double.NaN, 1, 1);
        };
    }

    /**
     * By a radar on the coast, whose returns fall with the fourth power of range.
     *
     * @param halfMeters length of the ship that it sees every second time at some range
     * @param halfRangeMeters that range
     */
    static DetectionOdds radar(double rangeMeters, double halfMeters, double halfRangeMeters, Conditions conditions) {
        double nearness = Math.pow(halfRangeMeters / rangeMeters, 4);
        double calm = crossSectionRatio(conditions.lengthMeters(), halfMeters) * nearness;
        return new DetectionOdds(swerlingProb(calm), rough(calm, conditions.windMps()), 1, 1);
    }

    private static double crossSectionRatio(double lengthMeters, double halfSeenMeters) {
        return Math.pow(lengthMeters / halfSeenMeters, CROSS_SECTION_POWER);
    }

    private static double rough(double calm, double windMps) {
        if (Double.isNaN(windMps) || Double.isNaN(calm)) {
            return Double.NaN;
        }
        double clutter = Math.pow(Math.max(1, windMps / CALM_MPS), CLUTTER_POWER);
        return Math.min(1, swerlingProb(calm / clutter) / swerlingProb(calm));
    }

    private static double swerlingProb(double ratio) {
        return Math.exp(LN_FALSE / (1 + HALF_SEEN_RATIO * ratio));
    }

    private static double pictureProb(double pixelsRatio) {
        double most = Math.min(pixelsRatio, 20);
        double power = Math.pow(most, 2.7 + 0.7 * most);
        return power / (1 + power);
    }

    private static double whitecapsProb(double windMps) {
        return 1 - Math.min(1, 3.84e-6 * Math.pow(windMps, 3.41));
    }
}
