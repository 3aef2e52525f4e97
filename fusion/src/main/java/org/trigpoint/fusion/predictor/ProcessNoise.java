package org.trigpoint.fusion.predictor;

import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;

/**
 * Intensity of the white-noise acceleration by class of platform, in m²/s³, that is (m/s)² per second.
 *
 * <p>The velocity of a thing with intensity q wanders by sqrt(q t) in a time t: at 0.02, by 1.1 m/s in a minute. The figures are
 * chosen so that the normalised innovations of the recorded Solent traffic, and the errors of simulated ships, agree with the
 * covariance (see the tests of consistency).
 */
public final class ProcessNoise {
    /** A thing fixed to the ground or a chain. */
    static final double FIXED = 1e-5;

    /** At anchor or moored, as it says. */
    static final double MOORED = 1e-3;

    /** A merchant ship: it turns in minutes. */
    static final double MERCHANT = 0.01;

    /** A ship of which no more is known. */
    static final double SHIP = 0.02;

    /** Ferries of high speed, tugs, pilots, fishing and pleasure craft. */
    static final double NIMBLE = 0.1;

    /** An aircraft: it turns by 3° a second at 100 m/s and more. */
    static final double AIRCRAFT = 10;

    private static final int TYPE_WING_IN_GROUND = 20;
    private static final int TYPE_OTHER_NIMBLE = 30;
    private static final int TYPE_PASSENGER = 60;
    private static final int TYPE_CARGO = 70;
    private static final int TYPE_TANKER_END = 89;

    private ProcessNoise() {}

    /**
     * The intensity for a platform.
     *
     * @param shipType AIS type of ship and cargo, 0 for none
     * @return m²/s³
     */
    public static double intensityMps2PerSecond(
            Platform platform, Transponder transponder, int shipType, NavigationStatus status) {
        if (platform.isFixed()) {
            return FIXED;
        }
        if (platform.flies() || transponder == Transponder.AIS_SAR_AIRCRAFT) {
            return AIRCRAFT;
        }
        if (isMoored(status)) {
            return MOORED;
        }
        return transponder.isClassB() ? NIMBLE : ofShipType(shipType);
    }

    /** True for a ship that says it is held to the ground. */
    public static boolean isMoored(NavigationStatus status) {
        return status == NavigationStatus.AT_ANCHOR
                || status == NavigationStatus.MOORED
                || status == NavigationStatus.AGROUND;
    }

    private static double ofShipType(int shipType) {
        if (shipType >= TYPE_CARGO && shipType <= TYPE_TANKER_END) {
            return MERCHANT;
        }
        if (shipType >= TYPE_WING_IN_GROUND && shipType < TYPE_OTHER_NIMBLE) {
            return AIRCRAFT;
        }
        return shipType >= TYPE_OTHER_NIMBLE && shipType < TYPE_PASSENGER ? NIMBLE : SHIP;
    }
}
