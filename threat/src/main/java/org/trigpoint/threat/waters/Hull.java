package org.trigpoint.threat.waters;

import org.trigpoint.geo.Angles;

/** A hull as an ellipse about the reported position, bow where the ship heads or, when it does not say, where it goes. */
public final class Hull {
    /** Length over beam of a ship that does not tell its beam: 6 to 7 for most merchant ships. */
    private static final double SLENDERNESS = 6.5;

    private Hull() {}

    /**
     * How far it reaches in a direction.
     *
     * @param lengthFactor how many times as long, 1 for the hull itself
     * @param beamFactor how many times as broad
     * @return half its length when no bow is known, 0 when its length is not
     */
    public static double reachMeters(Leg leg, double bearingDeg, double lengthFactor, double beamFactor) {
        if (Double.isNaN(leg.lengthMeters())) {
            return 0;
        }
        return reachMeters(leg, leg.lengthMeters(), bearingDeg, lengthFactor, beamFactor);
    }

    /** The same of a ship that is taken to be so long. */
    public static double reachMeters(
            Leg leg, double lengthMeters, double bearingDeg, double lengthFactor, double beamFactor) {
        double ahead = lengthMeters / 2 * lengthFactor;
        double bow = leg.motion().hasHeading()
                ? leg.motion().headingDeg()
                : leg.motion().courseDeg();
        if (Double.isNaN(bow)) {
            return ahead;
        }
        double beam = Double.isNaN(leg.beamMeters()) ? lengthMeters / SLENDERNESS : leg.beamMeters();
        double aside = beam / 2 * beamFactor;
        double off = StrictMath.toRadians(Angles.turnDeg(bow, bearingDeg));
        double along = aside * StrictMath.cos(off);
        double across = ahead * StrictMath.sin(off);
        double square = along * along + across * across;
        return square > 0 ? ahead * aside / Math.sqrt(square) : ahead;
    }
}
