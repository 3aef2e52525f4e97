package org.trigpoint.simulation.world;

/** What satellite navigation gives, better first. */
public enum Gnss {
    GOOD,
    /** Positions are hundreds of metres off. */
    DEGRADED,
    /** There is no position. */
    LOST;

    private static final double LOST_WITHIN_RATIO = 0.7;

    /** By the distance from a jammer, in radii of the area that it jams. */
    static Gnss at(double depthRatio) {
        if (depthRatio > 1) {
            return GOOD;
        }
        return depthRatio > LOST_WITHIN_RATIO ? DEGRADED : LOST;
    }
}
