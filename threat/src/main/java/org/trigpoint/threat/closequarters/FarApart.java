package org.trigpoint.threat.closequarters;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;

/**
 * Pairs that certainly come nowhere near each other, straight on or by a turn. Most do not, and to see that in a plane is cheaper by far
 * than to work out how near they come. Whether one more or less is seen so changes nothing that is said, so it need not be the same to the
 * last bit everywhere.
 */
final class FarApart {
    /** Within the reach of the rule the plane is off by less than this, up to this latitude. */
    private static final double OFF_METERS = 1_000;

    private static final double MOST_LAT_DEG = 75;
    private static final double METERS_PER_DEG = 111_200;
    private static final double NO_MOTION_MPS2 = 1e-6;

    private FarApart() {}

    /** True when they are; both have speed and course, and the mover is the first at its newest position. */
    static boolean are(Craft craft, Mover one, Craft other, CloseQuartersSettings set) {
        Leg leg = craft.last();
        Leg theirs = other.last();
        if (Math.abs(leg.latDeg()) > MOST_LAT_DEG) {
            return false;
        }
        double courseRad = Math.toRadians(theirs.motion().courseDeg());
        double eastMps = theirs.motion().speedMps() * Math.sin(courseRad);
        double northMps = theirs.motion().speedMps() * Math.cos(courseRad);
        double ageSeconds = (leg.untilEpochMicros() - theirs.untilEpochMicros()) / 1e6;
        double metersPerLonDeg = METERS_PER_DEG * Math.cos(Math.toRadians(leg.latDeg()));
        double east = Angles.turnDeg(leg.lonDeg(), theirs.lonDeg()) * metersPerLonDeg + eastMps * ageSeconds;
        double north = (theirs.latDeg() - leg.latDeg()) * METERS_PER_DEG + northMps * ageSeconds;
        double nearMeters = set.widestMeters(leg, theirs) + OFF_METERS;
        double least = leastMeters(east, north, eastMps - one.eastMps(), northMps - one.northMps(), set.tcpaSeconds);
        if (least <= nearMeters) {
            return false;
        }
        double speeds = leg.motion().speedMps() + theirs.motion().speedMps();
        return Math.hypot(east, north) > speeds * set.raiseSeconds + nearMeters
                || (TurningWays.turnDegPerMin(craft) == 0 && TurningWays.turnDegPerMin(other) == 0);
    }

    private static double leastMeters(double east, double north, double eastMps, double northMps, double mostSeconds) {
        double square = Math.max(NO_MOTION_MPS2, eastMps * eastMps + northMps * northMps);
        double seconds = Math.clamp(-(east * eastMps + north * northMps) / square, 0, mostSeconds);
        return Math.hypot(east + eastMps * seconds, north + northMps * seconds);
    }
}
